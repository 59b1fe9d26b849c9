import { type Attribute, type BodySchema, dynamicBody } from "../catalog/index";
import { weakMemo } from "../memo/index";
import {
  type Block,
  type Body,
  type BodyItem,
  calledIn,
  type Document,
  type Reference,
  type Value,
} from "../model/index";
import { type PiecedText, type Span, touches } from "../text/index";
import {
  alternativeAt,
  blockOfProgramAt,
  bodyAmong,
  comesToIn,
  isInside,
  isWithin,
  itemAt,
  listOfBlocksAt,
  mayComeTo,
} from "./alternatives";
import { looseBlockOf } from "./blockSchema";
import { bodyIn, bodyItemSchema } from "./bodyItemSchema";
import { type EnclosingArgument, elementTypes, isParenthesized, partOf, unknownPart } from "./enclosingArgument";
import type { BlockNode, BodyNode } from "./nodes";
import { schemaAt } from "./schemaAt";
import type { Scope } from "./scope";

/** What is at an offset of a document, and what completion there would replace. */
export type PositionContext =
  /** Between the blocks, or on a block's keyword. */
  | { readonly kind: "top"; readonly replace: Span; readonly block?: Block }
  /** On a label of a block. */
  | { readonly kind: "label"; readonly block: Block; readonly index: number; readonly replace: Span }
  /** Where the name of an argument or block is or could be. `body` is absent where no schema is known. */
  | {
      readonly kind: "name";
      readonly body?: BodyNode;
      readonly replace: Span;
      readonly item?: BodyItem;
      /** Entries around it, outermost first. */
      readonly items: readonly BodyItem[];
      readonly node: BlockNode;
    }
  /** On a label of a nested block that is not a `dynamic` one. */
  | { readonly kind: "nestedLabel"; readonly item: BodyItem; readonly index: number; readonly replace: Span }
  /** On the word that makes a block of a body item: `dynamic`. */
  | { readonly kind: "dynamic"; readonly item: BodyItem; readonly replace: Span }
  | ValuePosition
  /** On a step of a reference behind its root. */
  | {
      readonly kind: "step";
      readonly reference: Reference;
      readonly index: number;
      readonly replace: Span;
      readonly enclosing: EnclosingArgument;
    };

/** Where a value is or could be. */
export interface ValuePosition {
  readonly kind: "value";
  /** What is there; absent in the empty places of a list or an expression. */
  readonly value?: Value;
  /** True inside the quotes of a string. */
  readonly isQuoted: boolean;
  readonly replace: Span;
  readonly enclosing: EnclosingArgument;
  /** True on the name of a function that is called: what is called may be another one. */
  readonly isCallee?: boolean;
  /** What it is an index of, where it is one. */
  readonly indexed?: Reference;
}

/** The context of an offset, or undefined where nothing could be said or offered (in comments, numbers, punctuation). */
export function positionContextAt(document: Document, offset: number, scope: Scope): PositionContext | undefined {
  const block = blockAt(document, offset);
  if (!block) {
    const values = looseBlockOf(document, scope);
    if (values) return positionInBlock(values, document, offset, scope);
    const word = document.loose.items.find((item) => touches(item.nameSpan, offset));
    if (document.isProgram && !word) return undefined;
    return { kind: "top", replace: word?.nameSpan ?? { start: offset, end: offset } };
  }
  if (touches(block.kindSpan, offset) && !document.isProgram) return { kind: "top", replace: block.kindSpan, block };
  const index = block.labels.findIndex((label) => touches(label.span, offset));
  if (index >= 0) return { kind: "label", block, index, replace: block.labels[index]!.span };
  return isInside(block.body, offset) || comesToIn(block.body, offset)
    ? positionInBlock(block, document, offset, scope)
    : undefined;
}

