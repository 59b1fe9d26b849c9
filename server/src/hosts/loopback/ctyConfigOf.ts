/** Configurations in JSON, as a provider is told them. */

import { isObject, type Json, type JsonObject } from "../../azure/index";
import type { BlockSchema, CtyValue } from "../../introspection/index";
import { ownProperty } from "../../text/index";

/** A configuration with every name of its schema: null, or no blocks, where the JSON has nothing. */
export function ctyConfigOf(config: JsonObject | null, { attributes, blocks }: BlockSchema): CtyValue {
  const at = (name: string) => (config && ownProperty(config, name)) ?? null;
  const given = new Map<string, CtyValue>();
  for (const { name, type } of attributes) given.set(name, typed(at(name), type));
  for (const { name, block, nesting } of blocks) {
    const value = at(name);
    const bodies = (value === null ? [] : Array.isArray(value) ? value : [value]).filter(isObject);
    const all = bodies.map((body: JsonObject) => ctyConfigOf(body, block));
    given.set(name, nesting === "list" || nesting === "set" ? all : (all[0] ?? null));
  }
  return given;
}

type Type = BlockSchema["attributes"][number]["type"];

function typed(value: Json, type: Type): CtyValue {
  if (value === null) return null;
  if (type === "string") return typeof value === "string" ? value : String(value);
  if (typeof type === "string") return value as CtyValue;
  if (type.kind === "list" || type.kind === "set") return (value as Json[]).map((one) => typed(one, type.element));
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  if (type.kind === "map") return new Map(entries.map(([name, one]) => [name, typed(one, type.element)]));
  if (type.kind !== "object") return null;
  return new Map([...type.attributes].map(([name, of]) => [name, typed(ownProperty(value, name) ?? null, of)]));
}
