import { Code } from "../lexer/code";
import { report, reportUnclosed, type Scanner } from "./scanner";
import { isCloser, skipToken } from "./skipToken";
import { advance } from "./skipTrivia";
import { startsBodyItem } from "./startsBodyItem";

/** A bracket that was opened: where, and what was so before. */
export interface Bracket {
  readonly start: number;
  readonly newlines: boolean;
  /** How many problems there were: if there are more now, what went wrong is already said. */
  readonly problems: number;
}

/** Moves into a bracket, where newlines mean nothing. */
export function openBracket(scanner: Scanner): Bracket {
  const bracket = { start: scanner.at, newlines: scanner.newlines, problems: scanner.problems.length };
  scanner.newlines = false;
  advance(scanner, 1);
  return bracket;
}

/** Moves out of the bracket behind its closing one. When that is not next, says so and looks for it. */
export function closeWith(scanner: Scanner, bracket: Bracket, closer: Code, message: string): void {
  if (scanner.code !== closer) {
    const reported = scanner.problems.length > bracket.problems;
    if (!reported && endsInside(scanner)) reportUnclosed(scanner, bracket.start, bracket.start + 1, message);
    else if (!reported)
      report(
        scanner,
        scanner.at,
        scanner.at + 1,
        `This does not belong here: ${message[0]!.toLowerCase()}${message.slice(1)}`,
      );
    while (scanner.code !== closer && !endsInside(scanner)) skipToken(scanner);
  }
  if (scanner.code === closer) {
    scanner.newlines = bracket.newlines;
    advance(scanner, 1);
  } else leave(scanner, bracket);
}

/** Moves out of a bracket that is not closed: newlines that were passed over may mean something again. */
export function leave(scanner: Scanner, bracket: Bracket): void {
  scanner.newlines = bracket.newlines;
  if (!scanner.crossed || !scanner.newlines) return;
  scanner.at = scanner.last;
  advance(scanner, 0);
}

/** Whether nothing more of the bracket can follow: the text ends, another bracket closes, or an argument begins. */
export function endsInside(scanner: Scanner): boolean {
  return scanner.code === Code.End || isCloser(scanner.code) || (scanner.crossed && startsBodyItem(scanner));
}
