import { type BodyItem, bodyItemOf, elementReads } from "../model/index";
import type { Span } from "../text/index";

/** Where the element of a `dynamic` block goes by the name of the block, which these have to follow: not where `iterator` names it. */
export function iteratorNames(item: BodyItem): readonly Span[] {
  if (!item.dynamic || bodyItemOf(item.dynamic.body, "iterator")) return [];
  return elementReads(item).map(({ steps }) => steps[0]!.span);
}

/** Whether a name is anywhere in what a `dynamic` block makes: the element may not be called by it then. */
export function isNamedIn({ value }: BodyItem, name: string, text: string): boolean {
  return text
    .slice(value.span.start, value.span.end)
    .split(/[^\w-]+/)
    .includes(name);
}
