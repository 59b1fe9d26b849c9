import { namesReadBy, type PositionContext } from "../../../analysis/index";
import { calledIn, newArgument, valuesIn } from "../../../model/index";
import { touches } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** In the object that `templatefile` gets, the names that the template reads and the object does not have yet. */
export function templateKeys(
  { items, body, item, node, replace }: Extract<PositionContext, { kind: "name" }>,
  { offset, write }: CompletionContext,
): Suggestion[] {
  const argument = items.at(-1);
  if (body || !argument) return [];
  for (const value of valuesIn(argument.value)) {
    if (value.kind !== "expression" || calledIn(value) !== "templatefile") continue;
    const [, given] = value.parts;
    if (given?.kind !== "body" || !touches(given.span, offset)) continue;
    const own = given.body.items;
    // In an object inside of this one other names are meant.
    if (own.some((one) => one !== item && touches(one.value.span, offset))) return [];
    const isWritten = item !== undefined && item.value.kind !== "missing";
    const there = new Set(own.map((one) => (one === item ? undefined : one.name)));
    return [...(namesReadBy(value, node.scope) ?? [])]
      .filter((name) => !there.has(name))
      .map((name): Suggestion => {
        const entry = newArgument(name, { kind: "hole", of: "any", placeholder: "" });
        const insert = isWritten ? name : write.bodyItems([entry], true);
        return {
          label: name,
          kind: "argument",
          detail: "read by the template",
          replace,
          insert,
          isSnippet: !isWritten,
          rank: 0,
        };
      });
  }
  return [];
}
