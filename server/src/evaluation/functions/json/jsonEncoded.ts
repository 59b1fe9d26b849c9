import { decimalText } from "../../../text/index";
import { byCodePoints } from "../../order";
import type { Result } from "../../result";
import { longestText } from "../arguments";

/** A value as JSON, as Terraform writes it. Undefined if a part of it is unknown or the text would be very long. */
export function jsonEncoded(value: Result): string | undefined {
  if (value.state === "unknown") return undefined;
  if (value.state === "null") return "null";
  const inside = value.value;
  if (typeof inside === "string") return jsonText(inside);
  if (typeof inside === "number") return decimalText(inside);
  if (typeof inside === "boolean") return String(inside);
  const isNamed = inside instanceof Map;
  const entries: [string, Result][] = isNamed
    ? [...inside].sort(([one], [other]) => byCodePoints(one, other))
    : [...inside.values()].map((one) => ["", one]);
  const parts: string[] = [];
  let length = 0;
  for (const [name, one] of entries) {
    const part = jsonEncoded(one);
    if (part === undefined) return undefined;
    parts.push(isNamed ? `${jsonText(name)}:${part}` : part);
    length += part.length;
    if (length > longestText) return undefined;
  }
  return isNamed ? `{${parts.join(",")}}` : `[${parts.join(",")}]`;
}

/** Go writes what HTML or JavaScript would take for signs of their own by their numbers. */
function jsonText(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]|\\[bf]/g, (sign) => escapes.get(sign) ?? sign);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["<", "\\u003c"],
  [">", "\\u003e"],
  ["&", "\\u0026"],
  ["\u2028", "\\u2028"],
  ["\u2029", "\\u2029"],
]);
