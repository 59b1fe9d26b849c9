import type { Value } from "../../../model/value";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { deepest, mark, type Reader } from "../cursor/reader";
import { readMissing } from "../cursor/readMissing";
import { skipToken } from "../cursor/skipToken";
import { startsEntry } from "../cursor/startsEntry";
import { readHeredoc } from "../templates/readHeredoc";
import { readQuoted } from "../templates/readQuoted";
import { readList } from "./readList";
import { readNumber } from "./readNumber";
import { readObject } from "./readObject";
import { readParentheses } from "./readParentheses";
import { readReference, readSteps } from "./readReference";

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
