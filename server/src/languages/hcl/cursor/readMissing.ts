import type { Value } from "../../../model/value";
import { Code } from "./code";
import { mark, type Reader, report } from "./reader";

/** A value that is not there, or that begins with something that no value begins with; says so and reads nothing. */
export function readMissing(r: Reader): Value {
  const advice = r.crossed ? undefined : adviceFor(r.code);
  const length = r.code >= 0xd800 ? String.fromCodePoint(r.text.codePointAt(r.at)!).length : 1;
  if (advice) report(r, r.at, r.at + length, advice);
  else report(r, Math.max(0, r.last - 1), r.last, "A value is missing here: write one.");
  return missing(r);
}

/** The value that is missing where the reader stands, behind the blanks, where completion is to put it. */
export function missing(r: Reader): Value {
  if (!r.crossed) r.last = r.at;
  return { kind: "missing", span: mark(r, r.last, r.last) };
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
