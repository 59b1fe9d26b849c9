import type { Entry } from "../../model/value";
import { linesOfEntries, standingApart } from "./linesOfEntries";
import { merged } from "./merged";
import { orderOf } from "./orderOf";
import type { Refactoring } from "./refactoringContext";
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
    const at = selectedBody(asked);
    if (!at?.body.closed || !at.schema) return undefined;
    const { body, schema, type, entries: around } = at;
    const own = standingApart(body);
    // What is spread into an object counts less than what follows it, and so does the first of two.
    const names = new Set(own.map(({ name }) => name));
    if (document.isProgram && (names.size < own.length || names.has(""))) return undefined;
    const order = orderOf(schema, around.length === 0 ? type : undefined);
    const entries = [...own].sort((a, b) => compare(order(a), order(b)));
    if (entries.every((entry, index) => entry === own[index])) return undefined;
    const parts = linesOfEntries(own, body, document);
    if (!parts) return undefined;
    return {
      title: "Sort arguments in the order of the documentation",
      edits() {
        const lines = entries.map((entry, index) => {
          const before = entries[index - 1];
          const isApart =
            before &&
            !document.isProgram &&
            (order(before)[0] !== order(entry)[0] || isBlock(entry) || isBlock(before));
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
