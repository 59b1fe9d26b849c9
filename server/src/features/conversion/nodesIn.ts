import { type Block, type Body, type Document, type Entry, entriesOutside, type Value } from "../../model/index";
import type { Span } from "../../text/index";

/** Something that comments can be about: a block, an entry (by its value), an item of a list. */
export interface Node {
  readonly owner: Block | Value;
  readonly span: Span;
  /** What stands in its braces or brackets. */
  readonly inside?: Inside;
}

/** The inside of a block, an object or a list. */
export interface Inside {
  readonly owner: Body | Value;
  readonly span: Span;
  nodes(): readonly Node[];
}

/** The blocks of a document, and what is said about them elsewhere, in the order of the text; none stands in another. */
export function nodesIn({ blocks }: Document): readonly Node[] {
  return disjoint(
    blocks.flatMap((block) => [
      { owner: block, span: block.span, inside: insideOf(block.body) },
      ...entriesOutside(block).map(nodeOf),
    ]),
  );
}

function nodeOf({ value, span, dynamic }: Entry): Node {
  return { ...itemOf(value), span, ...(dynamic && { inside: insideOf(dynamic.body) }) };
}

function itemOf(value: Value): Node {
  const { span } = value;
  if (value.kind === "body") return { owner: value, span, inside: insideOf(value.body) };
  if (value.kind !== "list") return { owner: value, span };
  return { owner: value, span, inside: { owner: value, span, nodes: () => value.items.map(itemOf) } };
}

function insideOf(body: Body): Inside {
  const { span, entries } = body;
  const isIn = (entry: Entry) => span.start <= entry.span.start && entry.span.end <= span.end;
  return { owner: body, span, nodes: () => disjoint(entries.filter(isIn).map(nodeOf)) };
}

function disjoint(nodes: readonly Node[]): Node[] {
  let end = -1;
  return [...nodes]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
    });
}
