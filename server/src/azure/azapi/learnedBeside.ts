/** What a provider was seen to send of what azapi's resources have arguments of their own for. */

import type { BodySchema, SentBody, SentProperty, SentValue } from "../../catalog/index";
import { type Value, valuesIn } from "../../model/index";
import { normalizeLocation } from "../../resourceIds/index";
import { isObject, type Json, type JsonObject } from "../json";
import type { VariedLeaf } from "./trial";

/** Where an expression goes. */
export interface Placed {
  readonly leaf: VariedLeaf;
  readonly row: SentProperty;
}

/** What azapi has arguments of its own for, by the arguments of the same name. */
export function besideRows(
  body: JsonObject,
  schema: BodySchema,
  given: JsonObject,
  refusals: string[],
  placed: ReadonlyMap<string, Placed>,
  areTagsWritten: boolean,
): Pick<SentBody, "rows" | "always"> {
  const rows = new Map<string, readonly SentProperty[]>();
  const always = new Map<string, SentValue>();
  for (const { leaf, row } of placed.values()) rows.set(leaf.path, [...(rows.get(leaf.path) ?? []), row]);
  const { location, tags, identity } = body;
  if (location !== undefined && regionOf(location) === regionOf(given.location))
    rows.set("location", [{ path: "location" }]);
  else if (typeof location === "string") always.set("location", location);
  // Some have them elsewhere, and there they are as they are written.
  const isElsewhere = tags === undefined && areTagsWritten;
  if (schema.has("tags") && !isElsewhere) rows.set("tags", [{ path: "tags" }]);
  if (!isElsewhere && tagsOf(tags) !== tagsOf(given.tags)) refusals.push("azurerm sends other tags than the code has.");
  if (isObject(identity) && "identity" in given) {
    rows.set("identity.type", [{ path: "identity.type" }]);
    rows.set("identity.identity_ids", [{ path: "identity.userAssignedIdentities" }]);
  } else if (isObject(identity) && typeof identity.type === "string") always.set("identity.type", identity.type);
  return { rows, always: new Map([["", always]]) };
}

/** Whether a value has no references or expressions in it. */
export function isWritten(value: Value | undefined): boolean {
  return value !== undefined && valuesIn(value).every(({ kind }) => kind !== "reference" && kind !== "expression");
}

function tagsOf(value: Json | undefined): string {
  return JSON.stringify(isObject(value) ? Object.entries(value).sort() : []);
}

function regionOf(value: Json | undefined): string {
  return typeof value === "string" ? normalizeLocation(value) : "";
}
