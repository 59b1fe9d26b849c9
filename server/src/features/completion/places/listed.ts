import type { ValuePosition } from "../../../analysis/index";
import type { Sliceable } from "../../../text/index";
import type { Suggestion } from "../suggestion";

/** Whether the cursor is where the list itself is to be: it needs its brackets. */
export function needsBrackets({ enclosing, value, isQuoted }: ValuePosition): boolean {
  const { item } = enclosing;
  return !isQuoted && item !== undefined && (value === undefined ? false : item.value === value);
}

/** The texts that the list at the cursor already has. */
export function listedAt({ enclosing }: ValuePosition, text: Sliceable): ReadonlySet<string> {
  const value = enclosing.item?.value;
  const items = value?.kind === "list" ? value.items : [];
  return new Set(items.map(({ span }) => text.slice(span.start, span.end)));
}

/** A word that Terraform reads in its own way. */
export function bareWord(
  label: string,
  position: ValuePosition,
  more: Partial<Suggestion> & { readonly isListItem?: boolean },
): Suggestion {
  const { isListItem, ...rest } = more;
  const insert = isListItem && needsBrackets(position) ? `[${label}]` : label;
  return { label, kind: "reference", replace: position.replace, insert, isSnippet: false, rank: 0, ...rest };
}
