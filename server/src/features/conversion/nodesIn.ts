import { type Block, type Body, type BodyItem, type Document, itemsOutside, type Value } from "../../model/index";
import type { Span } from "../../text/index";

/** Something that comments can be about: a block, a body item (by its value), an item of a list. */
export interface CommentedNode {
  readonly owner: Block | Value;
  readonly span: Span;
  /** What is in its braces or brackets. */
  readonly inside?: Inside;
}

/** The inside of a block, an object or a list. */
export interface Inside {
  readonly owner: Body | Value;
  readonly span: Span;
  nodes(): readonly CommentedNode[];
}

/** The blocks of a document, and what is said about them elsewhere, in the order of the text; none is in another. */
export function nodesIn({ blocks }: Document): readonly CommentedNode[] {
  return disjoint(
    blocks.flatMap((block) => [
      { owner: block, span: block.span, inside: insideOf(block.body) },
      ...itemsOutside(block).map(nodeOf),
    ]),
  );
}

function nodeOf({ value, span, dynamic }: BodyItem): CommentedNode {
  return { ...itemOf(value), span, ...(dynamic && { inside: insideOf(dynamic.body) }) };
}

function itemOf(value: Value): CommentedNode {
  const { span } = value;
  if (value.kind === "body") return { owner: value, span, inside: insideOf(value.body) };
  if (value.kind !== "list") return { owner: value, span };
  return { owner: value, span, inside: { owner: value, span, nodes: () => value.items.map(itemOf) } };
}

function insideOf(body: Body): Inside {
  const { span, items } = body;
  const isIn = (item: BodyItem) => span.start <= item.span.start && item.span.end <= span.end;
  return { owner: body, span, nodes: () => disjoint(items.filter(isIn).map(nodeOf)) };
}

function disjoint(nodes: readonly CommentedNode[]): CommentedNode[] {
  let end = -1;
  return [...nodes]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
    });
}
