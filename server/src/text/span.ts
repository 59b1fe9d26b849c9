/**
 * A range of a document's text: offsets in UTF-16 code units, `end` exclusive.
 *
 * A span belongs to the tree that a reader built. When text before it changes, the reader moves it in place (see
 * `languages/hcl/blocks/reparse`), so code that keeps a span keeps the right one. All other code only reads. To keep a
 * part of a span, or the range between two, use the functions below: a copy of the numbers would not move.
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

/** What follows the first `count` characters of a span; moves with it. */
export function behindStart(span: Span, count: number): Span {
  return {
    get start() {
      return span.start + count;
    },
    get end() {
      return span.end;
    },
  };
}

/** The characters of a span from one to another, counted from where it begins; moves with it. */
export function partOfSpan(span: Span, from: number, to: number): Span {
  return {
    get start() {
      return span.start + from;
    },
    get end() {
      return span.start + to;
    },
  };
}

/** Nothing yet, where a span begins; moves with it. */
export function startOf(span: Span): Span {
  return {
    get start() {
      return span.start;
    },
    get end() {
      return span.start;
    },
  };
}

/** The same where it ends. */
export function endOf(span: Span): Span {
  return {
    get start() {
      return span.end;
    },
    get end() {
      return span.end;
    },
  };
}
