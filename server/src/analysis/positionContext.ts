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
import { alternativeAt, bodyAmong, comesToIn, isInside, isWithin, itemAt, listOfBlocksAt } from "./alternatives";
import { looseBlockOf } from "./blockSchema";
import { blockAt, bodyItemAt, startsBodyItem } from "./bodyItemAt";
import { bodyIn, bodyItemSchema } from "./bodyItemSchema";
import { type EnclosingArgument, elementTypes, isParenthesized, partOf, unknownPart } from "./enclosingArgument";
import type { BlockNode, BodyNode } from "./nodes";
import { type ReadPosition, stepsRead } from "./readUpTo";
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
  | ReadPosition;

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

/** The context of an offset. Undefined if nothing can be shown or suggested there (comments, numbers, punctuation). */
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
  return new PositionSearch(node, document.pieces, offset).inBody(block.body, body, []);
}

/** Looks for what is at an offset in a block: first for the item of a body that is there, then in its value. */
class PositionSearch {
  constructor(
    private readonly node: BlockNode,
    private readonly text: PiecedText,
    private readonly offset: number,
  ) {}

  /** `known` is the body with its schema, where it has one; `element` is what is known of each value in it where it has none. */
  inBody(
    body: Body,
    known: BodyNode | undefined,
    items: readonly BodyItem[],
    element?: Attribute,
  ): PositionContext | undefined {
    const { node, text, offset } = this;
    const item = bodyItemAt(body, text, offset);
    if (!item) return this.betweenItems(body, known, items);
    if (item.key && text.charAt(item.key.span.start) === "(" && touches(item.key.span, offset))
      return this.inValue(item.key, { node, items, isPart: true });
    const whole = item.name === "" && item.value.kind === "expression" ? bodyAmong(item.value, offset) : undefined;
    if (whole) {
      // What is beside it is set as well.
      const beside = { ...whole, items: [...whole.items, ...body.items.filter((one) => one !== item)] };
      return this.inBody(whole, known && { ...known, body: beside }, items);
    }
    const attribute = known ? bodyItemSchema(item, body, known.schema, node.scope) : element;
    return (
      this.onHead(item, known, items) ??
      (item.dynamic && !isWithin(item.value, offset)
        ? this.inBody(item.dynamic.body, known && headOf(item, attribute, known), items)
        : this.inValue(item.value, this.enclosingOf(item, attribute, known, items)))
    );
  }

  /** Where a name, or one more block in a list of them, could be. */
  private betweenItems(
    body: Body,
    known: BodyNode | undefined,
    items: readonly BodyItem[],
  ): PositionContext | undefined {
    const { node, text, offset } = this;
    const listed = listOfBlocksAt(body, text, offset);
    if (listed) {
      const attribute = known && bodyItemSchema(listed, body, known.schema, node.scope);
      return this.emptyIn(this.enclosingOf(listed, attribute, known, items));
    }
    if (!startsBodyItem(text, body, offset)) return undefined;
    return { kind: "name", replace: this.here, items, node, ...(known && { body: known }) };
  }

  /** On what is in front of the value of an item: its name, its labels, or the word `dynamic`. */
  private onHead(item: BodyItem, known: BodyNode | undefined, items: readonly BodyItem[]): PositionContext | undefined {
    const { node, text, offset } = this;
    if (touches(item.nameSpan, offset))
      return { kind: "name", replace: item.nameSpan, item, items, node, ...(known && { body: known }) };
    const index = item.labels?.findIndex((label) => touches(label.span, offset)) ?? -1;
    if (index >= 0) return { kind: "nestedLabel", item, index, replace: item.labels![index]!.span };
    const word = { start: item.span.start, end: item.span.start + "dynamic".length };
    const isOnWord = item.dynamic && touches(word, offset) && text.slice(word.start, word.end) === "dynamic";
    return isOnWord ? { kind: "dynamic", item, replace: word } : undefined;
  }

  private enclosingOf(
    item: BodyItem,
    attribute: Attribute | undefined,
    known: BodyNode | undefined,
    items: readonly BodyItem[],
  ): EnclosingArgument {
    return {
      node: this.node,
      items: [...items, item],
      item,
      isPart: false,
      ...(known && { body: known }),
      ...(attribute && { attribute }),
    };
  }

  private inValue(value: Value, enclosing: EnclosingArgument): PositionContext | undefined {
    switch (value.kind) {
      case "body":
        return this.inObject(value.body, enclosing);
      case "list":
        return this.inList(value, enclosing);
      case "reference":
        return this.inReference(value, enclosing);
      case "expression":
        return this.inExpression(value, enclosing);
      case "text":
        if (!touches(value.inner, this.offset)) return undefined;
        return { kind: "value", value, isQuoted: true, replace: value.inner, enclosing };
      case "missing":
        return { ...this.emptyIn(enclosing), value };
      default:
        return wordAt(value, value.span, enclosing);
    }
  }

