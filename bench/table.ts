// The rows as text.
import { isMet, type Row } from "./row";

const head = ["name", "ours", "reference", "ratio", "target", "met?"];

/** A table with a line for each row. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  "),
  );
  return [lines[0], widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1)].join("\n");
}

function cellsOf(row: Row): string[] {
  const { name, unit, ours, reference, target } = row;
  const met = isMet(row);
  return [
    name,
    amount(ours, unit),
    reference === undefined ? "" : amount(reference, unit),
    reference === undefined ? "" : part(ours / reference),
    target === undefined ? "" : "atMost" in target ? `≤ ${target.atMost} ${unit}` : `≤ ${part(target.ofReference, 0)}`,
    met === undefined ? "" : met ? "yes" : "NO",
  ];
}

/** A part as one of many, and what is more than a half as it is. */
function part(ratio: number, digits = 1): string {
  return ratio > 0.5 ? ratio.toFixed(1) : `1/${(1 / ratio).toFixed(digits)}`;
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}
