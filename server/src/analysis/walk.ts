import type { Attribute, BodySchema } from "../catalog/schema";
import { blockTypes } from "../catalog/terraform/terraform";
import type { Block } from "../model/block";
import { isBlockLike } from "../model/body";
import { type Body, type Entry, type Expression, isAlone, type Reference, type Value, valuesIn } from "../model/value";
import type { Span } from "../text/span";
import { blockSchemaOf } from "./blockSchema";
import { entrySchema } from "./entrySchema";
import type { BlockNode, BodyNode, EntryNode, ValueNode } from "./nodes";
import type { Scope } from "./scope";

/** What wants to see the nodes of a block. Each hook is called once for each node, outer ones first. */
export interface Visitor {
  block?(node: BlockNode): void;
  body?(node: BodyNode): void;
  entry?(node: EntryNode): void;
  reference?(node: ValueNode<Reference>): void;
  call?(node: ValueNode<Expression & { span: Span }>): void;
  /** Each value that is no part of another one, but for plain texts, numbers and the like. */
  value?(node: ValueNode): void;
}

const nothing: BodySchema = new Map();

/** What `for_each` takes is the same wherever it stands. */
const forEach = blockTypes.get("resource")?.body.get("for_each");

/** Visits a block and everything in it, each with its schema. The one walk that all rules share. */
export function walk(block: Block, scope: Scope, visitor: Visitor): void {
  const node: BlockNode = { block, schema: blockSchemaOf(block, scope), scope };
  visitor.block?.(node);
  const top = node.schema.body;
  if (top) visitBody({ body: block.body, schema: top, path: [], head: block.head, node }, []);
  else visitOwn(block.body, blockTypes.get(block.kind)?.body ?? nothing);

  function visitBody(known: BodyNode, around: readonly Entry[]): void {
    visitor.body?.(known);
    for (const entry of known.body.entries) {
      visitEntry(entry, known, around);
    }
  }

  function visitEntry(entry: Entry, known: BodyNode, around: readonly Entry[]): void {
    const attribute = entrySchema(entry, known.body, known.schema, scope);
    visitor.entry?.({ entry, attribute, body: known });
    visitDynamic(entry, around);
    if (isPlain(entry.value)) return;
    if (attribute?.block) visitNested(entry, entry.value, attribute, known, [...around, entry]);
    else visitWhole(entry.value, attribute, [...around, entry]);
  }

  /** The body of a block of which nothing is known but what Terraform itself reads in it, such as `lifecycle`. */
  function visitOwn(body: Body, schema: BodySchema): void {
    const known: BodyNode = { body, schema, path: [], head: block.head, node };
    const isOwn = (entry: Entry) => !entry.dynamic && schema.has(entry.name);
    for (const entry of body.entries) if (isOwn(entry)) visitEntry(entry, known, []);
    const others = body.entries.filter((entry) => !isOwn(entry));
    visitUnknown({ ...body, entries: others }, undefined, [], undefined, true);
  }

  function visitNested(
    entry: Entry,
    value: Value,
    attribute: Attribute,
    parent: BodyNode,
    entries: readonly Entry[],
  ): void {
    if (value.kind === "body" && attribute.block) {
      const path = [...parent.path, entry.name];
      visitBody({ body: value.body, schema: attribute.block, path, head: entry.nameSpan, parent, node }, entries);
    } else if (value.kind === "list") {
      for (const item of value.items) visitNested(entry, item, attribute, parent, entries);
    } else visitWhole(value, attribute, entries);
  }

  function visitWhole(value: Value, attribute: Attribute | undefined, entries: readonly Entry[]): void {
    if (!isPlain(value)) visitor.value?.({ value, block: node, attribute, entries, isTried: false });
    visitValue(value, attribute, entries);
  }

  /** A body of which no more is known than what Terraform itself gives a meaning: only the values in it are looked at. */
  function visitUnknown(
    body: Body,
    attribute: Attribute | undefined,
    around: readonly Entry[],
    own: BodySchema | undefined = attribute?.block,
    isWhole = false,
  ): void {
    for (const entry of body.entries) {
      if (entry.key) visitValue(entry.key, undefined, around);
      visitDynamic(entry, around);
      if (isPlain(entry.value)) continue;
      const visit = isWhole && !(entry.value.kind === "body" && isBlockLike(entry)) ? visitWhole : visitValue;
      visit(entry.value, own?.get(entry.name) ?? attribute, [...around, entry]);
    }
  }

  function visitDynamic(entry: Entry, around: readonly Entry[]): void {
    for (const head of entry.dynamic?.body.entries ?? []) {
      // `labels` may use the iterator, `for_each` may not.
      if (head.name === "for_each") visitWhole(head.value, forEach, around);
      if (head.name === "labels") visitWhole(head.value, undefined, [...around, entry]);
    }
  }

  function visitValue(value: Value, attribute: Attribute | undefined, entries: readonly Entry[]): void {
    if (isPlain(value)) return;
    if (value.kind === "body")
      visitUnknown(value.body, attribute, entries, attribute?.block, isBlockIn(value, entries));
    else if (value.kind === "list") {
      for (const item of value.items) visitValue(item, attribute, entries);
    } else if (value.kind === "reference" && isAlone(value.reference)) visitPart(value, attribute, entries, false);
    else {
      // Calls come before what stands in them.
      const tried = new Set<Value>();
      for (const part of valuesIn(value)) {
        const isTried = tried.size > 0 && tried.has(part);
        visitPart(part, attribute, entries, isTried);
        if (!isTried && isTry(part)) for (const inner of valuesIn(part)) tried.add(inner);
      }
    }
  }

  function visitPart(
    value: Value,
    attribute: Attribute | undefined,
    entries: readonly Entry[],
    isTried: boolean,
  ): void {
    if (value.kind === "reference")
      visitor.reference?.({ value: value.reference, block: node, attribute, entries, isTried });
    else if (value.kind === "expression" && value.call)
      visitor.call?.({ value, block: node, attribute, entries, isTried });
  }
}

/** Whether a body is that of a nested block, rather than an object. */
function isBlockIn(value: Value, entries: readonly Entry[]): boolean {
  const entry = entries.at(-1);
  return entry?.value === value && isBlockLike(entry);
}

/** Whether it is a call of a function that goes on where its arguments cannot be evaluated. */
function isTry(value: Value): boolean {
  return value.kind === "expression" && value.call !== undefined && /^(core::)?(try|can)$/.test(value.call.name);
}

/** Whether nothing stands in a value that anybody wants to see: most are texts, numbers and the like. */
function isPlain({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "bool" || kind === "null" || kind === "missing";
}
