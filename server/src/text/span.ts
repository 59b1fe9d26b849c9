/**
 * A stretch of a document's text: offsets in UTF-16 code units, `end` exclusive.
 *
 * A span belongs to the tree that a reader built. When text in front of it changes, the reader moves it
 * in place (see `languages/hcl/blocks/reread`), so whoever keeps a span keeps the right one; everybody else only reads.
 */
export interface Span {
  start: number;
  end: number;
}

/** Whether `offset` is inside the span or touches one of its ends, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** From the start of one span to the end of another; moves with both. */
export function between(first: Span, last: Span): Span {
  return {
    get start() {
      return first.start;
    },
    get end() {
      return last.end;
    },
  };
}
