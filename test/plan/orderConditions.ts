/** What facts about order say of resources, read in what Azure is sent and answers: their conditions, in azurerm's words or in azapi's, come to places in these. */
import type { JsonObject } from "../../server/src/azure/index";
import type { OrderCondition, OrderFact } from "../../server/src/catalog/azure/orderFacts";
import type { SentProperty } from "../../server/src/catalog/index";
import { nobody } from "../../server/src/hosts/provider/fakeCloud";
import { parentOfId } from "../../server/src/resourceIds/index";
import { catalog } from "../harness/service";
import { elsewhere } from "./orderedElsewhere";

/** A resource that the cloud has, or is asked for. */
export interface CloudResource {
  readonly id: string;
  readonly type: string;
  /** What it was sent, with what is answered of it where it is there. */
  readonly body: JsonObject;
}

/** Those that are there, by their ids in lower case. */
export type CloudResources = ReadonlyMap<string, CloudResource>;

const azurerm = catalog.provider("azurerm")!;
const azureTypes = new Map<string, string | undefined>();

/** Azure's type of a type in a fact, in lower case; one of ours for what is only a part of another resource, or at another host; undefined where it is unknown. */
export function azureTypeOf(type: string): string | undefined {
  if (type.includes("/")) return type.toLowerCase();
  if (!azureTypes.has(type)) {
    const isOther = azurerm.sentInto(type) !== undefined || elsewhere.some(({ word }) => word === type);
    azureTypes.set(type, isOther ? type : azurerm.sentTo(type, [])?.azureType.split("@")[0]?.toLowerCase());
  }
  return azureTypes.get(type);
}

/** Whether a resource is of a type in a fact: of several of azurerm's for one of Azure's, what it is tells which. */
export function isOfType({ type, body }: CloudResource, word: string): boolean {
  if (azureTypeOf(word) !== type.toLowerCase()) return false;
  const kinds = azurerm.typesFor(type).find((one) => one.type === word)?.kinds ?? [];
  return kinds.every(({ at, words }) => {
    const there = textAt(body, at.replaceAll("[]", ""));
    return there.length === 0 || there.some((one) => words.includes(one));
  });
}

/** Whether all that a fact says of two resources is so; of the other one only where there is one. */
export function holdsOf(fact: OrderFact, a: CloudResource, b: CloudResource | undefined, all: CloudResources): boolean {
  return fact.when.every((condition) => holds(condition, fact, a, b, all));
}

function holds(
  condition: OrderCondition,
  fact: OrderFact,
  a: CloudResource,
  b: CloudResource | undefined,
  all: CloudResources,
): boolean {
  // Whoever configures another provider means another subscription, and here is one.
  if (condition.a === "provider" || condition.b === "provider") return "set" in condition && !condition.set;
  if ("same" in condition) {
    if (!b || condition.through) return false;
    const theirs = new Set(valuesAt(b, condition.same, fact.b, all)?.map((value) => thingOf(value, all)));
    return !!valuesAt(a, condition.a ?? "self", fact.a, all)?.some((value) => theirs.has(thingOf(value, all)));
  }
  const path = condition.a ?? condition.b;
  const subject = condition.a === undefined ? b : a;
  const values = subject && path && valuesAt(subject, path, condition.a === undefined ? fact.b : fact.a, all);
  // What only the provider is told.
  if (!values) return "not" in condition && path?.startsWith("skip_") === true;
  if ("is" in condition) return values.length > 0 && values.every((value) => condition.is.includes(value));
  if ("not" in condition) return !values.some((value) => condition.not.includes(value));
  if ("lacks" in condition)
    return b !== undefined && !values.some((value) => thingOf(value, all) === b.id.toLowerCase());
  if ("set" in condition) return values.length > 0 === condition.set;
  if ("caller" in condition) return values.includes(nobody);
  if ("to" in condition) {
    const types = condition.to.map(azureTypeOf);
    return values.some((value) => types.includes(all.get(thingOf(value, all))?.type.toLowerCase() ?? "none"));
  }
  if ("has" in condition && !("none" in condition)) return values.some((value) => value.includes(condition.has));
  if ("below" in condition) return values.some((value) => Number(value) < condition.below);
  return false;
}

/** What two values are alike by: an identity is the resource that has it. */
function thingOf(value: string, all: CloudResources): string {
  const text = value.toLowerCase();
  if (!/^[\da-f-]{36}$/.test(text)) return text;
  for (const [id, { body }] of all) if (principalsOf(body).some((one) => one.toLowerCase() === text)) return id;
  return text;
}

/** As whom a resource acts, or an identity does: an assignment names a principal too, and is none. */
function principalsOf(body: JsonObject): readonly string[] {
  const isIdentity = textAt(body, "properties.clientId").length > 0;
  return [...textAt(body, "identity.principalId"), ...(isIdentity ? textAt(body, "properties.principalId") : [])];
}

