// What a literal comes to: all that may stand as the default of an optional attribute in a type, where nothing can be referred to or called.
import type { Body, Value } from "../model/index";
import {
  boolResult,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
} from "./result";

/** Unknown for what is no literal. */
export function constantOf(value: Value): Result {
  switch (value.kind) {
    case "text":
      return textResult(value.text);
    case "number":
      return numberResult(value.number, true);
    case "bool":
      return boolResult(value.bool);
    case "null":
      return nullValue;
    case "list":
      return tupleResult(value.items.map(constantOf));
    case "body":
      return objectOf(value.body);
    case "expression": {
      const { operation, parts } = value;
      const [number] = parts;
      const isNegative = operation?.kind === "unary" && operation.signs === "-" && number?.kind === "number";
      return isNegative ? numberResult(-number.number, true) : unknown;
    }
    default:
      return unknown;
  }
}

function objectOf({ items }: Body): Result {
  const attributes = new Map<string, Result>();
  for (const { name, key, value, form, dynamic } of items) {
    if (key || dynamic || (form !== undefined && form !== "argument")) return unknown;
    attributes.set(name, constantOf(value));
  }
  return objectResult(attributes);
}
