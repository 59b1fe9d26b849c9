import {
  bodyItemSchema,
  memberOf,
  positionContextAt,
  type ReadPosition,
  readAt,
  readUpTo,
  type Scope,
  stepsRead,
  type VariableMember,
  variableAttribute,
  variableMember,
  variableSetBy,
  walk,
} from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import {
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Document,
  isValuesFile,
  nameOf,
  type Value,
  valuesIn,
} from "../../model/index";
import { type Span, touches } from "../../text/index";
import type { Location } from "./navigationTypes";

/** What is in the objects that a variable takes, and where a text names it. */
interface NamedMember {
  readonly member: VariableMember;
  readonly span: Span;
}

/** The attribute of a variable's object at an offset: in the variable's type, where it is read, and where it is set. */
export function memberAt(document: Document, offset: number, scope: Scope): NamedMember | undefined {
  if (document.isProgram) return undefined;
  const position = positionContextAt(document, offset, scope);
  if (position?.kind === "step" || position?.kind === "access") return named(memberRead(position), position.replace);
  const inType = memberInType(document, offset, scope);
  if (inType || position?.kind !== "name" || !position.body || !position.item)
    return named(inType, inType?.item.nameSpan);
  const { body, item, items, node } = position;
  const attribute = bodyItemSchema(item, body.body, body.schema, scope);
  const set = items[0] && variableSetBy(items[0].name, node.block, scope);
  return named(attribute && set && memberOf(set.declaration, (one) => one.attribute === attribute), item.nameSpan);
}

function named(member: VariableMember | undefined, span: Span | undefined): NamedMember | undefined {
  return member && span && { member, span };
}

/** The attribute of a variable's objects that a reading position reads. */
export function memberRead(position: ReadPosition): VariableMember | undefined {
  const { node, items } = position.enclosing;
  return variableMember(readUpTo(readAt(position), position.index + 1), {
    block: node.block,
    items,
    scope: node.scope,
  });
}

function memberInType(document: Document, offset: number, scope: Scope): VariableMember | undefined {
  const block = document.blocks.find((one) => one.kind === "variable" && touches(one.body.span, offset));
  const type = block && bodyItemOf(block.body, "type");
  if (!type || !touches(type.span, offset)) return undefined;
  return memberOf({ uri: scope.uri, block }, ({ item }) => touches(item.nameSpan, offset));
}

/** Where an attribute of a variable's object is set and read, in the module and in known calls of it. Its type comes first. */
export function* memberPlaces(member: VariableMember, scopeOf: (uri: string) => Scope): Generator<Location> {
  const { declaration, item } = member;
  const scope = scopeOf(declaration.uri);
  yield { uri: declaration.uri, span: item.nameSpan };
  for (const document of scope.module.documents.values()) {
    if (document.isProgram || !document.pieces.includes(item.name)) continue;
    for (const block of document.blocks) yield* readsIn(block, member, scopeOf(document.uri));
    if (isValuesFile(document.uri)) yield* setsIn(document.loose, member, document.uri);
  }
  const given = bodyItemOf(declaration.block.body, "default")?.value;
  if (given) yield* setsAt(given, variableAttribute(declaration.block), member, declaration.uri);
  for (const call of scope.calls()) yield* setsIn(call.block.body, member, call.scope.uri);
}

/** Where it is set in what a body gives the variable. */
function* setsIn(body: Body, member: VariableMember, uri: string): Generator<Location> {
  const { block } = member.declaration;
  const given = bodyItemOf(body, nameOf(block) ?? "")?.value;
  if (given) yield* setsAt(given, variableAttribute(block), member, uri);
}

function* setsAt(value: Value, type: Attribute, member: VariableMember, uri: string): Generator<Location> {
  if (value.kind === "list") for (const item of value.items) yield* setsAt(item, type.elem ?? type, member, uri);
  // Both values of a conditional, all that are merged.
  if (value.kind === "expression") for (const part of value.parts) yield* setsAt(part, type, member, uri);
  if (value.kind !== "body") return;
  for (const item of value.body.items) {
    const own = type.elem ?? type.declared?.attributes?.get(item.name);
    if (own === member.attribute) yield { uri, span: item.nameSpan };
    if (own) yield* setsAt(item.value, own, member, uri);
  }
}

/** Where it is read in a block. */
function readsIn(block: Block, { item }: VariableMember, scope: Scope): readonly Location[] {
  const spans: Span[] = [];
  const lookAt = (value: Value, items: readonly BodyItem[]) => {
    for (const [index, step] of stepsRead(value).entries())
      if (step.name === item.name && variableMember(readUpTo(value, index + 1), { block, items, scope })?.item === item)
        spans.push(step.span);
  };
  walk(block, scope, {
    reference: ({ value: reference, items }) => lookAt({ kind: "reference", reference, span: reference.span }, items),
    value({ value, items }) {
      for (const one of valuesIn(value)) if (one.kind === "expression") lookAt(one, items);
    },
  });
  return spans.map((span) => ({ uri: scope.uri, span }));
}
