import type { Entry } from "../../../model/value";
import { Code } from "./code";
import { isAt, type Reader, report } from "./reader";
import { advance } from "./skip";
import { skipLine } from "./skipLine";
import { startsEntry } from "./startsEntry";

/** Moves to the end of the line behind an argument or block; what else is on it is reported and, if it can be, read. */
export function endEntry(r: Reader, form: Entry["form"], told: boolean): void {
  if (r.code === Code.Newline || r.code === Code.End) return;
  if (!told) report(r, r.at, r.at + 1, adviceFor(r.code, form));
  if (r.code === Code.Comma) advance(r, 1);
  if (isAt(r, Code.Newline) || isAt(r, Code.CloseBrace) || isAt(r, Code.End) || startsEntry(r)) return;
  skipLine(r);
}

function adviceFor(code: number, form: Entry["form"]): string {
  if (code === Code.Comma) return "Take this comma away: arguments are separated by new lines.";
  if (code === Code.Semicolon) return "Take this semicolon away: arguments are separated by new lines.";
  return `Begin a new line here, behind the ${form ?? "argument"}.`;
}
