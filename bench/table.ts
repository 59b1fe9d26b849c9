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
    reference === undefined ? "" : `1/${(reference / ours).toFixed(1)}`,
    target === undefined ? "" : "atMost" in target ? `≤ ${target.atMost} ${unit}` : `≤ 1/${1 / target.ofReference}`,
    met === undefined ? "" : met ? "yes" : "NO",
  ];
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}
