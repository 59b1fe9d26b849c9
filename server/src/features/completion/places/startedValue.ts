import { skeletonOf, type ValuePosition } from "../../../analysis/index";
import { type Attribute, isSingleBlock, takesBlock } from "../../../catalog/index";
import type { Writer } from "../../../languages/index";
import type { NewValue } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import { maybe } from "../references/offer";
import type { Suggestion } from "../suggestion";

const brackets = { list: "[…]", set: "[…]", map: "{…}", object: "{…}" } as const;

/** A list or an object to fill in, with its required content, where one is expected. It comes after the references that certainly fit. */
export function startedValue(position: ValuePosition, { document, write }: CompletionContext): Suggestion[] {
  const { enclosing, isQuoted, replace, value } = position;
  const { attribute, item } = enclosing;
  if (document.isProgram && attribute && takesBlock(attribute)) return startedBlock(position, attribute, write);
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

/** In a program, the object that becomes a block, or the list of it where the argument has no value yet. */
function startedBlock({ enclosing, replace, value }: ValuePosition, attribute: Attribute, write: Writer): Suggestion[] {
  if (value && value.kind !== "missing") return [];
  const { value: started } = skeletonOf(enclosing.item?.name ?? "", attribute);
  const isList = value !== undefined && !isSingleBlock(attribute);
  const written: NewValue = isList ? { kind: "list", items: [started] } : started;
  const insert = write.value(written, true);
  return [
    { label: isList ? "[{…}]" : "{…}", kind: "snippet", replace, insert, isSnippet: true, rank: 0, retrigger: true },
  ];
}
