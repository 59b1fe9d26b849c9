import {
  type Body,
  type BodyItem,
  bodyItemOf,
  type Label,
  type Reference,
  type Value,
  valuesIn,
} from "../../../model/index";
import type { Span } from "../../../text/index";
import { mark, type Scanner } from "../scanner/scanner";

/**
 * `dynamic "name" { … }` as the block that it means: its name is the label, its body that of `content`. What begins
 * with the name of its iterator in there is bound, even if something else has that name: an iterator may be called
 * `path`, `each` or `var`.
 */
export function asDynamic(scanner: Scanner, labels: readonly Label[], body: Body, span: Span): BodyItem {
  const { text: name, span: nameSpan } = labels[0]!;
  const content = bodyItemOf(body, "content")?.value;
  const { end } = body.span;
  const nothing: Body = { items: [], span: mark(scanner, end, end), closed: body.closed };
  const inside = content?.kind === "body" ? content.body : nothing;
  const iterator = iteratorOf(body) ?? name;
  const labelsOfEach = bodyItemOf(body, "labels")?.value;
  bindIn(inside, iterator);
  if (labelsOfEach) bind(labelsOfEach, iterator);
  return {
    name,
    nameSpan,
    value: { kind: "body", span: inside.span, body: inside },
    span,
    form: "block",
    dynamic: { iterator, body },
  };
}

function iteratorOf(body: Body): string | undefined {
  const iterator = bodyItemOf(body, "iterator")?.value;
  if (iterator?.kind === "text") return iterator.text;
  return iterator?.kind === "reference" ? iterator.reference.steps[0]?.name : undefined;
}

/** Marks what begins with a name in a body, which is still being read; also in the heads of the dynamic blocks in it. */
function bindIn(body: Body, name: string): void {
  for (const { key, value, dynamic } of body.items) {
    if (key) bind(key, name);
    if (value.kind === "body") bindIn(value.body, name);
    else bind(value, name);
    for (const head of dynamic?.body.items ?? []) if (head.name !== "content") bind(head.value, name);
  }
}

function bind(value: Value, name: string): void {
  for (const part of valuesIn(value)) {
    const reference: { -readonly [key in keyof Reference]: Reference[key] } | undefined =
      part.kind === "reference" ? part.reference : undefined;
    // What is further inside was read before, and its names come first.
    if (reference?.steps[0]?.name === name) reference.bound ??= "iterator";
  }
}
