import { type Attribute, type BodySchema, dynamicBody } from "../catalog/index";
import { onceFor } from "../memo/index";
import {
  type Block,
  type Body,
  type Document,
  type Entry,
  type Reference,
  type Value,
  valuesBlock,
} from "../model/index";
import { type PiecedText, type Span, touches } from "../text/index";
import { blockSchemaOf } from "./blockSchema";
import { bodyIn, entrySchema } from "./entrySchema";
import type { BlockNode, BodyNode } from "./nodes";
import type { Scope } from "./scope";

/** What is at an offset of a document, and what completion there would replace. */
export type Site =
  /** Between the blocks, or on a block's keyword. */
  | { readonly kind: "top"; readonly replace: Span; readonly block?: Block }
  /** On a label of a block. */
  | { readonly kind: "label"; readonly block: Block; readonly index: number; readonly replace: Span }
  /** Where the name of an argument or block stands or could stand. `body` is absent where no schema is known. */
  | {
      readonly kind: "name";
      readonly body?: BodyNode;
      readonly replace: Span;
      readonly entry?: Entry;
      /** Entries around it, outermost first. */
      readonly entries: readonly Entry[];
      readonly node: BlockNode;
    }
  /** On a label of a nested block that is not a `dynamic` one. */
  | { readonly kind: "nestedLabel"; readonly entry: Entry; readonly index: number; readonly replace: Span }
  | ValueSite
  /** On a step of a reference behind its root. */
  | {
      readonly kind: "step";
      readonly reference: Reference;
      readonly index: number;
      readonly replace: Span;
      readonly around: Around;
    };

/** Where a value stands or could stand. */
export interface ValueSite {
  readonly kind: "value";
  /** What stands there; absent in the empty places of a list or an expression. */
  readonly value?: Value;
  /** True inside the quotes of a string. */
  readonly isQuoted: boolean;
  readonly replace: Span;
  readonly around: Around;
}

/** What a value belongs to. */
export interface Around {
  readonly node: BlockNode;
  readonly body?: BodyNode;
  /** The argument, and what the provider says about a value at this place of it. */
  readonly entry?: Entry;
  readonly attribute?: Attribute;
  /** Entries around the value, outermost first, the argument last. */
  readonly entries: readonly Entry[];
  /** True inside a larger expression: the attribute says nothing about this part of it. */
  readonly isPart: boolean;
}

/** The site at an offset, or undefined where nothing could be said or offered (in comments, numbers, punctuation). */
export function siteAt(document: Document, offset: number, scope: Scope): Site | undefined {
  const block = blockAt(document, offset);
  if (!block) {
    const values = valuesBlock(document);
    if (values) return siteInBlock(values, document, offset, scope);
    const word = document.loose.entries.find((entry) => touches(entry.nameSpan, offset));
    if (document.isProgram && !word) return undefined;
    return { kind: "top", replace: word?.nameSpan ?? { start: offset, end: offset } };
  }
  if (touches(block.kindSpan, offset) && !document.isProgram) return { kind: "top", replace: block.kindSpan, block };
  const index = block.labels.findIndex((label) => touches(label.span, offset));
  if (index >= 0) return { kind: "label", block, index, replace: block.labels[index]!.span };
  return isInside(block.body, offset) ? siteInBlock(block, document, offset, scope) : undefined;
}

function siteInBlock(block: Block, document: Document, offset: number, scope: Scope): Site | undefined {
  const node: BlockNode = { block, schema: blockSchemaOf(block, scope), scope };
  const schema = node.schema.body;
  const body = schema && { body: block.body, schema, path: [], head: block.head, node };
  return siteInBody(block.body, body, [], node, document.pieces, offset);
}

/** The block around an offset. One without a closing brace goes on until the next block begins. */
function blockAt(document: Document, offset: number): Block | undefined {
  if (document.isProgram) return blockOfProgramAt(document.blocks, offset);
  const block = document.blocks.findLast((one) => one.span.start <= offset);
  return block && (offset < block.span.end || goesOn(block.body, document.pieces, offset)) ? block : undefined;
}

