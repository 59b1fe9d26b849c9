import { commentsAlone, commentsOf, isCommented, type NewBodyItem, type NewValue } from "../../../model/index";
import { escapeHcl, hclKey, hclString, indented, joinPath } from "../../../text/index";
import { writeCommented, writeComments } from "../../comments";
import { literal, type SnippetWriter, writeHole, writeOpenBody } from "../../snippetWriter";
import { isExpression } from "../expressions/parseExpression";

/** A value as HCL. It may have several lines, and the first has no indentation. */
export function writeValue(value: NewValue, snippet: SnippetWriter): string {
  switch (value.kind) {
    case "text":
      return literal(snippet, hclString(value.text));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "map":
      return writeBody(itemsOf(value), snippet);
    case "expression":
      return literal(snippet, isExpression(value.source) ? value.source : hclString(value.source));
    case "list":
      return writeList(value, snippet);
    case "body":
      return value.isOpen ? writeOpenBody(snippet) : writeBody(value.items, snippet);
    case "reference":
      return literal(snippet, startsFor.test(value.path[0]!) ? `(${joinPath(value.path)})` : joinPath(value.path));
    case "hole":
      return writeHole(value, snippet, escapeHcl);
  }
}

/** What would begin another expression at the start of a list or an object. */
const startsFor = /^for(?![\w-])/;
/** How long a list may be on one line. */
export const maxListWidth = 80;

function writeList({ items, last }: NewValue & { kind: "list" }, snippet: SnippetWriter): string {
  const written = items.map((item) => writeValue(item, snippet));
  const line = `[${written.join(", ")}]`;
  const isWritten = last !== undefined || items.some(isCommented);
  const isShort = !line.includes("\n") && (line.length <= maxListWidth || items.length === 1);
  if (!isWritten && isShort) return line;
  const lines = items.map((item, at) => `${writeCommented(`${written[at]},`, item, "#")}\n`);
  return `[\n${indented(lines.join("") + writeComments(last, "#"))}]`;
}

function writeBody(items: readonly NewBodyItem[], snippet: SnippetWriter): string {
  return items.length === 0 ? "{}" : `{\n${indented(writeBodyItems(items, snippet))}\n}`;
}

/** Keys that are names are as they are, all others in quotes. */
function itemsOf({ items, last }: NewValue & { kind: "map" }): NewBodyItem[] {
  const bodyItems = items.map((item): NewBodyItem => {
    const { key, value, isApart = false } = item;
    return { ...commentsOf(item), name: hclKey(key), form: "argument", value, isApart };
  });
  return last ? [...bodyItems, commentsAlone(last)] : bodyItems;
}

/** Arguments and blocks as `terraform fmt` leaves them: equals signs of neighbours aligned, a blank line around blocks. */
export function writeBodyItems(items: readonly NewBodyItem[], snippet: SnippetWriter): string {
  const lines = items.map(
    (item): Line => ({
      item: item.isKey ? { ...item, name: hclKey(item.name) } : item,
      value: writeValue(item.value, snippet),
    }),
  );
  let text = "";
  for (const [index, line] of lines.entries()) {
    const { item } = line;
    const previous = items[index - 1];
    if (previous) text += item.isApart || item.form === "block" || previous.form === "block" ? "\n\n" : "\n";
    if (item.name) text += writeCommented(writeBodyItem(line, snippet, widthAt(lines, index)), item, "#");
    else text += writeComments(item.comments, "#").trimEnd();
  }
  return text;
}

/** A body item, and its value as it is written. */
interface Line {
  readonly item: NewBodyItem;
  readonly value: string;
}

/** How wide the names are where `terraform fmt` aligns: in the run of arguments of one line each around this one. */
function widthAt(lines: readonly Line[], index: number): number {
  let first = index;
  while (first > 0 && isAligned(lines[first - 1], lines[first])) first--;
  let last = index;
  while (isAligned(lines[last], lines[last + 1])) last++;
  return Math.max(...lines.slice(first, last + 1).map(({ item }) => item.name.length));
}

/** Whether two neighbours are aligned with each other: the upper one ends on the line above the lower one. */
function isAligned(upper: Line | undefined, lower: Line | undefined): boolean {
  if (!upper || !lower || !takesPart(upper) || !takesPart(lower)) return false;
  return !upper.value.includes("\n") && !lower.item.comments?.length && !lower.item.isApart;
}

/** A value that goes on behind a bracket at the end of its first line has no part in the alignment. */
function takesPart({ item, value }: Line): boolean {
  if (!item.name || item.form === "block") return false;
  const [line = ""] = value.split("\n", 1);
  return line.length === value.length || (line.match(/[[{(]/g)?.length ?? 0) === (line.match(/[\]})]/g)?.length ?? 0);
}

function writeBodyItem({ item, value }: Line, snippet: SnippetWriter, width: number): string {
  const { name, form, labels = [], dynamic } = item;
  if (form === "argument") return `${literal(snippet, name.padEnd(width))} = ${value}`;
  if (!dynamic) return `${literal(snippet, [name, ...labels.map(hclString)].join(" "))} ${value}`;
  const head: NewBodyItem[] = [
    { ...commentsOf(dynamic.forEach), name: "for_each", form: "argument", value: dynamic.forEach },
  ];
  if (dynamic.iterator && dynamic.iterator !== name)
    head.push({ name: "iterator", form: "argument", value: { kind: "expression", source: dynamic.iterator } });
  return `dynamic ${literal(snippet, hclString(name))} {\n${indented(`${writeBodyItems(head, snippet)}\n\ncontent ${value}`)}\n}`;
}
