import type { Value } from "../../../model/index";
import { cut, mark, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import type { Reader } from "../expressions/reader";
import { Code } from "../lexer/code";
import { decodeEscape } from "./decodeEscape";
import { readSequence } from "./readTemplate";
import { templateOf, templateValue } from "./template";

/** Reads a text in double quotes. It ends with its line when the closing quote is not there. */
export function readQuoted(reader: Reader): Value {
  const start = reader.at;
  const end = plainEnd(reader.text, start + 1);
  if (reader.text.charCodeAt(end) === Code.Quote && end < reader.end) {
    const text = cut(reader, start + 1, end);
    const inner = mark(reader, start + 1, end);
    reader.at = end;
    advance(reader, 1);
    return { kind: "text", span: mark(reader, start, end + 1), text, inner };
  }
  return readTemplate(reader, start, end);
}

function readTemplate(reader: Reader, start: number, plain: number): Value {
  const template = templateOf(reader);
  template.text = cut(reader, start + 1, Math.min(plain, reader.end));
  reader.at = Math.min(plain, reader.end);
  while (reader.at < reader.end) {
    const { at } = reader;
    const code = reader.text.charCodeAt(at);
    if (code === Code.Quote || code === Code.Newline || code === Code.Return) break;
    if (code === Code.Backslash) template.text += decodeEscape(reader);
    else if (code === Code.Dollar || code === Code.Percent) readSequence(reader, template);
    else {
      reader.at = Math.min(plainEnd(reader.text, at), reader.end);
      template.text += cut(reader, at, reader.at);
    }
  }
  const inner = mark(reader, start + 1, reader.at);
  if (reader.at < reader.end && reader.text.charCodeAt(reader.at) === Code.Quote) advance(reader, 1);
  else {
    if (reader.problems.length === template.problems) report(reader, start, reader.at, 'Close this text with ".');
    advance(reader, 0);
  }
  return templateValue(reader, template, mark(reader, start, reader.last), inner);
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