/** The texts at any of some paths; undefined where none of these is a place in Azure. */
function valuesAt(
  resource: CloudResource,
  paths: string,
  types: readonly string[],
  all: CloudResources,
): readonly string[] | undefined {
  const found = paths.split("|").map((path) => valuesAlong(resource, path.split(">"), types, all));
  const known = found.filter((values) => values !== undefined);
  return known.length > 0 ? known.flat() : undefined;
}

function valuesAlong(
  resource: CloudResource,
  [path = "", ...more]: readonly string[],
  types: readonly string[],
  all: CloudResources,
): readonly string[] | undefined {
  const values = valuesOf(resource, path, types);
  if (more.length === 0 || !values) return values;
  const next = values.flatMap((value) => all.get(thingOf(value, all)) ?? []);
  const found = next.map((one) =>
    valuesAlong(
      one,
      more,
      azurerm.typesFor(one.type).map(({ type }) => type),
      all,
    ),
  );
  return found.some((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : undefined;
}

function valuesOf(
  { id, type, body }: CloudResource,
  path: string,
  types: readonly string[],
): readonly string[] | undefined {
  if (path === "self" || path === "id") return [id];
  if (path === "parent_id") return [parentOfId(id).id];
  if (path === "name") return [id.slice(id.lastIndexOf("/") + 1)];
  if (path === "role") return rolesOf(body);
  if (path === "identity.identity_ids")
    return Object.keys((body.identity as JsonObject | undefined)?.userAssignedIdentities ?? {});
  if (path.startsWith("body.")) return textAt(body, path.slice(5));
  const part = azurerm.sentInto(type);
  if (part) {
    const rows = part.part.rows.get(path) ?? [];
    return path === part.into ? [parentOfId(id).id] : rows.flatMap((row) => textAt(body, placeOf(row)));
  }
  if (elsewhere.some(({ word }) => word === type)) return path.endsWith("_id") ? [parentOfId(id).id] : undefined;
  const [inId] = types.flatMap((one) =>
    azureTypeOf(one) === type.toLowerCase() && azurerm.isInId(one, [path]) ? [around(id, path)] : [],
  );
  if (inId) return [inId];
  const places = types.flatMap((one) => {
    const place = azureTypeOf(one) === type.toLowerCase() ? azurerm.sentTo(one, path.split(".")) : undefined;
    return place?.path && !place.as ? [place.path.replaceAll("[]", "")] : [];
  });
  return places.length > 0 ? [...new Set(places)].flatMap((place) => textAt(body, place)) : undefined;
}

/** What an argument names that is a part of the id. */
function around(id: string, path: string): string {
  // Rules of an account name that, and are set in it.
  const list = `${path.replace(/_id$/, "").replaceAll("_", "")}s`;
  if (id.toLowerCase().split("/").at(-2) === list) return id;
  return path === "resource_group_name" ? (/^.*?\/resourceGroups\/[^/]+/i.exec(id)?.[0] ?? "") : parentOfId(id).id;
}

/** What is set in a resource, and azurerm has as a resource of its own; it is named after that. */
export function partsOf({ id, type, body }: CloudResource): readonly CloudResource[] {
  return partTypes.flatMap((word) => {
    const { azureType, rows } = azurerm.sentInto(word)!.part;
    const isSet = [...rows.values()].flat().some((row) => textAt(body, placeOf(row)).length > 0);
    const isHere = azureType.split("@")[0]!.toLowerCase() === type.toLowerCase();
    return isHere && isSet ? [{ id: `${id}/${word}/set`, type: word, body }] : [];
  });
}

/** Whatever element of a list is meant, and whatever name. */
function placeOf({ path }: SentProperty): string {
  return path.replaceAll(/\[\]|\.\w+=\{\w+\}/g, "");
}

const partTypes = [...new Set(catalog.order.all.flatMap(({ a, b }) => [...a, ...b]))].filter((word) =>
  azurerm.sentInto(word),
);

function rolesOf(body: JsonObject): readonly string[] {
  const ids = textAt(body, "properties.roleDefinitionId").map((id) => id.slice(id.lastIndexOf("/") + 1));
  return ids.map((id) => catalog.roles?.withId(id)?.name ?? id);
}

/** The texts at a path in a body; whatever is a list counts with each of its elements. */
function textAt(body: unknown, path: string): readonly string[] {
  let current: readonly unknown[] = [body];
  for (const name of path.split(".")) current = current.flatMap((one) => elements(member(one, name)));
  return current.map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one)));
}

function member(of: unknown, name: string): unknown {
  const key = Object.keys((of as object | null) ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (of as JsonObject)[key];
}

function elements(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flatMap(elements) : [value];
}
