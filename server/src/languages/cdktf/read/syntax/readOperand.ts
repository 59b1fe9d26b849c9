import { Token } from "../tokens/token";
import type { Node } from "./node";
import { isText, lastEnd, type Parser, peek, skip, startAt } from "./parser";
import { readSteps } from "./readSteps";
import { readTerm } from "./readTerm";
import { skipAngles } from "./skipType";

/** Reads a term with what stands in front of it (`-`, `typeof`, `<T>`) and what is accessed of it. */
export function readOperand(p: Parser): Node {
  const start = startAt(p);
  const first = p.at;
  let changes = false;
  for (;;) {
    const kind = peek(p);
    if (kind === Token.Less) skipAngles(p);
    else if (kind === Token.Sign || kind === Token.Bang || kind === Token.Increment) {
      changes = true;
      p.at++;
    } else if (kind === Token.Unary || (kind === Token.Operator && isText(p, "~"))) {
      changes ||= !isText(p, "await");
      p.at++;
    } else break;
  }
  const term = readSteps(p, readTerm(p));
  skip(p, Token.Increment);
  if (!changes) return term;
  if (term.kind === "number" && p.at === first + 2 && p.text[start] === "-")
    return { kind: "number", start, end: term.end };
  return { kind: "parts", parts: term.kind === "missing" ? [] : [term], start, end: Math.max(start, lastEnd(p)) };
}
