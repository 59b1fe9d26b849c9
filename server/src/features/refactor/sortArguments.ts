import type { Body, Entry } from "../../model/body";
import { merged } from "./merged";
import { orderOf } from "./orderOf";
import type { Refactoring } from "./refactoring";
import { selectedBody } from "./selected";

/**
 * The arguments of a body in the order in which azurerm documents them, and its blocks behind them; comments move with
 * what they stand above.
 */
export const sortArguments: Refactoring = {
  id: "sort-arguments",
  kind: "rewrite",
  offer(asked) {
    const { document } = asked;
    const at = document.isProgram ? undefined : selectedBody(asked);
    if (!at?.body.closed || !at.schema) return undefined;
    const { body, schema, type, entries: around } = at;
    const order = orderOf(schema, around.length === 0 ? type : undefined);
    const entries = [...body.entries].sort((a, b) => compare(order(a), order(b)));
    if (entries.every((entry, index) => entry === body.entries[index])) return undefined;
    const parts = partsOf(body, document.text);
    if (!parts) return undefined;
    return {
      title: "Sort arguments in the order of the documentation",
      edits() {
        const lines = entries.map((entry, index) => {
          const before = entries[index - 1];
          const isApart = before && (order(before)[0] !== order(entry)[0] || isBlock(entry) || isBlock(before));
          return `${isApart ? "\n" : ""}${parts.of.get(entry)}\n`;
        });
        const span = { start: parts.start, end: parts.end };
        return merged(asked, [{ uri: document.uri, edits: [{ span, text: lines.join("") }] }]);
      },
    };
  },
};

function isBlock({ form }: Entry): boolean {
  return form === "block";
}

function compare(a: readonly [number, number, string], b: readonly [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

/** The lines of each entry with the comments above it; undefined where they cannot be told apart. */
function partsOf(body: Body, text: string): { of: Map<Entry, string>; start: number; end: number } | undefined {
  const start = text.indexOf("\n", body.span.start) + 1;
  const end = text.lastIndexOf("\n", body.span.end - 1) + 1;
  if (start === 0 || end <= start || text.slice(body.span.start + 1, start).trim()) return undefined;
  const of = new Map<Entry, string>();
  let from = start;
  for (const entry of body.entries) {
    const newline = text.indexOf("\n", entry.span.end);
    if (entry.span.start < from || newline < 0 || newline >= end) return undefined;
    of.set(
      entry,
      text
        .slice(from, newline)
        .replace(/^(?:[ \t]*\r?\n)+/, "")
        .trimEnd(),
    );
    from = newline + 1;
  }
  // Comments at the end stand above nothing: where they belong nobody knows.
  return text.slice(from, end).trim() ? undefined : { of, start, end };
}
