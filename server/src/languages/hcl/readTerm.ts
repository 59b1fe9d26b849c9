import type { Value } from "../../model/value";
import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import { deepest, mark, type Reader } from "./reader";
import { readHeredoc } from "./readHeredoc";
import { readList } from "./readList";
import { readMissing } from "./readMissing";
import { readNumber } from "./readNumber";
import { readObject } from "./readObject";
import { readParentheses } from "./readParentheses";
import { readQuoted } from "./readQuoted";
import { readReference, readSteps } from "./readReference";
import { skipToken } from "./skipToken";
import { startsEntry } from "./startsEntry";

/** Reads one operand with what is accessed of it: `x.y[0]`, `f(x).y`, `[1, 2][0]`. */
export function readTerm(r: Reader): Value {
  if (r.crossed && startsEntry(r)) return readMissing(r);
  if (nameEnd(r.text, r.at) > r.at && r.code !== Code.End) return readReference(r);
  if (r.depth >= deepest) return skipped(r);
  r.depth++;
  const term = readLiteral(r);
  r.depth--;
  return r.code === Code.Dot || r.code === Code.OpenBracket ? readSteps(r, term) : term;
}

function readLiteral(r: Reader): Value {
  switch (r.code) {
    case Code.Quote:
      return readQuoted(r);
    case Code.OpenBracket:
      return readList(r);
    case Code.OpenBrace:
      return readObject(r);
    case Code.OpenParen:
      return readParentheses(r);
    case Code.Less:
      return readHeredoc(r);
    default:
      return r.code >= Code.Zero && r.code <= Code.Nine ? readNumber(r) : readMissing(r);
  }
}

/** What is nested too deeply to be read. */
function skipped(r: Reader): Value {
  const start = r.at;
  skipToken(r);
  return { kind: "expression", span: mark(r, start, r.last), parts: [] };
}
