import { weakMemo } from "../../../memo/index";
import type { Document } from "../../../model/index";
import type { PiecedText, Span } from "../../../text/index";
import { isComment } from "../lexer/kind";
import { lex } from "../lexer/lex";
import { countOf, endAt, kindAt, type Part, startAt } from "../lexer/tokens";
import { itemsOf } from "./parseDocument";

/**
 * The tokens of a document, in its order, by the things at top level, each with all that is in front of it, and at last what is
 * behind them: what is left open in one hides nothing in another. Those of a thing are made when they are first asked for, and kept for as
 * long as its reading is.
 */
export function* partsOf(document: Document): Generator<Part> {
  for (const part of stretches(document)) yield { start: part.start, tokens: tokensOf(part, document.pieces) };
}

/** Where the comments of a document are. */
export const commentsIn = weakMemo((document: Document): readonly Span[] => {
  const comments: Span[] = [];
  for (const part of stretches(document)) {
    for (const { start, end } of commentsOf(part, document.pieces))
      comments.push({ start: part.start + start, end: part.start + end });
  }
  return comments;
});

/** The items of a document, and what is around them. */
function* stretches(document: Document): Generator<Span> {
  const { pieces } = document;
  let at = 0;
  for (const item of itemsOf.get(document) ?? []) {
    if (item.start > at) yield { start: at, end: item.start };
    yield item;
    at = item.end;
  }
  if (at < pieces.length) yield { start: at, end: pieces.length };
}

const tokensOf = weakMemo(({ start, end }: Span, pieces: PiecedText) => lex(pieces.slice(start, end)));

const none: readonly Span[] = [];

/** By offsets in the part, which moves. Nothing is kept of one without a comment. */
const commentsOf = weakMemo((part: Span, pieces: PiecedText): readonly Span[] => {
  const text = pieces.slice(part.start, part.end);
  if (!/#|\/[/*]/.test(text)) return none;
  const tokens = tokensOf(part, pieces);
  const comments: Span[] = [];
  for (let at = 0; at < countOf(tokens); at++) {
    if (!isComment(kindAt(tokens, at))) continue;
    const start = startAt(tokens, at);
    comments.push({ start, end: start + text.slice(start, endAt(tokens, at)).trimEnd().length });
  }
  return comments;
});
