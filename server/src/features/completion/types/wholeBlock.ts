import { type Scope, typeSchemaOf } from "../../../analysis/index";
import { zonesOfFirst } from "../../../azure/index";
import {
  type Attribute,
  type BodySchema,
  isSettable,
  regions,
  resourceArguments,
  type SchemaKind,
} from "../../../catalog/index";
import {
  freeLabel,
  ignoringChanges,
  readingOnly,
  startedBodyItems,
  usualLabel,
  type ValuePlace,
} from "../../../fixes/index";
import type { WrittenText } from "../../../languages/index";
import { type Document, type NewBodyItem, type NewValue, nameOf } from "../../../model/index";
import { candidatesFor, type ReferenceCandidate } from "../../../references/index";
import { type Edit, freeName } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { RankedType } from "./rankedTypes";
import { usualValue } from "./usualValue";

/** A block as a snippet, with what else it needs in front of it. */
export interface BegunBlock extends WrittenText {
  readonly before: string;
}

/** A block of a type with all that it requires, as a snippet. */
export function wholeBlock(context: CompletionContext, { kind, name }: Pick<RankedType, "kind" | "name">): BegunBlock {
  return requiredBlock(context, kind, name, begunSchema({ kind, name }, context));
}

/** The first content of a block of a type, for what writes the rest itself. Null if nothing is allowed in it. */
export function begunItems(
  context: CompletionContext,
  type: Pick<RankedType, "kind" | "name">,
  label: string,
): Pick<Begun, "items"> {
  return itemsOf(context, type.kind, type.name, begunSchema(type, context), label);
}

function begunSchema({ kind, name }: Pick<RankedType, "kind" | "name">, { scope }: CompletionContext) {
  const { body, provider } = typeSchemaOf(kind, name, scope);
  if (!provider && !body) return scope.catalog.otherTypes.begun(kind, name);
  return body && kind === "resource" ? withBegun(name, body, scope) : body;
}

/** The same with everything that a schema requires, with a given name if that is free. */
export function requiredBlock(
  context: CompletionContext,
  kind: SchemaKind,
  type: string,
  schema: BodySchema | undefined,
  wish = context.document.isProgram ? "main" : usualLabel(context.scope),
): BegunBlock {
  const { document, about, scope, write } = context;
  const label = document.isProgram ? freeId(document, type, wish) : freeLabel(kind, type, wish, scope);
  const { items, before, also } = itemsOf(context, kind, type, schema, label);
  const block = write.block({ document, about }, kind, type, label, items, true);
  return { ...block, also: [...block.also, ...also], before };
}

/** What a construct is called where nothing is: ids are unique in a stack, whatever the types of its constructs. */
function freeId({ blocks }: Document, type: string, wish: string): string {
  const ids = new Set(blocks.map(nameOf));
  return freeName([wish, type.slice(type.indexOf("_") + 1)], (id) => ids.has(id));
}

interface Begun {
  readonly items: readonly NewBodyItem[] | null;
  /** What they need in front of the block. */
  readonly before: string;
  /** The names that they read and that nothing had before. */
  readonly also: readonly Edit[];
}

function itemsOf(
  context: CompletionContext,
  kind: SchemaKind,
  type: string,
  schema: BodySchema | undefined,
  label: string,
): Begun {
  const { document, scope, write } = context;
  let before = "";
  const also: Edit[] = [];
  const valueFor = (candidates: readonly ReferenceCandidate[], attribute: Attribute, place: ValuePlace) => {
    const isClient = place.name === "tenant_id" && kind === "resource" && type.startsWith("azurerm_");
    // What code calls something is no address, and in front of a key there is no place for a block.
    if (!isClient || candidates.length > 0 || document.isProgram || write.belowKeyword)
      return (
        readingNamed(candidates, context, also) ?? beginningOf(candidates, attribute, place, { type, label }, context)
      );
    before = `${write.bodyItems([client], true)}\n\n`;
    return reading;
  };
  const items = schema ? startedBodyItems(schema, () => false, { type, scope, valueFor }) : [];
  if (getsRegistry(kind, type) && !items.some(({ name }) => name === registryId))
    items.push(ignoringChanges(registryId));
  return { items: items.length > 0 || !schema || mayHold(schema) ? items : null, before, also };
}

