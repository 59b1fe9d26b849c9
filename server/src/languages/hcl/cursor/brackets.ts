import { Code } from "../lexer/code";
import { type Cursor, report, reportUnclosed } from "./cursor";
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
export function open(cursor: Cursor): Bracket {
  const bracket = { start: cursor.at, newlines: cursor.newlines, problems: cursor.problems.length };
  cursor.newlines = false;
  advance(cursor, 1);
  return bracket;
}

/** Moves out of the bracket behind its closing one. When that is not next, says so and looks for it. */
export function closeWith(cursor: Cursor, bracket: Bracket, closer: Code, message: string): void {
  if (cursor.code !== closer) {
    const reported = cursor.problems.length > bracket.problems;
    if (!reported && endsInside(cursor)) reportUnclosed(cursor, bracket.start, bracket.start + 1, message);
    else if (!reported)
      report(
        cursor,
        cursor.at,
        cursor.at + 1,
        `This does not belong here: ${message[0]!.toLowerCase()}${message.slice(1)}`,
      );
    while (cursor.code !== closer && !endsInside(cursor)) skipToken(cursor);
  }
  if (cursor.code === closer) {
    cursor.newlines = bracket.newlines;
    advance(cursor, 1);
  } else leave(cursor, bracket);
}

/** Moves out of a bracket that is not closed: newlines that were passed over may mean something again. */
export function leave(cursor: Cursor, bracket: Bracket): void {
  cursor.newlines = bracket.newlines;
  if (!cursor.crossed || !cursor.newlines) return;
  cursor.at = cursor.last;
  advance(cursor, 0);
}

/** Whether nothing more of the bracket can follow: the text ends, another bracket closes, or an argument begins. */
export function endsInside(cursor: Cursor): boolean {
  return cursor.code === Code.End || isCloser(cursor.code) || (cursor.crossed && startsEntry(cursor));
}
