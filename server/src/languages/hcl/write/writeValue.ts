import { commentsAlone, commentsOf, isCommented, type NewEntry, type NewValue } from "../../../model/index";
import { escapeHcl, hclKey, hclString, indented, joinPath } from "../../../text/index";
import { writeCommented, writeComments } from "../../comments";
import { literal, type SnippetWriter, writeHole, writeOpenBody } from "../../snippetWriter";
import { isExpression } from "../expressions/readExpression";

/** A value as HCL, possibly of several lines, of which the first has no indentation. */
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
      return value.isOpen ? writeOpenBody(snippet) : writeBody(value.entries, snippet);
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
  const isSaid = last !== undefined || items.some(isCommented);
  const isShort = !line.includes("\n") && (line.length <= maxListWidth || items.length === 1);
  if (!isSaid && isShort) return line;
  const lines = items.map((item, at) => `${writeCommented(`${written[at]},`, item, "#")}\n`);
  return `[\n${indented(lines.join("") + writeComments(last, "#"))}]`;
}

function writeBody(entries: readonly NewEntry[], snippet: SnippetWriter): string {
  return entries.length === 0 ? "{}" : `{\n${indented(writeEntries(entries, snippet))}\n}`;
}

/** Keys that are names stand as they are, all others in quotes. */
function itemsOf({ items, last }: NewValue & { kind: "map" }): NewEntry[] {
  const entries = items.map((item): NewEntry => {
    return { ...commentsOf(item), name: hclKey(item.key), form: "argument", value: item.value };
  });
  return last ? [...entries, commentsAlone(last)] : entries;
}

/** Arguments and blocks as `terraform fmt` leaves them: equals signs of neighbours aligned, a blank line around blocks. */
export function writeEntries(entries: readonly NewEntry[], snippet: SnippetWriter): string {
  const lines = entries.map(
    (entry): Line => ({
      entry: entry.isKey ? { ...entry, name: hclKey(entry.name) } : entry,
      value: writeValue(entry.value, snippet),
    }),
  );
  let text = "";
  for (const [index, line] of lines.entries()) {
    const { entry } = line;
    const previous = entries[index - 1];
    if (previous) text += entry.form === "block" || previous.form === "block" ? "\n\n" : "\n";
    if (entry.name) text += writeCommented(writeEntry(line, snippet, widthAt(lines, index)), entry, "#");
    else text += writeComments(entry.comments, "#").trimEnd();
  }
  return text;
}

/** An entry, and its value as it is written. */
interface Line {
  readonly entry: NewEntry;
  readonly value: string;
}

/** How wide the names are where `terraform fmt` aligns: in the run of arguments of one line each around this one. */
function widthAt(lines: readonly Line[], index: number): number {
  let first = index;
  while (first > 0 && isAligned(lines[first - 1], lines[first])) first--;
  let last = index;
  while (isAligned(lines[last], lines[last + 1])) last++;
  return Math.max(...lines.slice(first, last + 1).map(({ entry }) => entry.name.length));
}

/** Whether two neighbours are aligned with each other: the upper one ends on the line above the lower one. */
function isAligned(upper: Line | undefined, lower: Line | undefined): boolean {
  if (!upper || !lower || !takesPart(upper) || !takesPart(lower)) return false;
  return !upper.value.includes("\n") && !lower.entry.comments?.length;
}

/** A value that goes on behind a bracket at the end of its first line has no part in the alignment. */
function takesPart({ entry, value }: Line): boolean {
  if (!entry.name || entry.form === "block") return false;
  const [line = ""] = value.split("\n", 1);
  return line.length === value.length || (line.match(/[[{(]/g)?.length ?? 0) === (line.match(/[\]})]/g)?.length ?? 0);
}

function writeEntry({ entry, value }: Line, snippet: SnippetWriter, width: number): string {
  const { name, form, labels = [], dynamic } = entry;
  if (form === "argument") return `${literal(snippet, name.padEnd(width))} = ${value}`;
  if (!dynamic) return `${literal(snippet, [name, ...labels.map(hclString)].join(" "))} ${value}`;
  const head: NewEntry[] = [
    { ...commentsOf(dynamic.forEach), name: "for_each", form: "argument", value: dynamic.forEach },
  ];
  if (dynamic.iterator && dynamic.iterator !== name)
    head.push({ name: "iterator", form: "argument", value: { kind: "expression", source: dynamic.iterator } });
  return `dynamic ${literal(snippet, hclString(name))} {\n${indented(`${writeEntries(head, snippet)}\n\ncontent ${value}`)}\n}`;
}
