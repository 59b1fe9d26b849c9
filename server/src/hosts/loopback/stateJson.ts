/** A state as JSON, to be written as code. */

import { isObject, type Json, type JsonObject } from "../../azure/index";
import type { CtyValue } from "../../introspection/index";

/** The arguments of a state; what is not known, and each text that was made up, is null. */
export function stateJson(state: CtyValue, isInvented: (text: string) => boolean): JsonObject {
  const json = valueIn(state);
  return isObject(json) ? json : {};

  function valueIn(value: CtyValue): Json {
    if (typeof value === "string") return isInvented(value) ? null : value;
    if (Array.isArray(value)) return value.map((item: CtyValue) => valueIn(item));
    if (value instanceof Map) return Object.fromEntries([...value].map(([name, of]) => [name, valueIn(of)]));
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }
}
