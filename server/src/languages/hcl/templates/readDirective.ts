import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { readExpression } from "../expressions/readExpression";
import { readForHead } from "../expressions/readFor";
import type { Template } from "./template";

/** Reads what stands between `%{` and `}`: if, else, endif, for, endfor. */
export function readDirective(r: Reader, { parts, directives }: Template, start: number): void {
  const end = r.code === Code.End ? r.at : nameEnd(r.text, r.at);
  const word = r.text.slice(r.at, end);
  const open = directives.at(-1);
  switch (word) {
    case "if":
      directives.push({ kind: "if", start, hasElse: false, names: r.bound.length });
      advance(r, 2);
      parts.push(readExpression(r));
      return;
    case "for":
      directives.push({ kind: "for", start, hasElse: false, names: r.bound.length });
      parts.push(...readForHead(r));
      return;
    case "else":
      if (open?.kind !== "if" || open.hasElse) report(r, r.at, end, "Take this away: no %{ if } is open for it.");
      else open.hasElse = true;
      break;
    case "endif":
    case "endfor":
      if (open && word === `end${open.kind}`) r.bound.length = directives.pop()!.names;
      else report(r, r.at, end, `Take this away: no %{ ${word.slice(3)} } is open for it.`);
      break;
    default:
      report(r, start, Math.max(end, start + 2), "Write if, else, endif, for or endfor here, or %%{ for a plain %{.");
      return;
  }
  advance(r, word.length);
}
