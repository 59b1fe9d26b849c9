import { skeletonOf, type ValuePosition } from "../../../analysis/index";
import { takesBlock } from "../../../catalog/index";
import type { CompletionContext } from "../completionContext";
import { maybe } from "../references/offer";
import type { Suggestion } from "../suggestion";

const brackets = { list: "[…]", set: "[…]", map: "{…}", object: "{…}" } as const;

/** A list or an object to be filled in, with what it has to have, where one is expected: behind the references that surely fit. */
export function startedValue(position: ValuePosition, { document, write }: CompletionContext): Suggestion[] {
  const { enclosing, isQuoted, replace, value } = position;
  const { attribute, item } = enclosing;
  if (!attribute || attribute.means || isQuoted || document.isProgram || takesBlock(attribute)) return [];
  const type = attribute.declared?.attributes ? "object" : attribute.type;
  if (type !== "list" && type !== "set" && type !== "map" && type !== "object") return [];
  // What is written already is not begun.
  if (value && value.kind !== "missing" && value.kind !== "reference") return [];
  const started = skeletonOf(item?.name ?? "", attribute);
  return [
    {
      label: brackets[type],
      kind: "snippet",
      replace,
      insert: write.value(started.value, true),
      isSnippet: true,
      rank: maybe - 1,
      // What may be in a list is offered in it.
      ...(type === "list" || type === "set" ? { retrigger: true } : {}),
    },
  ];
}
