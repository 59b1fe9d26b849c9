import { skeletonOf } from "../../analysis/index";
import type { BodySchema } from "../../catalog/index";
import { type NewBodyItem, newLiteral } from "../../model/index";
import { lineStart } from "../../text/index";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { type SelectedBody, selectedBody } from "./selected";

/** All optional arguments and blocks that a body lacks, as comments to choose from, with known defaults. */
export const addOptional: Refactoring = {
  id: "add-optional",
  kind: "rewrite",
  offer(context) {
    const { document, write } = context;
    const at = selectedBody(context);
    if (!at?.body.closed || !at.schema || !isAsked(context, at)) return undefined;
    const { body } = at;
    const optional = optionalIn(at.schema, new Set(body.items.map(({ name }) => name)));
    if (optional.length === 0) return undefined;
    return {
      title:
        optional.length === 1
          ? `Add optional ${optional[0]!.name} as a comment`
          : `Add all ${optional.length} optional arguments and blocks as comments`,
      edits() {
        const comments = write.bodyItems(optional, false).split("\n").filter(Boolean);
        const item: NewBodyItem = { name: "", form: "argument", value: { kind: "null" }, comments };
        return mergedEdits(context, [
          { uri: document.uri, edits: write.edits(document, [{ kind: "add", body, items: [item] }]) },
        ]);
      },
    };
  },
};

/** Whether somebody is at the head of a block or on an empty line of it, rather than at one of its arguments. */
function isAsked({ document: { text }, span }: RefactoringContext, { body, block }: SelectedBody): boolean {
  const start = lineStart(text, span.start);
  const end = text.indexOf("\n", span.start);
  const isEmpty = text.slice(start, end < 0 ? text.length : end).trim() === "";
  return isEmpty || span.start <= block.head.end || start <= body.span.start;
}

/** Arguments first; without what is deprecated or may not exist in the version in force. */
function optionalIn(schema: BodySchema, isSet: ReadonlySet<string>): NewBodyItem[] {
  const free = [...schema].filter(
    ([name, one]) => one.optional && !one.deprecated && !one.unsure && name !== "*" && !isSet.has(name),
  );
  return [...free.filter(([, one]) => !one.block), ...free.filter(([, one]) => one.block)].map(([name, attribute]) => {
    const item = skeletonOf(name, attribute);
    const { default: value } = attribute;
    return value === undefined ? item : { ...item, value: newLiteral(value) };
  });
}
