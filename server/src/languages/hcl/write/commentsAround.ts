import type { Document } from "../../../model/index";
import { lineStart, partitionPoint, type Span } from "../../../text/index";
import { commentsIn } from "../blocks/parts";

/** The end of the comments that begin after `at`, on its line; `at` itself if there are no comments. */
export function behindComments(document: Document, at: number): number {
  const comments = commentsIn(document);
  let behind = at;
  for (let next = countBefore(comments, at); next < comments.length; next++) {
    const { start, end } = comments[next]!;
    if (!isBlank(document.text.slice(behind, start))) break;
    behind = end;
  }
  return behind;
}

/** What begins at a span, with the comments on lines of their own directly above. */
export function withComments({ start, end }: Span, document: Document): Span {
  const { text } = document;
  const comments = commentsIn(document);
  let first = lineStart(text, start);
  for (let at = countBefore(comments, first) - 1; at >= 0; at--) {
    const comment = comments[at]!;
    const line = lineStart(text, comment.start);
    const isAbove = text[first - 1] === "\n" && isBlank(text.slice(comment.end, first - 1));
    if (!isAbove || !isBlank(text.slice(line, comment.start))) break;
    first = line;
  }
  return { start: first, end };
}

/** The offset of the first comma in a part of a document that is in no comment; undefined if there is none. */
export function commaIn({ start, end }: Span, document: Document): number | undefined {
  const comments = commentsIn(document).filter((one) => one.start >= start && one.end <= end);
  for (let at = start; at < end; at++) {
    const comment = comments.find((one) => one.start <= at && at < one.end);
    if (comment) at = comment.end - 1;
    else if (document.text[at] === ",") return at;
  }
  return undefined;
}

/** How many of the spans begin in front of an offset. */
function countBefore(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans.length, (index) => spans[index]!.start < offset);
}

function isBlank(text: string): boolean {
  return !text.includes("\n") && text.trim() === "";
}
