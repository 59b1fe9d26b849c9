/** What is said of a resource: as it was given, with what a service adds to what it is sent, and with what a provider takes for granted. */

import { isObject, type JsonObject } from "../../azure/index";
import type { ResourceTypes } from "../../catalog/index";
import { typeOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { type Inventor, propertiesOf, uuidOf } from "./invented";
import { objectAt, setIn } from "./json";
import type { LaidResource } from "./laidResources";
import type { Lessons } from "./lessons";

/** What is known beside it. */
export interface BodyContext {
  readonly types: ResourceTypes | undefined;
  readonly inventor: Inventor;
  readonly lessons: Lessons;
  readonly laid: ReadonlyMap<string, LaidResource>;
  readonly mayInvent: boolean;
}

/** What a body is made of. */
type Given = Pick<LaidResource, "id" | "apiVersion" | "given" | "isSent">;

/** Azure's answer about a resource, completed with everything known now. */
export function completedBody(one: Given, azure: BodyContext): JsonObject {
  const body = structuredClone(one.given);
  if (one.isSent) finish(body, one, azure);
  taught(body, one, azure);
  return body;
}

/** Adds to what was sent what Azure adds to it. */
function finish(body: JsonObject, { id, apiVersion }: Given, azure: BodyContext): void {
  const type = typeOfId(id) ?? "";
  Object.assign(body, { id, name: id.slice(id.lastIndexOf("/") + 1), type });
  if (!Object.hasOwn(body, "properties")) setIn(body, "properties", {});
  finishIdentity(body, id);
  const of = bodyTypeOf(azure.types, type, apiVersion);
  const properties = objectAt(body, "properties");
  if (of) azure.inventor.complete(body, of, id);
  else if (properties && (ownProperty(properties, "provisioningState") ?? null) === null)
    setIn(properties, "provisioningState", "Succeeded");
}

/** Adds what providers have missed in answers about this type. */
function taught(
  body: JsonObject,
  { id, apiVersion }: Given,
  { types, inventor, lessons, laid, mayInvent }: BodyContext,
): void {
  const type = typeOfId(id) ?? "";
  const of = bodyTypeOf(types, type, apiVersion);
  const { names, extent, words } = lessons.about(type);
  for (const name of of ? names : []) inventor.addNamed(body, of!, id, name, mayInvent);
  // What belongs together is of one kind.
  const [kind] =
    mayInvent && extent > 1 ? [...laid.values()].flatMap(({ given }) => ownProperty(given, "kind") ?? []) : [];
  if (
    typeof kind === "string" &&
    of &&
    !Object.hasOwn(body, "kind") &&
    propertiesOf(of, body).some(([name]) => name === "kind")
  )
    setIn(body, "kind", kind);
  if (of && extent > 0) inventor.addAll(body, of, id, extent, mayInvent);
  if (words.size > 0) replaceWords(body, words);
}

/** What a type's API says in a version, or in its newest where that version is not known. */
function bodyTypeOf(types: ResourceTypes | undefined, type: string, apiVersion: string) {
  const found = types?.find(type);
  return (found?.at(apiVersion) ?? found?.at(found.versions.at(-1) ?? ""))?.type;
}

function finishIdentity(body: JsonObject, id: string): void {
  const identity = objectAt(body, "identity");
  const type = typeof identity?.type === "string" ? identity.type.toLowerCase() : "";
  if (!identity) return;
  if (type === "" || type === "none") Reflect.deleteProperty(body, "identity");
  if (type.includes("systemassigned"))
    Object.assign(identity, { principalId: uuidOf(`${id} principal`), tenantId: uuidOf("tenant") });
  const assigned = objectAt(identity, "userAssignedIdentities");
  for (const one of Object.keys(assigned ?? {}))
    setIn(assigned!, one, { principalId: uuidOf(`${one} principal`), clientId: uuidOf(`${one} client`) });
}

function replaceWords(body: JsonObject, words: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(body)) {
    const word = typeof value === "string" ? words.get(value) : undefined;
    if (word !== undefined) setIn(body, name, word);
    for (const inner of Array.isArray(value) ? value : [value]) if (isObject(inner)) replaceWords(inner, words);
  }
}
