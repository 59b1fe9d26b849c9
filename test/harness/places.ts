import type { Outline, SchemaKind } from "../../server/src/catalog/schema";
import { blockTypes } from "../../server/src/catalog/terraform/terraform";
import { type Block, nameOf, typeOf } from "../../server/src/model/block";
import type { Document } from "../../server/src/model/document";
import { addressOf } from "../../server/src/model/module";
import type { Body, BodyItem } from "../../server/src/model/value";
import type { Span } from "../../server/src/text/span";
import { catalog } from "./service";

/** Where a span is, in Terraform's words: the address of its block, and the names of the entries around it. */
export function placeOf(span: Span, document: Document): string {
  const block = blockAround(span, document);
  return block
    ? [nameIn(block, document), ...entriesTo(span, block.body).map(({ name }) => name)].join(" ")
    : "nowhere";
}

/** The same, and whether it is in the name or in the value of the innermost entry. */
export function exactPlaceOf(span: Span, document: Document): string {
  const block = blockAround(span, document);
  const item = block && entriesTo(span, block.body).at(-1);
  const part = item && (holds(item.nameSpan, span) ? " (name)" : holds(item.value.span, span) ? " (value)" : "");
  return `${placeOf(span, document)}${part ?? ""}`;
}

function blockAround(span: Span, { blocks }: Document): Block | undefined {
  return (
    blocks.find((one) => holds(one.span, span) || holds(one.body.span, span)) ??
    blocks.find((one) => entriesTo(span, one.body).length > 0)
  );
}

/** Bodies of blocks and of nested blocks, by place, with the names that any version has there. */
export function* bodiesIn(document: Document): Generator<{ place: string; body: Body; schema: readonly string[] }> {
  for (const block of document.blocks) {
    const type = block.kind === "provider" ? nameOf(block) : typeOf(block);
    const outline = type && catalog.providerOf(`${type}_`)?.outline(block.kind as SchemaKind, type);
    if (!outline || !block.body.closed || block.body.span.end <= block.body.span.start) continue;
    const own = blockTypes.get(block.kind)?.body.keys() ?? [];
    yield* bodiesOf(block.body, nameIn(block, document), outline, own);
  }
}

function* bodiesOf(body: Body, place: string, outline: Outline, own: Iterable<string>): ReturnType<typeof bodiesIn> {
  yield { place, body, schema: [...outline.keys(), ...own] };
  const seen = new Map<string, number>();
  for (const { name, value } of body.items) {
    const inside = outline.get(name)?.inside;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (inside && value.kind === "body") yield* bodiesOf(value.body, `${place} ${name} ${count}`, inside, []);
  }
}

/** Several configurations of one provider have one address: their number tells them apart. */
function nameIn(block: Block, document: Document): string {
  const address = addressOf(block) ?? block.kind;
  const same = document.blocks.filter((one) => (addressOf(one) ?? one.kind) === address);
  return same.length > 1 ? `${address} ${same.indexOf(block) + 1}` : address;
}

function entriesTo(span: Span, body: Body): BodyItem[] {
  const bodyItem = body.items.find((one) => holds(one.nameSpan, span) || holds(one.span, span));
  if (!bodyItem) return [];
  const items = bodyItem.value.kind === "list" ? bodyItem.value.items : [bodyItem.value];
  return [bodyItem, ...items.flatMap((item) => (item.kind === "body" ? entriesTo(span, item.body) : []))];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
