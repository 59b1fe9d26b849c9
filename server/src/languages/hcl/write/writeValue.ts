import type { NewEntry, NewValue } from "../../../model/change";
import { literal, type Pen, writeHole } from "../../pen";
import { writeEntries } from "./writeEntries";

/** A value as HCL, possibly of several lines, of which the first has no indentation. */
export function writeValue(value: NewValue, pen: Pen): string {
  switch (value.kind) {
    case "text":
      return literal(pen, `"${escapeText(value.text)}"`);
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "map":
      return value.items.length === 0 ? "{}" : `{\n${indent(writeItems(value.items, pen))}\n}`;
    case "expression":
      return literal(pen, value.source);
    case "list":
      return writeList(
        value.items.map((item) => writeValue(item, pen)),
        pen,
      );
    case "body":
      return value.entries.length === 0 ? "{}" : `{\n${indent(writeEntries(value.entries, pen))}\n}`;
    case "reference":
      return literal(pen, joinPath(value.path));
    case "hole":
      return writeHole(value, pen);
  }
}

/** `["azurerm_key_vault.kv", "[0]", "id"]` as a traversal. */
export function joinPath(path: readonly string[]): string {
  return path.reduce((text, step) => (step.startsWith("[") ? text + step : `${text}.${step}`));
}

/** How long a list may be on one line. */
export const longest = 100;

function writeList(items: readonly string[], { onOneLine }: Pen): string {
  const line = `[${items.join(", ")}]`;
  const isShort = !line.includes("\n") && (line.length <= longest || items.length === 1);
  return isShort || onOneLine ? line : `[\n${indent(items.map((item) => `${item},`).join("\n"))}\n]`;
}

/** Keys that are names stand as they are, all others in quotes. */
function writeItems(items: Extract<NewValue, { kind: "map" }>["items"], pen: Pen): string {
  const entries = items.map(({ key, value }): NewEntry => {
    const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : `"${escapeText(key)}"`;
    return { name: literal(pen, name), form: "argument", value };
  });
  return writeEntries(entries, pen);
}

/** Signs that turn or hide what follows them: whoever reads the code shall see what it does. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as the inside of a quoted template: nothing in it is an interpolation. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/([$%])\{/g, "$1$1{");
}

/** Every line that is not empty, two columns further in. */
export function indent(text: string, by = "  "): string {
  return text.replace(/^(?=.)/gm, by);
}
