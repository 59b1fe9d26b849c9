import { Code } from "./code";
import { type Reader, report, reportUnclosed } from "./reader";
import { advance } from "./skip";
import { isCloser, skipToken } from "./skipToken";
import { startsEntry } from "./startsEntry";

/** A bracket that was opened: where, and what was so before. */
export interface Bracket {
  readonly start: number;
  readonly newlines: boolean;
  /** How many problems there were: if there are more now, what went wrong is already said. */
  readonly problems: number;
}

/** Moves into a bracket, where newlines mean nothing. */
export function open(r: Reader): Bracket {
  const bracket = { start: r.at, newlines: r.newlines, problems: r.problems.length };
  r.newlines = false;
  advance(r, 1);
  return bracket;
}

/** Moves out of the bracket behind its closing one. When that is not next, says so and looks for it. */
export function closeWith(r: Reader, bracket: Bracket, closer: Code, message: string): void {
  if (r.code !== closer) {
    const told = r.problems.length > bracket.problems;
    if (!told && endsInside(r)) reportUnclosed(r, bracket.start, bracket.start + 1, message);
    else if (!told)
      report(r, r.at, r.at + 1, `This does not belong here: ${message[0]!.toLowerCase()}${message.slice(1)}`);
    while (r.code !== closer && !endsInside(r)) skipToken(r);
  }
  if (r.code === closer) {
    r.newlines = bracket.newlines;
    advance(r, 1);
  } else leave(r, bracket);
}

/** Moves out of a bracket that is not closed: newlines that were passed over may mean something again. */
export function leave(r: Reader, bracket: Bracket): void {
  r.newlines = bracket.newlines;
  if (!r.crossed || !r.newlines) return;
  r.at = r.last;
  advance(r, 0);
}

/** Whether nothing more of the bracket can follow: the text ends, another bracket closes, or an argument begins. */
export function endsInside(r: Reader): boolean {
  return r.code === Code.End || isCloser(r.code) || (r.crossed && startsEntry(r));
}
