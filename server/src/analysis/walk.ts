import {
  type Attribute,
  attributeIn,
  type BodySchema,
  blockTypes,
  type SchemaKind,
  takesValue,
} from "../catalog/index";
import { functionFacts } from "../evaluation/index";
import {
  type Address,
  addressInFile,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  calledIn,
  type Declaration,
  type Expression,
  isAlone,
  isBlockLike,
  type Reference,
  type Value,
  valuesIn,
} from "../model/index";
import type { Span } from "../text/index";
import { type BlockSchema, blockSchemaOf, typeSchemaOf } from "./blockSchema";
import { bodyItemSchema } from "./bodyItemSchema";
import { declared } from "./declared";
import type { BlockNode, BodyItemNode, BodyNode, ReferenceNode, ValueNode } from "./nodes";
import type { Scope } from "./scope";

/** Visits the nodes of a block. Each hook is called once for each node, outer nodes first. */
export interface Visitor {
  block?(node: BlockNode): void;
  body?(node: BodyNode): void;
  bodyItem?(node: BodyItemNode): void;
  reference?(node: ReferenceNode): void;
  call?(node: ValueNode<Expression & { span: Span }>): void;
  /** Each value that is no part of another one, but for plain texts, numbers and the like. */
  value?(node: ValueNode): void;
  /** Whether a `dynamic` block may make any; only references are seen in one that makes none. Absent: all of each is seen. */
  mayMake?(item: BodyItem, node: BlockNode): boolean;
}

const nothing: BodySchema = new Map();

/** What `for_each` takes is the same wherever it is. */
const forEach = blockTypes.get("resource")?.body.get("for_each");

/** Visits a block and everything in it, each with its schema. The one walk that all rules share. */
export function walk(block: Block, scope: Scope, visitor: Visitor): void {
  const node: BlockNode = { block, schema: blockSchemaOf(block, scope), scope, environment: undefined };
  visitor.block?.(node);
  const top = node.schema.body;
  const one = new Walk(node, visitor);
  if (top) one.visitBody({ body: block.body, schema: top, path: [], head: block.head, node }, []);
  else one.visitOwn(block.body, blockTypes.get(block.kind)?.body ?? nothing);
}

/** The walk through one block. */
class Walk {
  constructor(
    private readonly node: BlockNode,
    private readonly visitor: Visitor,
  ) {}

  visitBody(bodyNode: BodyNode, around: readonly BodyItem[]): void {
    this.visitor.body?.(bodyNode);
    for (const item of bodyNode.body.items) {
      this.visitEntry(item, bodyNode, around);
    }
  }

  private visitEntry(item: BodyItem, bodyNode: BodyNode, around: readonly BodyItem[]): void {
    const found = bodyItemSchema(item, bodyNode.body, bodyNode.schema, this.node.scope);
    // What the provider passes on is no part of its schema: rules of its own look at it.
    const attribute = found?.isForeign ? undefined : found;
    if (!found?.isForeign) this.visitor.bodyItem?.({ item, attribute, body: bodyNode });
    else {
      // The argument in which it is passed on is the provider's own.
      const own = attributeIn(bodyNode.schema, item.name);
      if (own && !own.isForeign) this.visitor.bodyItem?.({ item, attribute: own, body: bodyNode });
    }
    this.visitDynamic(item, around);
    if (isPlain(item.value) || isWithoutContent(item)) return;
    const isNone = item.dynamic !== undefined && this.visitor.mayMake?.(item, this.node) === false;
    if (isNone) this.visitValue(item.value, attribute, [...around, item]);
    else if (attribute?.block) this.visitNested(item, item.value, attribute, bodyNode, [...around, item]);
    else this.visitWhole(item.value, attribute, [...around, item]);
  }

  /** The body of a block of which nothing is known but what Terraform itself reads in it, such as `lifecycle`. */
  visitOwn(body: Body, schema: BodySchema): void {
    const node: BodyNode = { body, schema, path: [], head: this.node.block.head, node: this.node };
    const isOwn = (item: BodyItem) => !item.dynamic && schema.has(item.name);
    for (const item of body.items) if (isOwn(item)) this.visitEntry(item, node, []);
    const others = body.items.filter((item) => !isOwn(item));
    this.visitUnknown(others, undefined, [], true);
  }

  private visitNested(
    bodyItem: BodyItem,
    value: Value,
    attribute: Attribute,
    parent: BodyNode,
    items: readonly BodyItem[],
  ): void {
    if (value.kind === "body" && attribute.block) {
      const path = [...parent.path, bodyItem.name];
      this.visitBody(
        { body: value.body, schema: attribute.block, path, head: bodyItem.nameSpan, parent, node: this.node },
        items,
      );
    } else if (value.kind === "list") {
      for (const item of value.items) this.visitNested(bodyItem, item, attribute, parent, items);
    } else this.visitWhole(value, attribute, items);
  }

  private visitWhole(value: Value, attribute: Attribute | undefined, items: readonly BodyItem[]): void {
    if (!isPlain(value)) {
      const node = { value, block: this.node, attribute, items, isTried: false, evaluated: undefined };
      this.visitor.value?.(node);
    }
    this.visitValue(value, attribute, items);
  }

