import type { BodySchema, Outline } from "../../../../catalog/schema";
import { blockTypes } from "../../../../catalog/terraform/terraform";
import { propertyOf } from "../../names";
import type { KnownClass } from "../constructs/construct";

/** What may be written in a body, by every spelling of it: the bindings' and Terraform's. */
export type Table = ReadonlyMap<string, Known>;

/** A name that may be written in a body. */
export interface Known {
  /** Terraform's. */
  readonly name: string;
  /** The bindings'. */
  readonly property: string;
  readonly isBlock: boolean;
  /** True for what takes any keys. */
  readonly isMap: boolean;
  readonly inside?: Table;
  /** True for what Terraform itself defines. */
  readonly isOwn: boolean;
  /** True for what has no place in the model. */
  readonly isIgnored?: boolean;
}

const ofOutline = new WeakMap<Outline, Table>();
const ofSchema = new WeakMap<BodySchema, Table>();
const ofConfig = new WeakMap<Table, Map<string, Table>>();
const nothing: Table = new Map();

/** What stands in the outline of a type. */
export function tableOf(outline: Outline): Table {
  let table = ofOutline.get(outline);
  if (!table) {
    table = tableFrom(outline, ({ isBlock, isMap, inside }) => ({
      isBlock,
      isMap,
      isOwn: false,
      ...(inside && { inside: tableOf(inside) }),
    }));
    ofOutline.set(outline, table);
  }
  return table;
}

/** What the config of a construct may hold: the arguments of its type, and Terraform's own. */
export function configTable(kind: KnownClass["kind"], outline: Outline | undefined): Table {
  const own = tableOfSchema(blockTypes.get(kind)!.body);
  const table = outline ? tableOf(outline) : nothing;
  let merged = ofConfig.get(table)?.get(kind);
  if (!merged) {
    merged = new Map([...table, ...ignored, ...own]);
    ofConfig.set(table, (ofConfig.get(table) ?? new Map<string, Table>()).set(kind, merged));
  }
  return merged;
}

/** What only the CDK knows what to do with. */
const ignored = ["provisioners", "connection", "staticId", "skipAssetCreationFromLocalModules"].map(
  (name): [string, Known] => [
    name,
    { name, property: name, isBlock: false, isMap: true, isOwn: true, isIgnored: true },
  ],
);

function tableOfSchema(schema: BodySchema): Table {
  let table = ofSchema.get(schema);
  if (!table) {
    const own = new Map(
      [...schema].filter(([name]) => name !== "*" && name !== "connection" && name !== "provisioner"),
    );
    table = tableFrom(own, ({ block }) => ({
      isBlock: block !== undefined,
      isMap: false,
      isOwn: true,
      ...(block && { inside: tableOfSchema(block) }),
    }));
    ofSchema.set(schema, table);
  }
  return table;
}

function tableFrom<T>(names: ReadonlyMap<string, T>, about: (one: T) => Omit<Known, "name" | "property">): Table {
  const table = new Map<string, Known>();
  for (const [name, one] of names) {
    const known = { name, property: propertyOf(name), ...about(one) };
    table.set(name, known);
    table.set(known.property, known);
  }
  return table;
}
