import { parseForHead } from "../expressions/parseFor";
import type { Parser } from "../expressions/parser";
import { Code } from "../lexer/code";
import { beginsSequence, nextSign, signsEnd, stripsBefore } from "../lexer/literalEnd";
import { nameEnd } from "../lexer/nameEnd";
import { sequenceCloseLength } from "../lexer/sign";
import { endsInside } from "../scanner/brackets";
import { mark, report, reportWithoutEnd } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance, skipTrivia } from "../scanner/skipTrivia";
import type { Sequence, Template } from "./template";

/** Parses `${ … }` or `%{ … }`, or the `$` or `%` that begins neither. Then moves past it, with or without blanks. */
export function parseSequence(parser: Parser, template: Template): void {
  const { text, at: start } = parser;
  const end = signsEnd(text, start);
  if (text.charCodeAt(end) !== Code.OpenBrace || end >= parser.end) {
    template.text += text.slice(start, end);
    parser.at = end;
  } else if (!beginsSequence(text, start)) {
    template.text += text.slice(start, end - 1) + "{";
    parser.at = end + 1;
  } else parseInside(parser, template, text.charCodeAt(start) === Code.Dollar);
}

function parseInside(parser: Parser, template: Template, interpolation: boolean): void {
  const { newlines, at: start } = parser;
  const problems = parser.problems.length;
  parser.newlines = false;
  const strip = { start: stripsBefore(parser.text, start), end: false };
  const sequence: Sequence = { kind: "interpolation", at: template.text.length, strip };
  template.sequences.push(sequence);
  parser.last = parser.at = strip.start ? start + 3 : start + 2;
  skipTrivia(parser);
  if (interpolation) template.parts.push(parser.readExpression());
  else parseDirective(parser, template, sequence, start);
  strip.end = close(parser, start, parser.problems.length > problems);
  parser.newlines = newlines;
}

/** Moves behind what closes a sequence, and tells whether that is `~}`. */
function close(parser: Parser, start: number, reported: boolean): boolean {
  if (!closes(parser)) {
    if (!reported) reportOpen(parser, start);
    while (!parser.crossed && !closes(parser) && parser.code !== Code.Quote && !endsInside(parser)) skipToken(parser);
  }
  if (closes(parser) && !(parser.crossed && reported)) {
    const strips = parser.code === Code.Tilde;
    parser.at += sequenceCloseLength(parser.text, parser.at, parser.code);
    return strips;
  }
  // The text goes on where the sequence broke off, so that a quote on the same line still ends it.
  if (parser.crossed || parser.code === Code.End) parser.at = parser.last;
  return false;
}

function reportOpen(parser: Parser, start: number): void {
  const ends = parser.crossed || parser.code === Code.Quote || endsInside(parser);
  if (ends) reportWithoutEnd(parser, start, start + 2, "Close this sequence with }.");
  else
    report(
      parser,
      parser.at,
      parser.at + 1,
      "Close the sequence with } here, or write $${ if another program is to see it.",
    );
}

function closes(parser: Parser): boolean {
  return sequenceCloseLength(parser.text, parser.at, parser.code) > 0;
}

/** Parses what is between `%{` and `}`: if, else, endif, for, endfor. */
function parseDirective(parser: Parser, template: Template, sequence: Sequence, start: number): void {
  sequence.kind = "unread";
  const { parts, directives } = template;
  const end = parser.code === Code.End ? parser.at : nameEnd(parser.text, parser.at);
  const word = parser.text.slice(parser.at, end);
  const open = directives.at(-1);
  switch (word) {
    case "if":
      sequence.kind = "if";
      directives.push({ kind: "if", start, hasElse: false, names: parser.bound.length });
      advance(parser, 2);
      parts.push(parser.readExpression());
      return;
    case "for":
      parseLoop(parser, template, sequence, start);
      return;
    case "else":
      if (open?.kind !== "if" || open.hasElse)
        report(parser, parser.at, end, "Remove this: no %{ if } is open for it.");
      else {
        open.hasElse = true;
        sequence.kind = "else";
      }
      break;
    case "endif":
    case "endfor":
      if (open && word === `end${open.kind}`) {
        if (open.reach) open.reach.end = start;
        sequence.kind = "end";
        parser.bound.length = directives.pop()!.names;
      } else report(parser, parser.at, end, `Remove this: no %{ ${word.slice(3)} } is open for it.`);
      break;
    default:
      report(
        parser,
        start,
        Math.max(end, start + 2),
        "Write if, else, endif, for or endfor here, or %%{ for a plain %{.",
      );
      return;
  }
  advance(parser, word.length);
}

function parseLoop(parser: Parser, { parts, directives, loops }: Template, sequence: Sequence, start: number): void {
  const known = parser.bound.length;
  const { names, declared, parts: collection } = parseForHead(parser);
  const reach = mark(parser, parser.last, parser.last);
  directives.push({ kind: "for", start, hasElse: false, names: known, reach });
  if (collection.length === 1) Object.assign(sequence, { kind: "for", names });
  if (collection.length > 0) loops.push({ names, declared, reach, collection: parts.length });
  parts.push(...collection);
}

/**
 * Parses the text from `start` to `end` as a template that no quotes surround: the lines of a heredoc, the inside of a
 * string in JSON. Only sequences and `$${` mean something in it.
 */
export function parseLines(parser: Parser, template: Template, start: number, end: number): void {
  const { text } = parser;
  const outside = { end: parser.end, watching: parser.watching, unclosed: parser.unclosed };
  Object.assign(parser, { end, watching: false, unclosed: false });
  template.isOfLines = true;
  parser.at = start;
  while (parser.at < end) {
    const from = parser.at;
    const at = nextSign(text, from, end);
    template.text += text.slice(from, at);
    parser.at = at;
    if (at < end) parseSequence(parser, template);
  }
  parser.at = end;
  Object.assign(parser, outside);
}
