import { blockSchemaOf, bodyItemSchema, missingIn, type Scope } from "../../analysis/index";
import type { BodySchema } from "../../catalog/index";
import { readingOnly, startedBodyItems } from "../../fixes/index";
import { type Block, type Body, type Change, typeOf } from "../../model/index";
import { sameButCase } from "../../wording/index";
import type { Refactoring } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { selectedBody } from "./selected";

/** Everything that a block requires and does not have, in it and in the blocks in it. */
export const addRequired: Refactoring = {
  id: "add-required",
  kind: "rewrite",
  offer(context) {
    const { document, scope, write } = context;
    const block = selectedBody(context)?.block;
    const schema = block && blockSchemaOf(block, scope).body;
    if (!block || !schema) return undefined;
    const changes = [...additions(block.body, schema, block, scope)];
    if (changes.length === 0) return undefined;
    return {
      title: "Add all required arguments and blocks",
      edits: () => mergedEdits(context, [{ uri: document.uri, edits: write.edits(document, changes) }]),
    };
  },
};

function* additions(body: Body, schema: BodySchema, block: Block, scope: Scope): Generator<Change> {
  // What is there in other upper and lower case is to be corrected, not added.
  const set = new Set(body.items.map(({ name }) => name));
  const isSet = (name: string) => sameButCase(name, set) !== undefined;
  const missing = missingIn(schema, isSet);
  // A computed key may mean any of them.
  if (missing.length > 0 && body.closed && !body.items.some(({ key }) => key)) {
    const beginning = { type: typeOf(block) ?? "", own: block, scope, valueFor: readingOnly };
    const items = startedBodyItems(schema, isSet, beginning);
    yield { kind: "add", body, items, ...(body === block.body && { block }) };
  }
  for (const item of body.items) {
    const { name, value, dynamic } = item;
    // It is a part of the body, which has what the other part has not.
    if (name === "sensitive_body") continue;
    const inner = bodyItemSchema(item, body, schema, scope)?.block;
    if (inner && value.kind === "body" && !dynamic) yield* additions(value.body, inner, block, scope);
  }
}
