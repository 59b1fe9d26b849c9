import type { Value } from "../../../../model/index";
import { bodyValue } from "../blocks/objectItems";
import type { PropertyTable } from "../constructs/propertyTable";
import { resolve } from "../constructs/resolve";
import type { ParseContext } from "../context";
import type { FunctionNode, NameNode, PartsNode, SyntaxNode } from "../syntax/node";
import { lookUp } from "../syntax/scope";
import { alternativesOf } from "./alternatives";
import { chainValue } from "./chainValue";
import { numberOf } from "./literals";
import { referenceTo } from "./referenceTo";
import { templateValue, textValue } from "./templateValue";
import { isInformative } from "./unwrap";

/** A context in which values are made. */
export function contextOf(about: Omit<ParseContext, "valueOf">): ParseContext {
  const context: ParseContext = { ...about, valueOf: (node, inside) => valueOfNode(context, node, inside) };
  return context;
}

/** What an expression is to Terraform. `inside` has the names that objects in it may have; without it they are data. */
export function valueOfNode(context: ParseContext, node: SyntaxNode, inside?: PropertyTable): Value {
  const value = simpleValue(context, node, inside);
  if (value.kind !== "expression" || value.alternatives || !inside) return value;
  const alternatives = alternativesOf(context, node, inside);
  return alternatives.length > 0 ? { ...value, alternatives } : value;
}

function simpleValue(context: ParseContext, node: SyntaxNode, inside?: PropertyTable): Value {
  const { start, end } = node;
  const span = { start, end };
  switch (node.kind) {
    case "text":
      return textValue(context, node);
    case "template":
      return templateValue(context, node);
    case "number":
      return { kind: "number", span, number: numberOf(context.text.slice(start, end)) };
    case "object":
      return bodyValue(context, node, inside);
    case "array":
      return listValue(context, node.items, span, inside);
    case "name":
      return nameValue(context, node);
    case "chain":
      return chainValue(context, node);
    case "new":
      return referenceTo(context, node, [], span, span) ?? { kind: "expression", span, parts: [] };
    case "parts":
      return node.choices?.length ? choiceValue(context, node, node.choices, inside) : partsValue(context, node);
    case "function":
      return partsValue(context, node);
    case "missing":
      return { kind: "missing", span };
  }
}

/** Nothing is known of a list with a spread in it. */
function listValue(
  context: ParseContext,
  items: readonly SyntaxNode[],
  span: Value["span"],
  inside?: PropertyTable,
): Value {
  const values = items.map((item) => valueOfNode(context, item, inside));
  const isOpen = items.some((item) => item.kind === "parts" && item.spread);
  return isOpen
    ? { kind: "expression", span, parts: values, ...(inside && { alternatives: values }) }
    : { kind: "list", span, items: values };
}

function nameValue(context: ParseContext, node: NameNode): Value {
  const span = { start: node.start, end: node.end };
  switch (node.name) {
    case "true":
    case "false":
      return { kind: "bool", span, bool: node.name === "true" };
    case "null":
    case "undefined":
      return { kind: "null", span };
  }
  const resolution = lookUp(node.scope, node.name) && resolve(context, node);
  const reference =
    resolution?.kind === "construct" ? referenceTo(context, resolution.node, [], span, span) : undefined;
  return reference ?? { kind: "expression", span, parts: [] };
}

/** Something only the program chooses: what it may come to is what the whole would be. */
function choiceValue(
  context: ParseContext,
  { start, end, parts }: PartsNode,
  choices: readonly SyntaxNode[],
  inside: PropertyTable | undefined,
): Value {
  const chosen = new Set(choices);
  const all = parts.map((part) => {
    const isChoice = chosen.has(part);
    return { value: valueOfNode(context, part, isChoice ? inside : undefined), isChoice };
  });
  const informative = all.filter(({ value }) => isInformative(value));
  const alternatives = all.filter(({ isChoice }) => isChoice).map(({ value }) => value);
  return { kind: "expression", span: { start, end }, parts: informative.map(({ value }) => value), alternatives };
}

/** Something only the program knows: all that counts is what it mentions. */
function partsValue(context: ParseContext, { start, end, parts }: PartsNode | FunctionNode): Value {
  return {
    kind: "expression",
    span: { start, end },
    parts: parts.map((part) => valueOfNode(context, part)).filter(isInformative),
  };
}
