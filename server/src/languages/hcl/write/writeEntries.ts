import type { NewEntry } from "../../../model/change";
import type { Pen } from "./pen";
import { writeValue } from "./writeValue";

/** Arguments and blocks as `terraform fmt` leaves them: equals signs of neighbours aligned, a blank line around blocks. */
export function writeEntries(entries: readonly NewEntry[], pen: Pen, leastWidth = 0): string {
  const width = Math.max(
    leastWidth,
    ...entries.filter((entry) => entry.form === "argument").map((entry) => entry.name.length),
  );
  let text = "";
  let previous: NewEntry | undefined;
  for (const entry of entries) {
    if (previous) text += entry.form === "block" || previous.form === "block" ? "\n\n" : "\n";
    text += writeEntry(entry, pen, width);
    previous = entry;
  }
  return text;
}

function writeEntry(entry: NewEntry, pen: Pen, width: number): string {
  const value = writeValue(entry.value, pen);
  if (entry.form === "argument") return `${entry.name.padEnd(width)} = ${value}`;
  return `${entry.name} ${value === "{}" ? "{\n}" : value}`;
}
