import type { ValueSite } from "../../../analysis/index";
import type { Sliceable } from "../../../text/index";
import type { Suggestion } from "../suggestion";

/** Whether the cursor stands where the list itself is to be: it needs its brackets. */
export function needsBrackets({ around, value, isQuoted }: ValueSite): boolean {
  const { entry } = around;
  return !isQuoted && entry !== undefined && (value === undefined ? false : entry.value === value);
}

/** What stands in the list at the cursor already. */
export function listedAt({ around }: ValueSite, text: Sliceable): ReadonlySet<string> {
  const value = around.entry?.value;
  const items = value?.kind === "list" ? value.items : [];
  return new Set(items.map(({ span }) => text.slice(span.start, span.end)));
}

/** A word that Terraform reads in its own way. */
export function bareWord(
  label: string,
  site: ValueSite,
  more: Partial<Suggestion> & { readonly isListItem?: boolean } = {},
): Suggestion {
  const { isListItem, ...rest } = more;
  const insert = isListItem && needsBrackets(site) ? `[${label}]` : label;
  return { label, kind: "reference", replace: site.replace, insert, isSnippet: false, rank: 0, ...rest };
}
