import type { Comment } from "../../languages/index";
import { type Block, type Body, type BodyItem, type Document, itemsOutside, type Value } from "../../model/index";
import type { Span } from "../../text/index";

/** What comments can be about, or be the last in. */
type Owner = Block | Value | Body | Document;

/** The comments around one owner. */
interface OwnedComments {
  readonly above: Comment[];
  /** At the end of its first line. */
  readonly beside: Comment[];
  /** Behind it on its last line. */
  readonly behind: Comment[];
  /** Behind all that is in it. */
  readonly last: Comment[];
}

/** The place of each comment of a document, except those between the parts of an expression or a head. */
export function commentPlaces(document: Document, comments: readonly Comment[]): ReadonlyMap<Owner, OwnedComments> {
  const places = new Map<Owner, OwnedComments>();
  const all = nodesIn(document);
  place(all, document, comments);
  leaveToBlocks(all);
  return places;

  function placeOf(owner: Owner): OwnedComments {
    const place = places.get(owner) ?? { above: [], beside: [], behind: [], last: [] };
    places.set(owner, place);
    return place;
  }

  /** Places comments that stand in something, around the nodes in it. `opened` is what the line of its bracket is about. */
  function place(
    nodes: readonly CommentedNode[],
    within: Owner,
    some: readonly Comment[],
    opened?: CommentedNode,
  ): void {
    const inner = new Map<CommentedNode, Comment[]>();
    let at = 0;
    for (const comment of some) {
      const { start, end } = comment.span;
      while (at < nodes.length && nodes[at]!.span.end <= start) at++;
      const [before, next] = [nodes[at - 1], nodes[at]];
      const isOneLine = comment.lines.length < 2;
      if (next && next.span.start < start) {
        const held = inner.get(next);
        if (held) held.push(comment);
        else inner.set(next, [comment]);
      } else if (next && isOnLine(end, next.span.start)) placeOf(next.owner).above.push(comment);
      else if (before && isOnLine(before.span.end, start))
        placeOf(before.owner)[isOneLine ? "behind" : "above"].push(comment);
      else if (opened?.inside && isOnLine(opened.inside.span.start, start))
        placeOf(opened.owner)[isOneLine ? "beside" : "above"].push(comment);
      else if (next) placeOf(next.owner).above.push(comment);
      else placeOf(within).last.push(comment);
    }
    for (const [node, held] of inner) if (node.inside) placeInside(node, node.inside, held);
  }

  function placeInside(node: CommentedNode, { owner, span, nodes }: Inside, some: readonly Comment[]): void {
    const held = some.filter((comment) => span.start < comment.span.start && comment.span.end <= span.end);
    if (held.length > 0) place(nodes(), owner, held, node);
  }

  /** A comment that is apart above a body item outside of its block is not about that body item, but about the next block. */
  function leaveToBlocks(nodes: readonly CommentedNode[]): void {
    const blocks = new Set<Owner>(document.blocks);
    let pending: Comment[] = [];
    for (const { owner, span } of nodes) {
      const { above } = places.get(owner) ?? {};
      if (blocks.has(owner)) {
        if (pending.length > 0) placeOf(owner).above.unshift(...pending);
        pending = [];
      } else if (above) pending.push(...above.splice(0, paragraphsAbove(document, above, span.start).flat().length));
    }
    if (pending.length > 0) placeOf(document).last.unshift(...pending);
  }

  function isOnLine(from: number, to: number): boolean {
    return !document.text.slice(from, to).includes("\n");
  }
}

/** Comments in paragraphs, except the one directly above what begins at `start`. */
export function paragraphsAbove({ text }: Document, comments: readonly Comment[], start?: number): Comment[][] {
  const found: Comment[][] = start === undefined ? [[]] : [];
  let [below, near] = [start, /^[ \t\r]*\n?[^\n{;]*([=(]\s*)?$/];
  for (const comment of [...comments].reverse()) {
    if (below !== undefined && !near.test(text.slice(comment.span.end, below))) found.unshift([]);
    found[0]?.unshift(comment);
    [below, near] = [comment.span.start, /^[ \t\r]*(?:\n[ \t]*)?$/];
  }
  return found;
}

/** Something that comments can be about: a block, a body item (by its value), an item of a list. */
interface CommentedNode {
  readonly owner: Block | Value;
  readonly span: Span;
  /** What is in its braces or brackets. */
  readonly inside?: Inside;
}

/** The inside of a block, an object or a list. */
interface Inside {
  readonly owner: Body | Value;
  readonly span: Span;
  nodes(): readonly CommentedNode[];
}

/** The blocks of a document, and what is said about them elsewhere, in the order of the text; none is in another. */
function nodesIn({ blocks }: Document): readonly CommentedNode[] {
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
