import { Code } from "../lexer/code";
import { beginsSequence, quotedEnd } from "../lexer/literalEnd";
import { cursorOf } from "./cursor";
import { advance, skip } from "./skip";
import { closerOf, isCloser, tokenLength } from "./skipToken";

/** A bracket, or a template sequence in a text, that is open. */
interface Open {
  readonly closer: Code;
  readonly start: number;
  readonly isSequence: boolean;
}

/**
 * The braces of a text that are closed, each with where it is, as brackets alone have it: all brackets in between are closed
 * too. Takes time proportional to the text, whatever it is.
 */
export function matchedBraces(text: string): ReadonlyMap<number, number> {
  const cursor = cursorOf(text);
  const matched = new Map<number, number>();
  const open: Open[] = [];
  /** How many are open of each kind, so that nothing is looked for that is not there. */
  const counts = new Map<number, number>();
  cursor.newlines = false;
  skip(cursor);
  while (cursor.code !== Code.End) {
    const closer = closerOf(cursor.code);
    if (closer === Code.Quote) inText(cursor.at + 1);
    else if (closer !== undefined) {
      push({ closer, start: cursor.at, isSequence: false });
      advance(cursor, 1);
    } else if (isCloser(cursor.code)) close();
    else advance(cursor, tokenLength(cursor));
  }
  return matched;

  function push(one: Open): void {
    open.push(one);
    counts.set(one.closer, (counts.get(one.closer) ?? 0) + 1);
  }

  function pop(): Open | undefined {
    const last = open.pop();
    if (last) counts.set(last.closer, (counts.get(last.closer) ?? 0) - 1);
    return last;
  }

  /** Closes the innermost bracket of the kind; those in it that are still open have been forgotten. */
  function close(): void {
    const { code, at } = cursor;
    const isInnermost = open.at(-1)?.closer === code;
    let last = counts.get(code) ? pop() : undefined;
    while (last && last.closer !== code) last = pop();
    if (last && isInnermost && code === Code.CloseBrace && !last.isSequence) matched.set(last.start, at);
    if (last?.isSequence) inText(at + 1);
    else advance(cursor, 1);
  }

  /** From inside a quoted text to its end, or into a template sequence in it. An unclosed text ends with its line. */
  function inText(from: number): void {
    cursor.at = quotedEnd(text, from);
    if (beginsSequence(text, cursor.at)) {
      push({ closer: Code.CloseBrace, start: cursor.at, isSequence: true });
      advance(cursor, 2);
      return;
    }
    if (text.charCodeAt(cursor.at) === Code.Quote) advance(cursor, 1);
    else skip(cursor);
  }
}