/** What reads the best candidate where none has a name in the program, but that one gets one. */
function readingNamed(
  candidates: readonly ReferenceCandidate[],
  { document, scope, write, offset }: CompletionContext,
  also: Edit[],
): NewValue | undefined {
  const [best] = candidates;
  if (!best || !write.naming || best.block.handle) return undefined;
  const named = write.naming(document, { uri: scope.uri, block: best.block }, best.path, offset);
  if (!named) return undefined;
  const isNew = ({ span }: Edit) => !also.some((one) => one.span.start === span.start);
  also.push(...named.also.filter(isNew));
  return { kind: "hole", of: "any", placeholder: named.text };
}

const registryId = "container_registry_id";

/** Azure makes a registry with the first job, and the next plan would replace the workspace because of it. */
function getsRegistry(kind: SchemaKind, type: string): boolean {
  return kind === "resource" && type === "azurerm_machine_learning_workspace";
}

/** Whether there is something to set but how long it may take. */
function mayHold(schema: BodySchema): boolean {
  return [...schema].some(
    ([name, attribute]) => name !== "timeouts" && !resourceArguments.has(name) && isSettable(attribute),
  );
}

/** The data source that tells the tenant, and what reads that of it. */
const client: NewBodyItem = {
  name: "data",
  labels: ["azurerm_client_config", "current"],
  form: "block",
  value: { kind: "body", items: [] },
};
const reading: NewValue = { kind: "reference", path: ["data", "azurerm_client_config", "current", "tenant_id"] };

/** What blocks begin with although the provider does not require it, since without it they would be found fault with. */
const alsoBegun: ReadonlyMap<string, readonly string[]> = new Map([
  ["azurerm_machine_learning_compute_cluster", ["local_auth_enabled"]],
  ["azurerm_machine_learning_compute_instance", ["local_auth_enabled"]],
  ["azurerm_application_insights", ["workspace_id"]],
  ["azurerm_machine_learning_workspace", ["container_registry_id"]],
  ["azurerm_machine_learning_datastore_blobstorage", ["service_data_auth_identity"]],
  ["azurerm_private_endpoint", ["private_dns_zone_group"]],
]);

/** The same schema with that required, as far as the module has what it reads. */
function withBegun(type: string, schema: BodySchema, scope: Scope): BodySchema {
  const also = (alsoBegun.get(type) ?? []).flatMap((name): [string, Attribute][] => {
    const attribute = schema.get(name);
    if (!attribute?.optional || attribute.unsure) return [];
    if (name.endsWith("_id") && candidatesFor({ name, attribute, type, own: undefined }, scope).length === 0) return [];
    // Up to 4.35 it needs a key, beside which Azure takes no identity.
    if (name === "service_data_auth_identity" && schema.get("account_key")?.exactlyOneOf) return [];
    if (name === "private_dns_zone_group" && !zonesOfFirst(scope)) return [];
    return [[name, { ...attribute, required: true, optional: false, computed: false }]];
  });
  return also.length === 0 ? schema : new Map([...schema, ...also]);
}

/** The first value of an argument: the only reference that fits, a choice of several references or regions, or the usual value. */
export function beginningOf(
  candidates: readonly ReferenceCandidate[],
  attribute: Attribute,
  place: ValuePlace,
  { type, label }: { readonly type: string; readonly label: string },
  { document, scope, write, offset }: CompletionContext,
): NewValue | undefined {
  const provider = attribute.means === "provider" ? scope.catalog.providerOf(type)?.name : undefined;
  if (provider !== undefined) return { kind: "hole", of: "any", placeholder: provider };
  // A tab stop where there is a choice. What code calls something is no address.
  const only = document.isProgram ? undefined : readingOnly(candidates);
  if (only) return only;
  const texts = candidates.flatMap(({ address, block, path }) => {
    return write.reference(address, { uri: scope.uri, block }, path, offset) ?? [];
  });
  if (texts[0] !== undefined)
    return { kind: "hole", of: "any", placeholder: texts[0], ...(!document.isProgram && { choices: texts }) };
  if (attribute.format !== "region") return usualValue(type, label, place, scope);
  // Code is laid out by the width of what is there.
  return { kind: "hole", of: "string", placeholder: regions[0]!, ...(!document.isProgram && { choices: regions }) };
}

/** What the block of a provider begins with. */
export function begunInProvider(name: string): readonly NewBodyItem[] {
  return name === "azurerm" ? [{ name: "features", form: "block", value: { kind: "body", items: [] } }] : [];
}
