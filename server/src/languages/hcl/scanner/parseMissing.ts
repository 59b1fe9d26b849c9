import type { Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { mark, report, type Scanner } from "./scanner";

/** A value that is not there, or that begins with something that no value begins with; says so and reads nothing. */
export function parseMissing(scanner: Scanner): Value {
  const advice = scanner.crossed ? undefined : adviceFor(scanner.code);
  const length = scanner.code >= 0xd800 ? String.fromCodePoint(scanner.text.codePointAt(scanner.at)!).length : 1;
  if (advice) report(scanner, scanner.at, scanner.at + length, advice);
  else {
    const start = Math.max(0, scanner.last - 1);
    // Behind a bracket it may be on a line below.
    const within = scanner.crossed ? { start, end: Math.min(scanner.at + 1, scanner.text.length) } : undefined;
    report(scanner, start, scanner.last, "A value is missing here: write one.", within);
  }
  return missingValue(scanner);
}

/** Says that no value follows what begins at `start` and is called so; one may still be written where the parser is. */
export function reportNoValue(scanner: Scanner, start: number, name: string): void {
  const { at, text } = scanner;
  const within = { start, end: Math.min(at + (text.startsWith("\r\n", at) ? 2 : 1), text.length) };
  report(scanner, start, scanner.last, `Write a value for ${name} on this line.`, within);
}

/** The value that is missing where the parser is, behind the blanks, where completion is to put it. */
export function missingValue(scanner: Scanner): Value {
  if (!scanner.crossed) scanner.last = scanner.at;
  return { kind: "missing", span: mark(scanner, scanner.last, scanner.last) };
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
      return "Remove the semicolon: arguments end with a new line.";
    default:
      return "Nothing begins with this character: write a name, a value or a bracket.";
  }
}
