import { endsInside } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { type Reader, report } from "../cursor/reader";
import { skip } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { readExpression } from "../expressions/readExpression";
import { readDirective } from "./readDirective";
import type { Template } from "./template";

/** Reads `${ … }` or `%{ … }`, or the `$` or `%` that begins neither. Stands behind it then, blanks or not. */
export function readSequence(r: Reader, template: Template): void {
  const { text, at: start } = r;
  const sign = text.charCodeAt(start);
  let at = start + 1;
  while (text.charCodeAt(at) === sign) at++;
  if (text.charCodeAt(at) !== Code.OpenBrace || at >= r.end) {
    template.text += text.slice(start, at);
    r.at = at;
  } else if (at - start > 1) {
    template.text += text.slice(start, at - 1) + "{";
    r.at = at + 1;
  } else readInside(r, template, sign === Code.Dollar);
}

function readInside(r: Reader, template: Template, interpolation: boolean): void {
  const { newlines, at: start } = r;
  const problems = r.problems.length;
  r.newlines = false;
  r.last = r.at = r.text.charCodeAt(start + 2) === Code.Tilde ? start + 3 : start + 2;
  skip(r);
  if (interpolation) {
    template.interpolations++;
    template.parts.push(readExpression(r));
  } else {
    template.hasDirectives = true;
    readDirective(r, template, start);
  }
  close(r, start, r.problems.length > problems);
  r.newlines = newlines;
}

function close(r: Reader, start: number, told: boolean): void {
  if (!closes(r)) {
    if (!told) reportOpen(r, start);
    while (!r.crossed && !closes(r) && r.code !== Code.Quote && !endsInside(r)) skipToken(r);
  }
  if (closes(r) && !(r.crossed && told)) r.at += r.code === Code.Tilde ? 2 : 1;
  // The text goes on where the sequence broke off, so that a quote on the same line still ends it.
  else if (r.crossed || r.code === Code.End) r.at = r.last;
}

function reportOpen(r: Reader, start: number): void {
  const ends = r.crossed || r.code === Code.Quote || endsInside(r);
  if (ends) report(r, start, start + 2, "Close this sequence with }.");
  else report(r, r.at, r.at + 1, "Close the sequence with } here, or write $${ if another program is to see it.");
}

function closes(r: Reader): boolean {
  return r.code === Code.CloseBrace || (r.code === Code.Tilde && r.text.charCodeAt(r.at + 1) === Code.CloseBrace);
}
