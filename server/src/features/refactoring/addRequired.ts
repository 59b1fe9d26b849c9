import { blockSchemaOf } from "../../analysis/blockSchema";
import { entrySchema } from "../../analysis/entrySchema";
import { idTypesOf } from "../../analysis/ids/idTypes";
import type { Scope } from "../../analysis/scope";
import { missingIn, skeletonOf } from "../../analysis/skeleton";
import type { Attribute, BodySchema } from "../../catalog/schema";
import type { Block } from "../../model/block";
import type { Change, NewEntry } from "../../model/change";
import type { Body } from "../../model/value";
import { ownProperty } from "../../text/ownProperty";
import { hasInstances } from "./matchesId";
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
  const isSet = new Set(body.entries.map(({ name }) => name));
  const missing = missingIn(schema, (name) => isSet.has(name));
  // A computed key may stand for any of them.
  if (missing.length > 0 && body.closed && !body.entries.some(({ key }) => key)) {
    const entries = missing.map(([name, attribute]) => startedEntry(name, attribute, block, scope));
    yield { kind: "add", body, entries, ...(body === block.body && { block }) };
  }
  for (const entry of body.entries) {
    const { value, dynamic } = entry;
    const inner = entrySchema(entry, body, schema, scope)?.block;
    if (inner && value.kind === "body" && !dynamic) yield* additions(value.body, inner, block, scope);
  }
}

/** With a reference where the module has exactly one candidate, else with a placeholder. */
function startedEntry(name: string, attribute: Attribute, block: Block, scope: Scope): NewEntry {
  const entry = skeletonOf(name, attribute);
  const path = onlyReference(name, attribute, block, scope);
  return path ? { ...entry, value: { kind: "reference", path, wanted: "string" } } : entry;
}

/** What an argument most likely refers to, where the module has exactly one such thing: a path of names. */
function onlyReference(name: string, attribute: Attribute, block: Block, scope: Scope): readonly string[] | undefined {
  if (attribute.type !== "string") return undefined;
  const group: Readonly<Record<string, string>> = { resource_group_name: "name", location: "location" };
  const ofGroup = ownProperty(group, name);
  const types = ofGroup ? ["azurerm_resource_group"] : idTypesOf(attribute).slice(0, 1);
  const found = [...scope.module.declarations].filter(([, [first, ...others]]) => {
    const type = first?.block.labels[0]?.text ?? "";
    const isOne = others.length === 0 && first && !first.entry && !hasInstances(first.block);
    return isOne && first?.block !== block && first?.block.kind === "resource" && types.includes(type);
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? [...only[0].split("."), ofGroup ?? "id"] : undefined;
}