  /** A body of which no more is known than what Terraform itself gives a meaning: only the values in it are looked at, whole ones in a block. */
  private visitUnknown(
    bodyItems: readonly BodyItem[],
    attribute: Attribute | undefined,
    around: readonly BodyItem[],
    isOfBlock: boolean,
  ): void {
    for (const item of bodyItems) {
      if (item.key) this.visitValue(item.key, undefined, around);
      this.visitDynamic(item, around);
      if (isPlain(item.value)) continue;
      const isValue = isOfBlock && !(item.value.kind === "body" && isBlockLike(item));
      // In a block that is to be an argument, each value is one of its elements.
      const inside = isOfBlock && attribute && takesValue(attribute) ? attribute.elem : attribute;
      const own = attribute?.block?.get(item.name) ?? inside;
      if (isValue) this.visitWhole(item.value, own, [...around, item]);
      else this.visitValue(item.value, own, [...around, item]);
    }
  }

  private visitDynamic(item: BodyItem, around: readonly BodyItem[]): void {
    if (!item.dynamic) return;
    for (const head of item.dynamic.body.items) {
      // `labels` may use the iterator, `for_each` may not.
      if (head.name === "for_each") this.visitWhole(head.value, forEach, around);
      if (head.name === "labels") this.visitWhole(head.value, undefined, [...around, item]);
    }
  }

  private visitValue(value: Value, attribute: Attribute | undefined, items: readonly BodyItem[]): void {
    if (isPlain(value)) return;
    if (value.kind === "body") this.visitUnknown(value.body.items, attribute, items, isBlockIn(value, items));
    else if (value.kind === "list") {
      for (const item of value.items) this.visitValue(item, attribute, items);
    } else if (value.kind === "reference" && isAlone(value.reference)) this.visitPart(value, attribute, items, false);
    else {
      // Calls come before what is in them.
      const tried = new Set<Value>();
      const types = new Set<Value>();
      const inside = attribute?.means === "provider" ? key : attribute;
      for (const part of valuesIn(value)) {
        const isTried = tried.size > 0 && tried.has(part);
        const own = types.size > 0 && types.has(part) ? type : part === value ? attribute : inside;
        this.visitPart(part, own, items, isTried);
        if (!isTried && isTry(part)) for (const inner of valuesIn(part)) tried.add(inner);
        for (const one of typesIn(part)) for (const inner of valuesIn(one)) types.add(inner);
      }
    }
  }

  private visitPart(
    value: Value,
    attribute: Attribute | undefined,
    items: readonly BodyItem[],
    isTried: boolean,
  ): void {
    if (value.kind === "reference")
      this.visitor.reference?.(new FoundReference(value.reference, this.node, attribute, items, isTried));
    else if (value.kind === "expression" && value.call)
      this.visitor.call?.({ value, block: this.node, attribute, items, isTried });
  }
}

/** Whether nobody wrote what each of the blocks of a `dynamic` holds: then nothing is missing in them but that. */
function isWithoutContent({ dynamic }: BodyItem): boolean {
  return dynamic !== undefined && bodyItemOf(dynamic.body, "content") === undefined;
}

const noDeclarations: readonly Declaration[] = [];

class FoundReference implements ReferenceNode {
  readonly named: Address | undefined;
  readonly declarations: readonly Declaration[];
  private typeSchema: BlockSchema | undefined;

  constructor(
    readonly value: Reference,
    readonly block: BlockNode,
    readonly attribute: Attribute | undefined,
    readonly items: readonly BodyItem[],
    readonly isTried: boolean,
  ) {
    this.named = addressInFile(value, block.scope.uri);
    this.declarations = this.named ? declared(this.named.address, block.scope) : noDeclarations;
  }

  get schema(): BlockSchema {
    this.typeSchema ??= this.named?.type
      ? typeSchemaOf(this.named.kind as SchemaKind, this.named.type, this.block.scope)
      : {};
    return this.typeSchema;
  }
}

/** Whether a body is that of a nested block, rather than an object. */
function isBlockIn(value: Value, items: readonly BodyItem[]): boolean {
  const item = items.at(-1);
  return item?.value === value && isBlockLike(item);
}

/** What chooses one of several configurations of a provider, which OpenTofu has. */
const key: Attribute = { type: "dynamic", optional: true };

/** A type is written in words that are neither references nor functions elsewhere. */
const type: Attribute = { type: "dynamic", optional: true, means: "type" };

/** The arguments of a call that are types: those behind the value of `convert`. */
function typesIn(value: Value): readonly Value[] {
  return value.kind === "expression" && calledIn(value) === "convert" ? value.parts.slice(1) : [];
}

/** Whether it is a call of a function that goes on where its arguments cannot be evaluated. */
function isTry(value: Value): boolean {
  const called = calledIn(value);
  return called !== undefined && functionFacts(called).isTrying === true;
}

/** Whether nothing is in a value that anybody wants to see: most are texts, numbers and the like. */
function isPlain({ kind }: Value): boolean {
  return kind === "text" || kind === "number" || kind === "bool" || kind === "null" || kind === "missing";
}
