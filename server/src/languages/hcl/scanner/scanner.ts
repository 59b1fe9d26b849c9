import type { SyntaxProblem } from "../../../model/index";
import type { Span } from "../../../text/index";
import { Code } from "../lexer/code";
import type { CommentSearch } from "../lexer/commentEnd";

/**
 * Where the reading of a text is. No list of tokens is made: the parser always is on the next character that means
 * something, and the `parse…` functions look at it, ask the lexer where the token ends, move on, and return what they found.
 */
export interface Scanner extends CommentSearch {
  /** Where it is: behind blanks and comments, and behind newlines too unless they mean something here. */
  at: number;
  /** The character there; `Newline` for both kinds of line ending. */
  code: number;
  /** Where the last thing that was read ends. */
  last: number;
  /** Whether a newline lies between `last` and `at`. */
  crossed: boolean;
  /** Whether a newline ends what is being read; inside parentheses and brackets it does not. */
  newlines: boolean;
  /** Whether to look out for top-level blocks that begin: inside everything but a heredoc that surely ends. */
  watching: boolean;
  /** Whether indentation decides which brace closes what: on the second reading of a block that is not closed. */
  byIndent: boolean;
  /** Whether something was still open at the end of the text. */
  unclosed: boolean;
  depth: number;
  /** Names that the expressions around introduce. */
  readonly bound: string[];
  /** Every span that was made, so that all can be moved without a walk over the tree. */
  spans: Span[];
  problems: SyntaxProblem[];
  /** Braces of the whole text that are closed; made when the first block is not closed where another seems to begin. */
  braces?: ReadonlyMap<number, number>;
  /** Set once a block did not end where these say: then no other is read to the end for their sake, which might be each time the rest of the text. */
  hasOtherBraces?: boolean;
}

/** A parser at the start of `text`, or of a part of it. */
export function scannerOf(text: string, at = 0, end = text.length): Scanner {
  return {
    text,
    at,
    code: Code.End,
    last: at,
    crossed: false,
    end,
    newlines: true,
    watching: false,
    byIndent: false,
    unclosed: false,
    depth: 0,
    bound: [],
    spans: [],
    problems: [],
    reach: at,
    noCommentEnd: false,
  };
}

/** How deep brackets and blocks are followed; what lies deeper is skipped, so that no text overflows the stack. */
export const maxDepth = 200;

/** Whether this character is where the parser is. Asked like this where the compiler cannot see that it moved. */
export function isAt(scanner: Scanner, code: Code): boolean {
  return scanner.code === code;
}

/** Creates a span and records it, so that it can be moved later. */
export function mark(scanner: Scanner, start: number, end: number): Span {
  const span = { start, end };
  scanner.spans.push(span);
  return span;
}

/** Names and short texts that were cut out last, each where its length and looks put it: most stand in many places, and are held once. */
const recent: string[] = Array(2048).fill("");

/** The longest that is looked for there. */
const longest = 40;

/** The text from `start` to `end`, as a string that does not keep the whole text in memory. */
export function cut({ text }: Scanner, start: number, end: number): string {
  const length = end - start;
  if (length > longest || length <= 0) return copied(text.slice(start, end));
  const looks =
    text.charCodeAt(start) * 7 + text.charCodeAt(start + (length >> 1)) * 31 + text.charCodeAt(end - 1) * 127;
  const place = (length * 257 + looks) % recent.length;
  const candidate = recent[place]!;
  if (candidate.length === length && text.startsWith(candidate, start)) return candidate;
  const found = copied(text.slice(start, end));
  recent[place] = found;
  return found;
}

/** V8 lets a slice of 13 characters or more refer to the whole text; joined and sliced again, it is a string of its own. */
function copied(part: string): string {
  return part.length > 12 ? (" " + part).slice(1) : part;
}

/** Reports a mistake, unless one is already reported at the same place. What is missing may still be written `within` a span. */
export function report(
  scanner: Scanner,
  start: number,
  end: number,
  message: string,
  within?: Span,
  isUnclosed = false,
): void {
  const previous = scanner.problems.at(-1);
  if (previous?.span.start === start) return;
  const around = within && { within: { span: mark(scanner, within.start, within.end), closed: !isUnclosed } };
  scanner.problems.push({ span: mark(scanner, start, end), message, ...around, ...(isUnclosed && { isUnclosed }) });
}

/** Reports that what `open` … began is not closed; of several things left open at the end of the text only the innermost. */
export function reportUnclosed(scanner: Scanner, start: number, end: number, message: string): void {
  if (scanner.code === Code.End) {
    if (scanner.unclosed) return;
    scanner.unclosed = true;
  }
  reportWithoutEnd(scanner, start, end, message);
}

/** Reports that what begins at `start` is not closed, wherever that is. Its end may still be written `within` a span. */
export function reportWithoutEnd(scanner: Scanner, start: number, end: number, message: string, within?: Span): void {
  report(scanner, start, end, message, within, true);
}

/** The same items in an array of just that size: one that was pushed to keeps room for sixteen more. */
export function compact<T>(items: readonly T[]): T[] {
  return items.slice();
}