/** Whether a body that ends before an offset has yet to be closed there. What has not even a brace, such as two stray words, is only its line. */
function goesOn({ closed, span }: Body, text: PiecedText, offset: number): boolean {
  return !closed && (span.start < span.end || text.startOfLine(offset) <= span.end);
}

/** In a program blocks stand in each other, and a body may stand away from its block. */
function blockOfProgramAt(blocks: readonly Block[], offset: number): Block | undefined {
  return (
    blocks.findLast(({ span }) => span.start <= offset && offset < span.end) ??
    blocks.find(({ body }) => isInside(body, offset)) ??
    blocks.findLast(({ body, span }) => !body.closed && span.start <= offset && offset <= body.span.end)
  );
}

function isInside(body: Body, offset: number): boolean {
  return body.span.start < offset && (offset < body.span.end || !body.closed);
}

/** The entry around an offset; a nested block without a closing brace goes on to the end of what it is in. */
function entryAt(body: Body, text: PiecedText, offset: number): Entry | undefined {
  const touched = body.entries.find((one) => touches(one.span, offset));
  if (touched) return touched;
  const before = body.entries.findLast((one) => one.span.end < offset);
  return before?.value.kind === "body" && goesOn(before.value.body, text, offset) ? before : undefined;
}

type Entries = readonly Entry[];

function siteInBody(
  body: Body,
  known: BodyNode | undefined,
  entries: Entries,
  node: BlockNode,
  text: PiecedText,
  offset: number,
): Site | undefined {
  const entry = entryAt(body, text, offset) ?? waitingEntry(body, text, offset);
  if (!entry) {
    if (!startsEntry(text, body, offset) || isInList(body, text, offset)) return undefined;
    return { kind: "name", replace: { start: offset, end: offset }, entries, node, ...(known && { body: known }) };
  }
  if (touches(entry.nameSpan, offset))
    return { kind: "name", replace: entry.nameSpan, entry, entries, node, ...(known && { body: known }) };
  const index = entry.labels?.findIndex((label) => touches(label.span, offset)) ?? -1;
  if (index >= 0) return { kind: "nestedLabel", entry, index, replace: entry.labels![index]!.span };
  const attribute = known && entrySchema(entry, body, known.schema, node.scope);
  if (entry.dynamic && !isWithin(entry.value, offset))
    return siteInBody(entry.dynamic.body, known && headOf(entry, attribute, known), entries, node, text, offset);
  const around: Around = {
    node,
    entries: [...entries, entry],
    entry,
    isPart: false,
    ...(known && { body: known }),
    ...(attribute && { attribute }),
  };
  return siteInValue(entry.value, around, text, offset);
}

/** What stands in a `dynamic` block itself. */
function headOf(entry: Entry, attribute: Attribute | undefined, parent: BodyNode): BodyNode | undefined {
  const { dynamic, name, nameSpan } = entry;
  if (!dynamic || !attribute?.block) return undefined;
  const schema = dynamicSchema(attribute.block);
  return { body: dynamic.body, schema, path: [...parent.path, name], head: nameSpan, parent, node: parent.node };
}

const dynamicSchema = onceFor((block: BodySchema) => dynamicBody(block));

/** An argument without a value, with the cursor behind its equals sign. */
function waitingEntry(body: Body, text: PiecedText, offset: number): Entry | undefined {
  // In a program the value may be on the next line: a comma behind it says that it is still to come.
  const isAwaited = text.slice(offset, offset + 1) === ",";
  return body.entries.find((entry) => {
    if (entry.value.kind !== "missing" || entry.value.span.start <= entry.nameSpan.end) return false;
    if (entry.span.end > offset) return false;
    const between = text.slice(entry.span.end, offset);
    return !between.trim() && (isAwaited || !between.includes("\n"));
  });
}

/** Whether a name may begin at an offset: nothing but the brace or a separator stands before it on its line. */
function startsEntry(text: PiecedText, body: Body, offset: number): boolean {
  const before = text.slice(Math.max(body.span.start, text.startOfLine(offset)), offset).trimEnd();
  return before === "" || before.endsWith("{") || before.endsWith(",");
}