function positionInBlock(block: Block, document: Document, offset: number, scope: Scope): PositionContext | undefined {
  const node: BlockNode = { block, schema: schemaAt(block, document.pieces, offset, scope), scope };
  const schema = node.schema.body;
  const body = schema && { body: block.body, schema, path: [], head: block.head, node };
  return positionInBody(block.body, body, [], node, document.pieces, offset);
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

/** The body item around an offset; a nested block without a closing brace goes on to the end of what it is in. */
function bodyItemAt(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  const touched = body.items.find((one) => touches(one.span, offset));
  if (touched) return touched;
  const seen = new Set<Value>();
  const elsewhere = body.items.find(({ value }) => mayComeTo(value, offset, seen));
  if (elsewhere) return elsewhere;
  const before = body.items.findLast((one) => one.span.end < offset);
  return before?.value.kind === "body" && goesOn(before.value.body, text, offset) ? before : undefined;
}

type BodyItems = readonly BodyItem[];

function positionInBody(
  body: Body,
  known: BodyNode | undefined,
  items: BodyItems,
  node: BlockNode,
  text: PiecedText,
  offset: number,
  element?: Attribute,
): PositionContext | undefined {
  const item = bodyItemAt(body, text, offset) ?? waitingBodyItem(body, text, offset);
  const listed = item ? undefined : listOfBlocksAt(body, text, offset);
  if (listed)
    return emptyPlaceIn({ node, items: [...items, listed], item: listed, isPart: false }, body, known, offset);
  if (!item) {
    if (!startsBodyItem(text, body, offset)) return undefined;
    return { kind: "name", replace: { start: offset, end: offset }, items, node, ...(known && { body: known }) };
  }
  if (item.key && text.charAt(item.key.span.start) === "(" && touches(item.key.span, offset))
    return positionInValue(item.key, { node, items, isPart: true }, text, offset);
  const whole = item.name === "" && item.value.kind === "expression" ? bodyAmong(item.value, offset) : undefined;
  if (whole) {
    // What is beside it is set as well.
    const beside = { ...whole, items: [...whole.items, ...body.items.filter((one) => one !== item)] };
    return positionInBody(whole, known && { ...known, body: beside }, items, node, text, offset);
  }
  if (touches(item.nameSpan, offset))
    return { kind: "name", replace: item.nameSpan, item, items, node, ...(known && { body: known }) };
  const index = item.labels?.findIndex((label) => touches(label.span, offset)) ?? -1;
  if (index >= 0) return { kind: "nestedLabel", item, index, replace: item.labels![index]!.span };
  const attribute = known ? bodyItemSchema(item, body, known.schema, node.scope) : element;
  const word = { start: item.span.start, end: item.span.start + "dynamic".length };
  if (item.dynamic && touches(word, offset) && text.slice(word.start, word.end) === "dynamic")
    return { kind: "dynamic", item, replace: word };
  if (item.dynamic && !isWithin(item.value, offset))
    return positionInBody(item.dynamic.body, known && headOf(item, attribute, known), items, node, text, offset);
  const enclosing: EnclosingArgument = {
    node,
    items: [...items, item],
    item,
    isPart: false,
    ...(known && { body: known }),
    ...(attribute && { attribute }),
  };
  return positionInValue(item.value, enclosing, text, offset);
}

/** What is in a `dynamic` block itself. */
function headOf(item: BodyItem, attribute: Attribute | undefined, parent: BodyNode): BodyNode | undefined {
  const { dynamic, name, nameSpan } = item;
  if (!dynamic || !attribute?.block) return undefined;
  const schema = dynamicSchema(attribute.block);
  return { body: dynamic.body, schema, path: [...parent.path, name], head: nameSpan, parent, node: parent.node };
}

const dynamicSchema = weakMemo((block: BodySchema) => dynamicBody(block));

/** An argument without a value, with the cursor behind its equals sign. */
function waitingBodyItem(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  // In a program the value may be on the next line: a comma behind it says that it is still to come.
  const isAwaited = text.slice(offset, offset + 1) === ",";
  return body.items.find((item) => {
    if (item.value.kind !== "missing" || item.value.span.start <= item.nameSpan.end) return false;
    if (item.span.end > offset) return false;
    const between = text.slice(item.span.end, offset);
    return !between.trim() && (isAwaited || !between.includes("\n"));
  });
}

/** Whether a name may begin at an offset: nothing but the brace or a separator is before it on its line. */
function startsBodyItem(text: PiecedText, body: Body, offset: number): boolean {
  const before = text.slice(Math.max(body.span.start, text.startOfLine(offset)), offset).trimEnd();
  return before === "" || before.endsWith("{") || before.endsWith(",");
}

/** Where one more block could be in a list of them. */
function emptyPlaceIn(
  enclosing: EnclosingArgument & { item: BodyItem },
  parent: Body,
  known: BodyNode | undefined,
  offset: number,
): PositionContext {
  const attribute = known && bodyItemSchema(enclosing.item, parent, known.schema, known.node.scope);
  const replace = { start: offset, end: offset };
  const about = { ...enclosing, ...(known && { body: known }), ...(attribute && { attribute }) };
  return { kind: "value", isQuoted: false, replace, enclosing: about };
}

function positionInValue(
  value: Value,
  enclosing: EnclosingArgument,
  text: PiecedText,
  offset: number,
): PositionContext | undefined {
  switch (value.kind) {
    case "body": {
      if (!isInside(value.body, offset) && !comesToIn(value.body, offset)) return undefined;
      const { node, body: parent, item, attribute, items } = enclosing;
      const schema = attribute && bodyIn(attribute);
      const bodyNode = schema &&
        parent &&
        item && { body: value.body, schema, path: [...parent.path, item.name], head: item.nameSpan, parent, node };
      // The values of a map are what its elements are.
      const element = bodyNode ? undefined : (attribute?.elem ?? elementTypes(attribute));
      return positionInBody(value.body, bodyNode, items, node, text, offset, element);
    }
    case "list": {
      const { attribute, ...rest } = enclosing;
      // In a list of blocks written with `=`, every item is a body of the same block.
      const element = attribute?.elem ?? elementTypes(attribute);
      const inner = attribute?.block ? enclosing : { ...rest, ...(element && { attribute: element }) };
      const item = itemAt(value.items, offset);
      if (item) return positionInValue(item, inner, text, offset);
      if (offset <= value.span.start || (offset >= value.span.end && text.charAt(value.span.end - 1) === "]"))
        return undefined;
      return { kind: "value", isQuoted: false, replace: { start: offset, end: offset }, enclosing: inner };
    }
    case "reference": {
      const { steps } = value.reference;
      const index = steps.findIndex((step) => touches(step.span, offset));
      const step = steps[index];
      if (!step) return undefined;
      if (step.key && step.kind === "index") {
        const inside = positionInValue(step.key, unknownPart(enclosing), text, offset);
        if (inside?.kind !== "value" || inside.value !== step.key) return inside;
        return { ...inside, indexed: { ...value.reference, steps: steps.slice(0, index) } };
      }
      if (index > 0) return { kind: "step", reference: value.reference, index, replace: step.span, enclosing };
      return { kind: "value", value, isQuoted: false, replace: step.span, enclosing };
    }
    case "expression": {
      const whole = alternativeAt(value, offset);
      if (whole) return positionInValue(whole, enclosing, text, offset);
      const json = jsonIn(value, enclosing.attribute);
      if (json && isWithin(json, offset)) return positionInValue(json, enclosing, text, offset);
      if (value.call && touches(value.call.span, offset))
        return { kind: "value", value, isQuoted: false, replace: value.call.span, enclosing, isCallee: true };
      const index = value.parts.findIndex((one) => touches(one.span, offset));
      const inner = value.parts[index];
      const isWhole = isParenthesized(value, text.charAt(value.span.start));
      if (inner) return positionInValue(inner, partOf(value, index, isWhole, enclosing), text, offset);
      if (isInTemplateText(text.slice(value.span.start, offset))) return undefined;
      // A word that means nothing yet is one that somebody types.
      if (value.parts.length === 0 && /^[\w$]+$/.test(text.slice(value.span.start, value.span.end)))
        return { kind: "value", value, isQuoted: false, replace: value.span, enclosing };
      return {
        kind: "value",
        value,
        isQuoted: false,
        replace: { start: offset, end: offset },
        enclosing: partOf(value, value.parts.length, isWhole, enclosing),
      };
    }
    case "text":
      if (!touches(value.inner, offset)) return undefined;
      return { kind: "value", value, isQuoted: true, replace: value.inner, enclosing };
    case "missing":
      return { kind: "value", value, isQuoted: false, replace: { start: offset, end: offset }, enclosing };
    default:
      return { kind: "value", value, isQuoted: false, replace: value.span, enclosing };
  }
}

/** Whether what is before the cursor in an expression is a template whose last sequence has ended: text goes on there. */
function isInTemplateText(before: string): boolean {
  const opened = Math.max(before.lastIndexOf("${"), before.lastIndexOf("%{"));
  return (before.startsWith('"') || before.startsWith("<<")) && opened <= before.lastIndexOf("}");
}

/** The object in `jsonencode({ … })` where the schema says what it holds. */
function jsonIn(value: Value, attribute: Attribute | undefined): Value | undefined {
  const isEncoded = value.kind === "expression" && calledIn(value) === "jsonencode";
  const [only] = isEncoded && attribute?.isForeign ? value.parts : [];
  return only?.kind === "body" ? only : undefined;
}
