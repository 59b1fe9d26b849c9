import { commentsAlone, type NewEntry, type NewValue } from "../../../model/change";
import { commentsOf, isCommented } from "../../../model/commented";
import { hclKey, hclString } from "../../../text/hclText";
import { indented } from "../../../text/indented";
import { literal, type Pen, writeHole } from "../../pen";
import { writeCommented, writeComments } from "../../writeCommented";
import { isExpression } from "../expressions/isExpression";
import { writeEntries } from "./writeEntries";

/** A value as HCL, possibly of several lines, of which the first has no indentation. */
export function writeValue(value: NewValue, pen: Pen): string {
  switch (value.kind) {
    case "text":
      return literal(pen, hclString(value.text));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "map":
      return writeBody(itemsOf(value, pen), pen);
    case "expression":
      return literal(pen, isExpression(value.source) ? value.source : hclString(value.source));
    case "list":
      return writeList(value, pen);
    case "body":
      return writeBody(value.entries, pen);
    case "reference":
      return literal(pen, startsFor.test(value.path[0]!) ? `(${joinPath(value.path)})` : joinPath(value.path));
    case "hole":
      return writeHole(value, pen);
  }
}

/** What would begin another expression at the start of a list or an object. */
const startsFor = /^for(?![\w-])/;

/** `["azurerm_key_vault.kv", "[0]", "id"]` as a traversal. */
export function joinPath(path: readonly string[]): string {
  return path.reduce((text, step) => (step.startsWith("[") ? text + step : `${text}.${step}`));
}

/** How long a list may be on one line. */
export const longest = 100;

function writeList({ items, last }: NewValue & { kind: "list" }, pen: Pen): string {
  const written = items.map((item) => writeValue(item, pen));
  const line = `[${written.join(", ")}]`;
  const isSaid = last !== undefined || items.some(isCommented);
  const isShort = !line.includes("\n") && (line.length <= longest || items.length === 1);
  if (!isSaid && (isShort || pen.onOneLine)) return line;
  const lines = items.map((item, at) => `${writeCommented(`${written[at]},`, item, "#")}\n`);
  return `[\n${indented(lines.join("") + writeComments(last, "#"))}]`;
}

function writeBody(entries: readonly NewEntry[], pen: Pen): string {
  return entries.length === 0 ? "{}" : `{\n${indented(writeEntries(entries, pen))}\n}`;
}

/** Keys that are names stand as they are, all others in quotes. */
function itemsOf({ items, last }: NewValue & { kind: "map" }, pen: Pen): NewEntry[] {
  const entries = items.map((item): NewEntry => {
    return { ...commentsOf(item), name: literal(pen, hclKey(item.key)), form: "argument", value: item.value };
  });
  return last ? [...entries, commentsAlone(last)] : entries;
}
