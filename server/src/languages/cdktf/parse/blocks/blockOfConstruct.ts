import type { Block, Body, Handle, Label } from "../../../../model/index";
import type { Construct } from "../constructs/construct";
import { stackOf } from "../constructs/stackOf";
import type { ParseContext } from "../context";
import type { NewNode, SyntaxNode } from "../syntax/node";
import { configBody, localBodyItem } from "./configBody";

/** A construct as the block of Terraform's that it makes. */
export function blockOfConstruct(context: ParseContext, node: NewNode): Block {
  const construct = context.constructs.get(node)!;
  const { kind } = construct.class;
  const span = { start: node.start, end: node.end };
  const handle = handleOf(node);
  const stack = stackOf(context, node);
  reportClass(context, construct);
  return {
    kind,
    kindSpan: { start: node.start, end: node.start + "new".length },
    labels: labelsOf(construct),
    body: bodyOf(context, node),
    head: { start: node.start, end: construct.id?.end ?? node.argsEnd },
    span,
    ...(handle && { handle }),
    ...(stack !== undefined && { stack }),
  };
}

function bodyOf(context: ParseContext, node: NewNode): Body {
  const { id, config, class: constructClass, name } = context.constructs.get(node)!;
  if (constructClass.kind === "locals" && id) {
    const items = [localBodyItem(context, id, config, name, node.argsEnd)];
    return { items, span: { start: id.start, end: node.argsEnd }, closed: true };
  }
  return configBody(context, node, config?.kind === "missing" ? undefined : config);
}

function labelsOf({ class: { kind, type }, classSpan, id, name }: Construct): Label[] {
  if (kind === "locals") return [];
  if (kind === "provider") return [{ text: type, span: classSpan }];
  const labels: Label[] = kind === "resource" || kind === "data" ? [{ text: type, span: classSpan }] : [];
  return id && name ? [...labels, { text: name, span: insideOf(id) }] : labels;
}

/** The span of an id without its quotes. */
export function insideOf(id: SyntaxNode): { start: number; end: number } {
  if (id.kind !== "text" && id.kind !== "template") return { start: id.start, end: id.end };
  const closed = id.kind === "template" || id.closed;
  return { start: id.start + 1, end: Math.max(id.start + 1, closed ? id.end - 1 : id.end) };
}

/** How the program names a construct that is kept in one variable or property. */
export function handleOf({ owner, start }: NewNode): Handle | undefined {
  if (!owner || owner.unsure) return undefined;
  const { text, scope } = owner;
  return { text, within: { start: scope.kind === "class" ? scope.start : start, end: scope.end } };
}

function reportClass(context: ParseContext, { class: { spelling }, classSpan: span }: Construct): void {
  if (!spelling) return;
  const written = context.text.slice(span.start, span.end);
  context.problems.push({
    span,
    message: `Write ${spelling}: the provider's bindings do not know ${written} as a class of its own.`,
    rule: "binding-name",
    fixes: [{ title: `Change to ${spelling}`, changes: [{ kind: "setName", span, name: spelling }], safe: true }],
  });
}
