import type { BodySchema, BodyType, Catalog, Provider } from "../../../catalog/index";
import { fitsShape, formatResourceId, keyOfId } from "../../../resourceIds/index";
import { bodyTypeOf } from "../../azapi/azureTypes";
import { at, isObject, isSameWord, type JsonObject, textAt } from "../../json";
import type { AzureResource } from "../../responses";
import { childrenIn } from "../found/childrenIn";
import { heldApart } from "../generate/heldApart";
import type { ProviderState } from "../generate/mappingOfSchema";
import { type TypesToRead, wordsOf } from "../typesToRead";
import { stateByTable } from "./stateByTable";

/** What a provider would read of a resource as the likeliest of its types; undefined where it is not sure as which, or what. */
export function readByTable(
  resource: AzureResource,
  { types, alike }: TypesToRead,
  schemaOf: (type: string) => BodySchema | undefined,
  provider: Provider,
  catalog: Catalog,
): ProviderState | undefined {
  const [type, ...others] = types.slice(0, Math.max(1, alike));
  const schema = type === undefined ? undefined : schemaOf(type);
  if (type === undefined || !schema) return undefined;
  // What azurerm has by an id of its own cannot be imported by Azure's.
  if (provider.sentBody(type)?.isElsewhere) return undefined;
  // Settings of a resource, and its associations, have its id, but are not what it is.
  if (others.some((other) => !other.startsWith(`${type}_`))) return undefined;
  const read = readTypeByTable(resource, type, schema, provider, catalog);
  return read?.isWhole ? { type, state: read.state, byTable: true } : undefined;
}

/**
 * What a provider would read from a resource as one of its types, as far as the table knows; undefined for another
 * type.
 */
export function readTypeByTable(
  resource: AzureResource,
  type: string,
  schema: BodySchema,
  provider: Provider,
  catalog: Catalog,
): { readonly state: JsonObject; readonly isWhole: boolean } | undefined {
  const { azureType = "" } = provider.sentTo(type, []) ?? {};
  const body = bodyTypeOf(azureType, { catalog });
  if (!isAnswer(resource.json, body) || isOther(type, resource, provider)) return undefined;
  const without = { ...resource, json: withoutChildren(resource, type, schema, provider) };
  const { state, unknown } = stateByTable({ type, resource: without, schema, provider, body });
  return { state, isWhole: unknown === undefined };
}

/** Whether it is all that there is to say: an id alone, and a row of a list, have no properties, unless nobody can set any. */
function isAnswer(json: JsonObject, body: BodyType | undefined): boolean {
  if (isObject(json.properties)) return true;
  return (
    typeof json.location === "string" &&
    body?.kind === "object" &&
    [...body.properties].every(([name, { type, isReadOnly }]) => {
      const inner = type.kind === "object" ? [...type.properties.values()] : undefined;
      return isReadOnly || inRows.has(name) || (name === "properties" && inner?.every((one) => one.isReadOnly));
    })
  );
}

/** What rows of lists have of each resource. */
const inRows: ReadonlySet<string> = new Set([
  ...["id", "name", "type", "location", "tags", "kind", "sku", "identity", "etag", "systemData"],
]);

/** Without lists of resources of their own, where nothing is lost if they are written as such, or not at all. */
function withoutChildren(
  { json, key }: AzureResource,
  type: string,
  schema: BodySchema,
  provider: Provider,
): JsonObject {
  const keys = childrenIn(json).map((child) => keyOfId(textAt(child, "id")));
  const words = new Set(keys.map((one) => one.slice(key.length + 1).split("/")[0]));
  const { properties } = json;
  if (words.size === 0 || !isObject(properties)) return json;
  const apart = heldApart(type, key, schema, provider, keys);
  const blocks = [...schema].filter(([name, { block }]) => block && !apart.has(name));
  const kept = Object.entries(properties).filter(([word]) => {
    const says = blocks.some(([name, { block }]) =>
      [...block!.keys()].some((inner) => provider.sentTo(type, [name, inner])?.path.startsWith(`properties.${word}[]`)),
    );
    return says || !words.has(word.toLowerCase());
  });
  return { ...json, properties: Object.fromEntries(kept) };
}

/** Whether the answer, or its id, says that it is of another type. */
function isOther(type: string, { id, json }: AzureResource, provider: Provider): boolean {
  const { release = "" } = provider.sentTo(type, []) ?? {};
  const found = provider.find("resource", type, release);
  const shapes = typeof found === "object" ? found.importId : undefined;
  const text = formatResourceId(id).toLowerCase();
  if (shapes && !shapes.some((shape) => fitsShape(text, shape.toLowerCase()))) return true;
  const { kinds = [] } = provider.typesFor(id.type).find((one) => one.type === type) ?? {};
  return kinds.some((kind) => {
    const actual = at(json, kind.at);
    const words = wordsOf(kind, typeof found === "object" ? found.body : undefined);
    return typeof actual === "string" && !words.some((word) => isSameWord(actual, word));
  });
}
