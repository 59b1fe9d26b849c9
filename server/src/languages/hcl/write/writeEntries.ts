import type { NewEntry } from "../../../model/change";
import type { Pen } from "../../pen";
import { escapeText, indent, writeValue } from "./writeValue";

/** Arguments and blocks as `terraform fmt` leaves them: equals signs of neighbours aligned, a blank line around blocks. */
export function writeEntries(entries: readonly NewEntry[], pen: Pen, leastWidth = 0): string {
  let text = "";
  for (const [index, entry] of entries.entries()) {
    const previous = entries[index - 1];
    if (previous) text += entry.form === "block" || previous.form === "block" ? "\n\n" : "\n";
    const comments = writeComments(entry.comments ?? []);
    if (entry.name) text += comments + writeEntry(entry, pen, Math.max(leastWidth, widthAt(entries, index)));
    else text += comments.trimEnd();
  }
  return text;
}

/** Lines of comment, each with its newline. */
export function writeComments(lines: readonly string[]): string {
  return lines.map((line) => `${`# ${line}`.trimEnd()}\n`).join("");
}

/** How wide the names are where `terraform fmt` aligns: in the run of arguments of one line each around this one. */
function widthAt(entries: readonly NewEntry[], index: number): number {
  let first = index;
  while (first > 0 && isAligned(entries[first - 1], entries[first])) first--;
  let last = index;
  while (isAligned(entries[last], entries[last + 1])) last++;
  return Math.max(...entries.slice(first, last + 1).map(({ name }) => name.length));
}

/** Whether two neighbours are aligned with each other: the upper one ends on the line above the lower one. */
function isAligned(upper: NewEntry | undefined, lower: NewEntry | undefined): boolean {
  return upper !== undefined && lower !== undefined && isPlain(upper) && isPlain(lower) && !lower.comments?.length;
}

function isPlain({ name, form, value }: NewEntry): boolean {
  if (!name || form === "block") return false;
  if (value.kind === "body") return value.entries.length === 0;
  if (value.kind === "map") return value.items.length === 0;
  return value.kind !== "expression" || !value.source.includes("\n");
}

function writeEntry(entry: NewEntry, pen: Pen, width: number): string {
  const { name, form, labels = [], dynamic } = entry;
  const value = writeValue(entry.value, pen);
  if (form === "argument") return `${name.padEnd(width)} = ${value}`;
  const body = value === "{}" ? "{\n}" : value;
  if (!dynamic) return `${[name, ...labels.map((label) => `"${escapeText(label)}"`)].join(" ")} ${body}`;
  const head: NewEntry[] = [{ name: "for_each", form: "argument", value: dynamic.forEach }];
  if (dynamic.iterator && dynamic.iterator !== name)
    head.push({ name: "iterator", form: "argument", value: { kind: "expression", source: dynamic.iterator } });
  return `dynamic "${escapeText(name)}" {\n${indent(`${writeEntries(head, pen)}\n\ncontent ${body}`)}\n}`;
}
