/**
 * A mapping for a type of which nobody has made one: the provider itself has read the state, so that each argument is what it has there.
 * It knows no type by name.
 */
import { type Attribute, type BodySchema, isSettable } from "../../../catalog/index";
import type { JsonObject } from "../../json";
import type { Converter, Mapping, Row } from "../../mappings/mapping";

/** What a provider has read of a resource. */
export interface ProviderState {
  /** The type of azurerm's that it has read it as. */
  readonly type: string;
  /** Set where it has not read it: the learned table says what it would read. */
  readonly byTable?: boolean;
  /** Its arguments, without what nobody has said. */
  readonly state: JsonObject;
  /** Arguments at the top that it would change of what was written before: they are left as they are. */
  readonly wouldChange?: ReadonlySet<string>;
  /** What it says against what was written before, and about which arguments at the top: ids are spelled otherwise then. */
  readonly refusal?: { readonly because: string; readonly names: readonly string[] };
  /** Arguments that it still refuses: they are left out, where that is possible, and to what they are. */
  readonly leftOut?: ReadonlySet<string>;
}

/** The mapping of a type by its schema; `azureType` is what Azure calls it. */
export function mappingOfSchema(type: string, azureType: string, schema: BodySchema): Mapping {
  const fallbackName = type.slice(type.lastIndexOf("_") + 1);
  return { type, azureType, fallbackName, parent: { in: "group" }, rows: rowsOf(schema) };
}

function rowsOf(schema: BodySchema): readonly Row[] {
  const settable = [...schema].filter(([, attribute]) => isSettable(attribute));
  return settable
    .toSorted(([one, of], [other, than]) => placeOf(one, of) - placeOf(other, than))
    .map(([name, attribute]) => rowOf(name, attribute));
}

const first = ["name", "resource_group_name", "location"];

/** As people write them: what names it, what has to be there, the rest, tags. */
function placeOf(name: string, { required }: Attribute): number {
  const at = first.indexOf(name);
  if (at >= 0) return at;
  return name === "tags" ? first.length + 2 : first.length + (required ? 0 : 1);
}

function rowOf(name: string, { block, configMode, required, forceNew }: Attribute): Row {
  if (block && configMode !== "object") return { block: name, when: () => true, rows: rowsOf(block) };
  const as = name === "resource_group_name" ? group : required && forceNew && name.endsWith("_name") ? parent : any;
  return { argument: name, from: "", as };
}

const any: Converter = { reads: (value) => value ?? null, refersTo: "id" };
const parent: Converter = { ...any, refersTo: "parent" };
const group: Converter = { ...any, refersTo: "group" };
