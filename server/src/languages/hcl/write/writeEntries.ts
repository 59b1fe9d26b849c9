import type { NewEntry } from "../../../model/change";
import { commentsOf } from "../../../model/commented";
import { hclString } from "../../../text/hclText";
import { indented } from "../../../text/indented";
import type { Pen } from "../../pen";
import { writeCommented, writeComments } from "../../writeCommented";
import { writeValue } from "./writeValue";

/** Arguments and blocks as `terraform fmt` leaves them: equals signs of neighbours aligned, a blank line around blocks. */
export function writeEntries(entries: readonly NewEntry[], pen: Pen): string {
  const lines = entries.map((entry): Line => ({ entry, value: writeValue(entry.value, pen) }));
  let text = "";
  for (const [index, line] of lines.entries()) {
    const { entry } = line;
    const previous = entries[index - 1];
    if (previous) text += entry.form === "block" || previous.form === "block" ? "\n\n" : "\n";
    if (entry.name) text += writeCommented(writeEntry(line, pen, widthAt(lines, index)), entry, "#");
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

function writeEntry({ entry, value }: Line, pen: Pen, width: number): string {
  const { name, form, labels = [], dynamic } = entry;
  if (form === "argument") return `${name.padEnd(width)} = ${value}`;
  if (!dynamic) return `${[name, ...labels.map((label) => hclString(label))].join(" ")} ${value}`;
  const head: NewEntry[] = [
    { ...commentsOf(dynamic.forEach), name: "for_each", form: "argument", value: dynamic.forEach },
  ];
  if (dynamic.iterator && dynamic.iterator !== name)
    head.push({ name: "iterator", form: "argument", value: { kind: "expression", source: dynamic.iterator } });
  return `dynamic ${hclString(name)} {\n${indented(`${writeEntries(head, pen)}\n\ncontent ${value}`)}\n}`;
}
