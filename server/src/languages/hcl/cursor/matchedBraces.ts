import { Code } from "./code";
import { type Cursor, cursorOf } from "./cursor";
import { heredocAt, terminatorOf } from "./heredoc";
import { nameEnd } from "./nameEnd";
import { advance, skip } from "./skip";
import { closerOf, isCloser } from "./skipToken";

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
    else step(cursor);
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
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === Code.Backslash) at++;
      else if (code === Code.Quote || code === Code.Newline) break;
      else if ((code === Code.Dollar || code === Code.Percent) && text.charCodeAt(at + 1) === Code.OpenBrace) {
        if (text.charCodeAt(at - 1) === code && at > from) continue;
        push({ closer: Code.CloseBrace, start: at, isSequence: true });
        cursor.at = at;
        advance(cursor, 2);
        return;
      }
    }
    cursor.at = Math.min(at, text.length);
    if (text.charCodeAt(cursor.at) === Code.Quote) advance(cursor, 1);
    else skip(cursor);
  }
}

/** Over one word, sign or heredoc. */
function step(cursor: Cursor): void {
  const heredoc = cursor.code === Code.Less ? heredocAt(cursor) : undefined;
  const terminator = heredoc && terminatorOf(cursor, heredoc);
  advance(cursor, terminator ? terminator.end - cursor.at : Math.max(1, nameEnd(cursor.text, cursor.at) - cursor.at));
}
