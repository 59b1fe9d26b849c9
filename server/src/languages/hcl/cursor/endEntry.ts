import type { Entry } from "../../../model/index";
import { Code } from "../lexer/code";
import { type Cursor, isAt, report } from "./cursor";
import { advance } from "./skip";
import { skipLine } from "./skipToken";
import { startsEntry } from "./startsEntry";

/** Moves to the end of the line behind an argument or block; what else is on it is reported and, if it can be, read. */
export function endEntry(cursor: Cursor, form: Entry["form"], reported: boolean): void {
  if (cursor.code === Code.Newline || cursor.code === Code.End) return;
  if (!reported) report(cursor, cursor.at, cursor.at + 1, adviceFor(cursor.code, form));
  if (cursor.code === Code.Comma) advance(cursor, 1);
  if (isAt(cursor, Code.Newline) || isAt(cursor, Code.CloseBrace) || isAt(cursor, Code.End) || startsEntry(cursor))
    return;
  skipLine(cursor);
}

function adviceFor(code: number, form: Entry["form"]): string {
  if (code === Code.Comma) return "Take this comma away: arguments are separated by new lines.";
  if (code === Code.Semicolon) return "Take this semicolon away: arguments are separated by new lines.";
  return `Begin a new line here, behind the ${form ?? "argument"}.`;
}
