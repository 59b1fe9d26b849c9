import { isObject, type Json } from "../../azure/index";
import {
  boolResult,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  textResult,
  tupleResult,
} from "../../evaluation/index";

/** JSON as a value of Terraform's. */
export function jsonResult(json: Json): Result {
  if (json === null) return nullValue;
  if (typeof json === "string") return textResult(json);
  if (typeof json === "number") return numberResult(json, true);
  if (typeof json === "boolean") return boolResult(json);
  if (isObject(json)) return objectResult(new Map(Object.entries(json).map(([name, one]) => [name, jsonResult(one)])));
  return tupleResult(json.map(jsonResult));
}
