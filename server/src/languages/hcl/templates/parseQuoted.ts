import type { Value } from "../../../model/index";
import type { Parser } from "../expressions/parser";
import { Code } from "../lexer/code";
import { plainEnd } from "../lexer/literalEnd";
import { cut, mark, reportWithoutEnd } from "../scanner/scanner";
import { advance } from "../scanner/skipTrivia";
import { decodeEscape } from "./decodeEscape";
import { parseSequence } from "./parseTemplate";
import { templateOf, templateValue } from "./template";

/** Parses a text in double quotes. It ends with its line when the closing quote is not there. */
export function parseQuoted(parser: Parser): Value {
  const start = parser.at;
  const end = plainEnd(parser.text, start + 1);
  if (parser.text.charCodeAt(end) === Code.Quote && end < parser.end) {
    const text = cut(parser, start + 1, end);
    const inner = mark(parser, start + 1, end);
    parser.at = end;
    advance(parser, 1);
    return { kind: "text", span: mark(parser, start, end + 1), text, inner };
  }
  return parseTemplate(parser, start, end);
}

function parseTemplate(parser: Parser, start: number, plain: number): Value {
  const template = templateOf(parser);
  template.text = cut(parser, start + 1, Math.min(plain, parser.end));
  parser.at = Math.min(plain, parser.end);
  while (parser.at < parser.end) {
    const { at } = parser;
    const code = parser.text.charCodeAt(at);
    if (code === Code.Quote || code === Code.Newline || code === Code.Return) break;
    if (code === Code.Backslash) template.text += decodeEscape(parser);
    else if (code === Code.Dollar || code === Code.Percent) parseSequence(parser, template);
    else {
      parser.at = Math.min(plainEnd(parser.text, at), parser.end);
      template.text += cut(parser, at, parser.at);
    }
  }
  const inner = mark(parser, start + 1, parser.at);
  if (parser.at < parser.end && parser.text.charCodeAt(parser.at) === Code.Quote) advance(parser, 1);
  else {
    if (parser.problems.length === template.problems)
      reportWithoutEnd(parser, start, parser.at, 'Close this text with ".');
    advance(parser, 0);
  }
  return templateValue(parser, template, mark(parser, start, parser.last), inner);
}
