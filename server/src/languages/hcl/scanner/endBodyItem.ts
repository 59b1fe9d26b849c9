import type { BodyItem } from "../../../model/index";
import { Code } from "../lexer/code";
import { isAt, report, type Scanner } from "./scanner";
import { skipLine } from "./skipToken";
import { advance } from "./skipTrivia";
import { startsBodyItem } from "./startsBodyItem";

/** Moves to the end of the line behind an argument or block; what else is on it is reported and, if it can be, read. */
export function endBodyItem(scanner: Scanner, form: BodyItem["form"], reported: boolean): void {
  if (scanner.code === Code.Newline || scanner.code === Code.End) return;
  if (!reported) report(scanner, scanner.at, scanner.at + 1, adviceFor(scanner.code, form));
  if (scanner.code === Code.Comma) advance(scanner, 1);
  if (
    isAt(scanner, Code.Newline) ||
    isAt(scanner, Code.CloseBrace) ||
    isAt(scanner, Code.End) ||
    startsBodyItem(scanner)
  )
    return;
  skipLine(scanner);
}

function adviceFor(code: number, form: BodyItem["form"]): string {
  if (code === Code.Comma) return "Remove this comma: arguments are separated by new lines.";
  if (code === Code.Semicolon) return "Remove this semicolon: arguments are separated by new lines.";
  return `Begin a new line here, behind the ${form ?? "argument"}.`;
}
