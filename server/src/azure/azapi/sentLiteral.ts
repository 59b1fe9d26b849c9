/** What is written out in a body, beside what was seen to be sent. */
import type { SentValue } from "../../catalog/index";
import { literalText, type Value } from "../../model/index";
import { ownProperty } from "../../text/index";
import { isObject } from "../json";

/** Whether a value is written out, and is this one. */
export function isLiteral(value: Value, json: SentValue): boolean {
  if (Array.isArray(json))
    return (
      value.kind === "list" &&
      value.items.length === json.length &&
      json.every((one: SentValue, index) => isLiteral(value.items[index]!, one))
    );
  if (isObject(json)) {
    const names = Object.keys(json);
    const given = value.kind === "body" ? value.body.items : undefined;
    return (
      given?.length === names.length &&
      given.every((item) => isLiteral(item.value, ownProperty(json, item.name) ?? null))
    );
  }
  if (json === null) return value.kind === "null";
  return (
    typeof json === (value.kind === "text" ? "string" : value.kind === "bool" ? "boolean" : value.kind) &&
    literalText(value) === String(json)
  );
}

/** Whether a value is what is sent for an absent value: null, an empty text or an empty list. */
export function isEmpty(value: Value): boolean {
  if (value.kind === "list") return value.items.length === 0;
  return value.kind === "null" || value.kind === "body" || literalText(value) === "";
}
