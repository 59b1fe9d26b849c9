import type { Lookahead } from "./blockHeadAt";
import { Code } from "./code";

/** The state of a search for comments. */
export interface CommentSearch extends Lookahead {
  /** Set once a comment was found not to end: then no later one does. */
  noCommentEnd: boolean;
}

/**
 * Where the comment ends that begins at `at`, one of a line in front of its newline; `at` itself where none begins. One that does not end
 * takes no more than its line: the rest of the text is not lost for it.
 */
export function commentEnd(search: CommentSearch, at: number): number {
  const { text } = search;
  const code = text.charCodeAt(at);
  const next = code === Code.Slash ? text.charCodeAt(at + 1) : code;
  if (next === Code.Star && code === Code.Slash) {
    const end = search.noCommentEnd ? -1 : text.indexOf("*/", at + 2);
    if (end >= 0 && end + 2 <= search.end) return end + 2;
    if (end < 0) search.noCommentEnd = true;
  } else if (next !== Code.Hash && next !== Code.Slash) return at;
  const newline = text.indexOf("\n", at);
  return newline < 0 || newline > search.end ? search.end : newline;
}

/** Whether a comment from `at` to `end` is one of a line; else it is one that has a sign at its end too. */
export function isLineComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === Code.Hash || text.charCodeAt(at + 1) === Code.Slash;
}

/** Whether a comment from `at` to `end` lacks the sign that ends it. */
export function isOpenComment(text: string, at: number, end: number): boolean {
  return !isLineComment(text, at) && (end < at + 4 || !text.startsWith("*/", end - 2));
}
