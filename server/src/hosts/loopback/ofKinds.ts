/** Makes properties what a provider's types say that they are. */
import { isObject, type Json, type JsonObject } from "../../azure/index";
import { setIn } from "./json";

/** Replaces what is not of the kind that its name has among `kinds`, which are Go's types. */
export function ofKinds(body: JsonObject, kinds: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(body)) {
    const kind = [...kinds].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    if (kind !== undefined) setIn(body, name, ofKind(kind, value));
    for (const inner of Array.isArray(value) ? value : [value]) if (isObject(inner)) ofKinds(inner, kinds);
  }
}

function ofKind(kind: string, value: Json): Json {
  if (kind === "string") return typeof value === "string" ? value : "loopback";
  if (kind === "bool") return typeof value === "boolean" ? value : false;
  if (/^(?:u?int|float)\d*$/.test(kind)) return typeof value === "number" ? value : 1;
  if (kind.startsWith("[]")) return Array.isArray(value) ? value : [];
  return isObject(value) ? value : {};
}
