import { type Body, type Entry, entryOf, type Label } from "../../../model/body";
import type { Span } from "../../../text/span";
import { mark, type Reader } from "../cursor/reader";

/** `dynamic "name" { … }` as the block it stands for: its name is the label, its body that of `content`. */
export function asDynamic(r: Reader, labels: readonly Label[], body: Body, span: Span): Entry {
  const { text: name, span: nameSpan } = labels[0]!;
  const content = entryOf(body, "content")?.value;
  const { end } = body.span;
  const nothing: Body = { entries: [], span: mark(r, end, end), closed: body.closed };
  const inside = content?.kind === "body" ? content.body : nothing;
  return {
    name,
    nameSpan,
    value: { kind: "body", span: inside.span, body: inside },
    span,
    form: "block",
    dynamic: { iterator: iteratorOf(body) ?? name, body },
  };
}

function iteratorOf(body: Body): string | undefined {
  const iterator = entryOf(body, "iterator")?.value;
  if (iterator?.kind === "text") return iterator.text;
  return iterator?.kind === "reference" ? iterator.reference.steps[0]?.name : undefined;
}