/** Whether an offset is in a list of objects, between or behind them. */
function isInList(body: Body, text: PiecedText, offset: number): boolean {
  const before = body.entries.findLast((entry) => entry.span.end <= offset && entry.form === "listed");
  return before !== undefined && !text.slice(before.span.end, offset).includes("]");
}

function isWithin(value: Value, offset: number): boolean {
  return value.kind === "body" ? isInside(value.body, offset) : touches(value.span, offset);
}

function siteInValue(value: Value, around: Around, text: PiecedText, offset: number): Site | undefined {
  switch (value.kind) {
    case "body": {
      if (!isInside(value.body, offset)) return undefined;
      const { node, body: parent, entry, attribute, entries } = around;
      const schema = attribute && bodyIn(attribute);
      const bodyNode = schema &&
        parent &&
        entry && { body: value.body, schema, path: [...parent.path, entry.name], head: entry.nameSpan, parent, node };
      const site = siteInBody(value.body, bodyNode, entries, node, text, offset);
      // The values of a map are what its elements are.
      if (site?.kind === "value" && !bodyNode && attribute?.elem && !site.around.attribute)
        return { ...site, around: { ...site.around, attribute: attribute.elem } };
      return site;
    }
    case "list": {
      const { attribute, ...rest } = around;
      // In a list of blocks written with `=`, every item is a body of the same block.
      const inner = attribute?.block ? around : { ...rest, ...(attribute?.elem && { attribute: attribute.elem }) };
      const item = value.items.find((one) => touches(one.span, offset));
      if (item) return siteInValue(item, inner, text, offset);
      if (offset <= value.span.start || (offset >= value.span.end && text.charAt(value.span.end - 1) === "]"))
        return undefined;
      return { kind: "value", isQuoted: false, replace: { start: offset, end: offset }, around: inner };
    }
    case "reference": {
      const { steps } = value.reference;
      const index = steps.findIndex((step) => touches(step.span, offset));
      const step = steps[index];
      if (!step) return undefined;
      if (step.key && step.kind === "index") return siteInValue(step.key, part(around), text, offset);
      if (index > 0) return { kind: "step", reference: value.reference, index, replace: step.span, around };
      return { kind: "value", value, isQuoted: false, replace: step.span, around };
    }
    case "expression": {
      const json = jsonIn(value, around.attribute);
      if (json && isWithin(json, offset)) return siteInValue(json, around, text, offset);
      const inner = value.parts.find((one) => touches(one.span, offset));
      if (inner) return siteInValue(inner, part(around), text, offset);
      if (isInTemplateText(text.slice(value.span.start, offset))) return undefined;
      // A word that means nothing yet is one that somebody types.
      if (value.parts.length === 0 && /^[\w$]+$/.test(text.slice(value.span.start, value.span.end)))
        return { kind: "value", value, isQuoted: false, replace: value.span, around };
      return { kind: "value", value, isQuoted: false, replace: { start: offset, end: offset }, around: part(around) };
    }
    case "text":
      if (!touches(value.inner, offset)) return undefined;
      return { kind: "value", value, isQuoted: true, replace: value.inner, around };
    case "missing":
      return { kind: "value", value, isQuoted: false, replace: { start: offset, end: offset }, around };
    default:
      return { kind: "value", value, isQuoted: false, replace: value.span, around };
  }
}

/** Whether what stands before the cursor in an expression is a template whose last sequence has ended: text goes on there. */
function isInTemplateText(before: string): boolean {
  const opened = Math.max(before.lastIndexOf("${"), before.lastIndexOf("%{"));
  return before.startsWith('"') && opened <= before.lastIndexOf("}");
}

/** The object in `jsonencode({ … })` where the schema says what it holds. */
function jsonIn(value: Value, attribute: Attribute | undefined): Value | undefined {
  const isCall = value.kind === "expression" && value.call?.name === "jsonencode";
  const [only] = isCall && attribute?.isForeign ? value.parts : [];
  return only?.kind === "body" ? only : undefined;
}

function part(around: Around): Around {
  const { attribute: _, ...rest } = around;
  return { ...rest, isPart: true };
}
