import type { Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { type Cursor, mark, report } from "./cursor";

/** A value that is not there, or that begins with something that no value begins with; says so and reads nothing. */
export function readMissing(cursor: Cursor): Value {
  const advice = cursor.crossed ? undefined : adviceFor(cursor.code);
  const length = cursor.code >= 0xd800 ? String.fromCodePoint(cursor.text.codePointAt(cursor.at)!).length : 1;
  if (advice) report(cursor, cursor.at, cursor.at + length, advice);
  else report(cursor, Math.max(0, cursor.last - 1), cursor.last, "A value is missing here: write one.");
  return missing(cursor);
}

/** The value that is missing where the reader stands, behind the blanks, where completion is to put it. */
export function missing(cursor: Cursor): Value {
  if (!cursor.crossed) cursor.last = cursor.at;
  return { kind: "missing", span: mark(cursor, cursor.last, cursor.last) };
}

/** What to do about a character that nothing begins with; undefined when it is only the end of something. */
export function adviceFor(code: number): string | undefined {
  switch (code) {
    case Code.End:
    case Code.Newline:
    case Code.Comma:
    case Code.CloseParen:
    case Code.CloseBracket:
    case Code.CloseBrace:
      return undefined;
    case Code.Apostrophe:
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
      return 'Use straight double quotes (") around a text.';
    case Code.Backtick:
      return "A text of several lines is written as a heredoc: <<EOT, its lines, and EOT.";
    case Code.Semicolon:
      return "Take the semicolon away: arguments end with a new line.";
    default:
      return "Nothing begins with this character: write a name, a value or a bracket.";
  }
}
