import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import { readExpression } from "./readExpression";
import { type Reader, report } from "./reader";
import { readForHead } from "./readFor";
import type { Template } from "./readSequence";
import { advance } from "./skip";

/** A `%{ if }` or `%{ for }` that is open. */
export interface Directive {
  readonly kind: "if" | "for";
  readonly start: number;
  otherwise: boolean;
  /** How many names were known before it. */
  readonly names: number;
}

/** Reads what stands between `%{` and `}`: if, else, endif, for, endfor. */
export function readDirective(r: Reader, { parts, directives }: Template, start: number): void {
  const end = r.code === Code.End ? r.at : nameEnd(r.text, r.at);
  const word = r.text.slice(r.at, end);
  const open = directives.at(-1);
  switch (word) {
    case "if":
      directives.push({ kind: "if", start, otherwise: false, names: r.bound.length });
      advance(r, 2);
      parts.push(readExpression(r));
      return;
    case "for":
      directives.push({ kind: "for", start, otherwise: false, names: r.bound.length });
      parts.push(...readForHead(r));
      return;
    case "else":
      if (open?.kind !== "if" || open.otherwise) report(r, r.at, end, "Take this away: no %{ if } is open for it.");
      else open.otherwise = true;
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

/** The template is over: what is open in it is not closed. */
export function endDirectives(r: Reader, { directives, problems }: Template): void {
  const [first] = directives;
  if (!first) return;
  r.bound.length = first.names;
  const open = directives.at(-1)!;
  if (r.problems.length === problems) report(r, open.start, open.start + 2, `Close this with %{ end${open.kind} }.`);
}
