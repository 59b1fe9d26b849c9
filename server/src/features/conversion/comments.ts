import type { Comment } from "../../languages/index";
import { type Block, type Body, type Commented, commentsOf, type Document, type Value } from "../../model/index";
import { partitionPoint, type Span } from "../../text/index";
import { commentPlaces, paragraphsAbove } from "./commentPlaces";

/** The comments of a document by what they are about. Each is given once, to the first caller. */
export interface Comments {
  /** What is said about a block, a body item (by its value) or an item. */
  about(owner: Block | Value): Commented;
  /** Lines behind the last body item or item. */
  last(owner: Body | Value): readonly string[];
  /** Lines above a block that are apart from it, in paragraphs. */
  apart(block: Block): readonly (readonly string[])[];
  /** The lines of all others within a span. */
  others(span: Span): readonly string[];
  /** All others, in paragraphs. */
  rest(): readonly (readonly string[])[];
  /** Counts those within a span as given that are part of `text`, which is carried over as it is. */
  carry(span: Span, text: string): void;
}

/** Assigns each comment to the code that it is about. */
export function commentsFor(document: Document, comments: readonly Comment[]): Comments {
  const places = commentPlaces(document, comments);
  const given = new Set<Comment>();
  return {
    about(owner) {
      const { above, beside, behind } = places.get(owner) ?? {};
      const [first, end] = [linesOf(beside).join(" "), linesOf(behind).join(" ")];
      return commentsOf({ comments: linesOf(above), ...(first && { beside: first }), ...(end && { behind: end }) });
    },
    last: (owner) => linesOf(places.get(owner)?.last),
    apart: (block) => paragraphs(places.get(block)?.above ?? [], block.span.start),
    others: (span) => linesOf(within(span)),
    rest: () => paragraphs(comments.filter((one) => !given.has(one))),
    carry(span, text) {
      const source = text.replaceAll("\r\n", "\n");
      for (const one of within(span)) {
        const { start, end } = one.span;
        const comment = document.text.slice(start, end).replaceAll("\r\n", "\n");
        if (source.includes(comment)) given.add(one);
      }
    },
  };

  function within({ start, end }: Span): Comment[] {
    const found: Comment[] = [];
    for (let at = firstFrom(comments, start); at < comments.length && comments[at]!.span.end <= end; at++)
      if (!given.has(comments[at]!)) found.push(comments[at]!);
    return found;
  }

  function paragraphs(some: readonly Comment[], start?: number): string[][] {
    const all = paragraphsAbove(document, some, start).map(linesOf);
    return all.filter((lines) => lines.length > 0);
  }

  function linesOf(some: readonly Comment[] = []): string[] {
    return some.flatMap((comment) => {
      if (given.has(comment)) return [];
      given.add(comment);
      return comment.lines;
    });
  }
}

/** The index of the first comment that begins at an offset or behind it. */
function firstFrom(comments: readonly Comment[], offset: number): number {
  return partitionPoint(comments.length, (index) => comments[index]!.span.start < offset);
}
