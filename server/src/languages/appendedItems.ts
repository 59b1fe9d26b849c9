import { type NewValue, rewritten, type Value } from "../model/index";
import type { Edit } from "../text/index";

/** The items that a list has at its end beyond those that are written already; undefined where it is not a longer one. */
export function appendedItems(value: Value, to: NewValue): readonly NewValue[] | undefined {
  if (value.kind !== "list" || to.kind !== "list") return undefined;
  const { length } = value.items;
  if (length === 0 || to.items.length <= length) return undefined;
  const isKept = value.items.every((item, index) => isSame(rewritten(item), to.items[index]));
  return isKept ? to.items.slice(length) : undefined;
}

/** The edits that write further items behind those of a list, on the line of the last or each on one of its own; comments stay where they are. */
export function extendList(
  value: Value,
  items: readonly string[],
  text: string,
  behindComments: (at: number) => number,
): Edit[] {
  const last = value.kind === "list" ? value.items.at(-1) : undefined;
  if (!last) return [];
  const isOneLine = !text.slice(value.span.start, value.span.end).includes("\n");
  const comma = /^\s*,/.exec(text.slice(last.span.end, value.span.end))?.[0] ?? "";
  const behind = last.span.end + comma.length;
  const at = behindComments(behind);
  const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", last.span.start - 1) + 1))![0];
  const written = items.map((item) => (isOneLine ? " " : `\n${margin}`) + item).join(",") + (comma ? "," : "");
  const added = { span: { start: at, end: at }, text: written };
  if (comma) return [added];
  return at === behind
    ? [{ ...added, text: `,${written}` }]
    : [{ span: { start: behind, end: behind }, text: "," }, added];
}

function isSame(one: NewValue | undefined, other: NewValue | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
