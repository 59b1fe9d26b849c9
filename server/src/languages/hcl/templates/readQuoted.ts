import type { Value } from "../../../model/value";
import { Code } from "../cursor/code";
import { cut, mark, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { decodeEscape } from "./decodeEscape";
import { readSequence } from "./readSequence";
import { templateOf, templateValue } from "./template";

/** Reads a text in double quotes. It ends with its line when the closing quote is not there. */
export function readQuoted(r: Reader): Value {
  const start = r.at;
  const end = plainEnd(r.text, start + 1);
  if (r.text.charCodeAt(end) === Code.Quote && end < r.end) {
    const text = cut(r, start + 1, end);
    const inner = mark(r, start + 1, end);
    r.at = end;
    advance(r, 1);
    return { kind: "text", span: mark(r, start, end + 1), text, inner };
  }
  return readTemplate(r, start, end);
}

function readTemplate(r: Reader, start: number, plain: number): Value {
  const template = templateOf(r);
  template.text = cut(r, start + 1, Math.min(plain, r.end));
  r.at = Math.min(plain, r.end);
  while (r.at < r.end) {
    const { at } = r;
    const code = r.text.charCodeAt(at);
    if (code === Code.Quote || code === Code.Newline || code === Code.Return) break;
    if (code === Code.Backslash) template.text += decodeEscape(r);
    else if (code === Code.Dollar || code === Code.Percent) readSequence(r, template);
    else {
      r.at = Math.min(plainEnd(r.text, at), r.end);
      template.text += cut(r, at, r.at);
    }
  }
  const inner = mark(r, start + 1, r.at);
  if (r.at < r.end && r.text.charCodeAt(r.at) === Code.Quote) advance(r, 1);
  else {
    if (r.problems.length === template.problems) report(r, start, r.at, 'Close this text with ".');
    advance(r, 0);
  }
  return templateValue(r, template, mark(r, start, r.last), inner);
}

/** Where the characters end that stand for themselves. */
function plainEnd(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code > Code.Percent) {
      if (code === Code.Backslash) return at;
    } else if (!(code === Code.Space || code === Code.Bang || code === Code.Hash || code === Code.Tab)) {
      if (!(code < Code.Space) || code === Code.Newline || code === Code.Return) return at;
    }
  }
}