  private inObject(body: Body, enclosing: EnclosingArgument): PositionContext | undefined {
    if (!isInside(body, this.offset) && !comesToIn(body, this.offset)) return undefined;
    const { node, body: parent, item, attribute, items } = enclosing;
    const schema = attribute && bodyIn(attribute);
    const known = schema &&
      parent &&
      item && { body, schema, path: [...parent.path, item.name], head: item.nameSpan, parent, node };
    // The values of a map are what its elements are.
    return this.inBody(body, known, items, known ? undefined : (attribute?.elem ?? elementTypes(attribute)));
  }

  private inList(
    { items, span }: Extract<Value, { kind: "list" }>,
    enclosing: EnclosingArgument,
  ): PositionContext | undefined {
    const { attribute, ...rest } = enclosing;
    // In a list of blocks written with `=`, every item is a body of the same block.
    const element = attribute?.elem ?? elementTypes(attribute);
    const inner = attribute?.block ? enclosing : { ...rest, ...(element && { attribute: element }) };
    const item = itemAt(items, this.offset);
    if (item) return this.inValue(item, inner);
    const isBehind = this.offset >= span.end && this.text.charAt(span.end - 1) === "]";
    return this.offset <= span.start || isBehind ? undefined : this.emptyIn(inner);
  }

  private inReference(
    value: Extract<Value, { kind: "reference" }>,
    enclosing: EnclosingArgument,
  ): PositionContext | undefined {
    const { reference } = value;
    const index = reference.steps.findIndex((step) => touches(step.span, this.offset));
    const step = reference.steps[index];
    if (!step) return undefined;
    if (step.key && step.kind === "index") {
      const inside = this.inValue(step.key, unknownPart(enclosing));
      if (inside?.kind !== "value" || inside.value !== step.key) return inside;
      return { ...inside, indexed: { ...reference, steps: reference.steps.slice(0, index) } };
    }
    if (index > 0) return { kind: "step", reference, index, replace: step.span, enclosing };
    return wordAt(value, step.span, enclosing);
  }

  private inExpression(
    value: Extract<Value, { kind: "expression" }>,
    enclosing: EnclosingArgument,
  ): PositionContext | undefined {
    const { text, offset } = this;
    const whole = alternativeAt(value, offset);
    if (whole) return this.inValue(whole, enclosing);
    const json = jsonIn(value, enclosing.attribute);
    if (json && isWithin(json, offset)) return this.inValue(json, enclosing);
    if (value.call && touches(value.call.span, offset))
      return { ...wordAt(value, value.call.span, enclosing), isCallee: true };
    const index = value.parts.findIndex((one) => touches(one.span, offset));
    const inner = value.parts[index];
    const isWhole = isParenthesized(value, text.charAt(value.span.start));
    if (inner) return this.inValue(inner, partOf(value, index, isWhole, enclosing));
    const steps = stepsRead(value);
    const at = steps.findIndex(({ kind, span }) => kind === "name" && touches(span, offset));
    if (at >= 0) return { kind: "access", value, index: at, replace: steps[at]!.span, enclosing };
    if (isInTemplateText(text.slice(value.span.start, offset))) return undefined;
    // A word that means nothing yet is one that somebody types.
    if (value.parts.length === 0 && /^[\w$]+$/.test(text.slice(value.span.start, value.span.end)))
      return wordAt(value, value.span, enclosing);
    return { ...this.emptyIn(partOf(value, value.parts.length, isWhole, enclosing)), value };
  }

  private get here(): Span {
    return { start: this.offset, end: this.offset };
  }

  /** Where nothing is yet. */
  private emptyIn(enclosing: EnclosingArgument): ValuePosition {
    return { kind: "value", isQuoted: false, replace: this.here, enclosing };
  }
}

/** On a value, or on the word of it that would be replaced. */
function wordAt(value: Value, replace: Span, enclosing: EnclosingArgument): ValuePosition {
  return { kind: "value", value, isQuoted: false, replace, enclosing };
}

/** What is in a `dynamic` block itself. */
function headOf(item: BodyItem, attribute: Attribute | undefined, parent: BodyNode): BodyNode | undefined {
  const { dynamic, name, nameSpan } = item;
  if (!dynamic || !attribute?.block) return undefined;
  const schema = dynamicSchema(attribute.block);
  return { body: dynamic.body, schema, path: [...parent.path, name], head: nameSpan, parent, node: parent.node };
}

const dynamicSchema = weakMemo((block: BodySchema) => dynamicBody(block));

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
