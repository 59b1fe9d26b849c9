import { endsInside } from "../cursor/brackets";
import { mark, report } from "../cursor/cursor";
import { advance, skip } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import type { Reader } from "../expressions/reader";
import { readForHead } from "../expressions/readFor";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Template } from "./template";

/** Reads `${ … }` or `%{ … }`, or the `$` or `%` that begins neither. Stands behind it then, blanks or not. */
export function readSequence(reader: Reader, template: Template): void {
  const { text, at: start } = reader;
  const sign = text.charCodeAt(start);
  let at = start + 1;
  while (text.charCodeAt(at) === sign) at++;
  if (text.charCodeAt(at) !== Code.OpenBrace || at >= reader.end) {
    template.text += text.slice(start, at);
    reader.at = at;
  } else if (at - start > 1) {
    template.text += text.slice(start, at - 1) + "{";
    reader.at = at + 1;
  } else readInside(reader, template, sign === Code.Dollar);
}

function readInside(reader: Reader, template: Template, interpolation: boolean): void {
  const { newlines, at: start } = reader;
  const problems = reader.problems.length;
  reader.newlines = false;
  const strip = { start: reader.text.charCodeAt(start + 2) === Code.Tilde, end: false };
  reader.last = reader.at = strip.start ? start + 3 : start + 2;
  skip(reader);
  if (interpolation) {
    template.interpolations++;
    template.strips.push(strip);
    template.before.push(template.text.length);
    template.parts.push(reader.readExpression());
  } else {
    template.hasDirectives = true;
    readDirective(reader, template, start);
  }
  strip.end = close(reader, start, reader.problems.length > problems);
  reader.newlines = newlines;
}

/** Moves behind what closes a sequence, and tells whether that is `~}`. */
function close(reader: Reader, start: number, reported: boolean): boolean {
  if (!closes(reader)) {
    if (!reported) reportOpen(reader, start);
    while (!reader.crossed && !closes(reader) && reader.code !== Code.Quote && !endsInside(reader)) skipToken(reader);
  }
  if (closes(reader) && !(reader.crossed && reported)) {
    const strips = reader.code === Code.Tilde;
    reader.at += strips ? 2 : 1;
    return strips;
  }
  // The text goes on where the sequence broke off, so that a quote on the same line still ends it.
  if (reader.crossed || reader.code === Code.End) reader.at = reader.last;
  return false;
}

function reportOpen(reader: Reader, start: number): void {
  const ends = reader.crossed || reader.code === Code.Quote || endsInside(reader);
  if (ends) report(reader, start, start + 2, "Close this sequence with }.");
  else
    report(
      reader,
      reader.at,
      reader.at + 1,
      "Close the sequence with } here, or write $${ if another program is to see it.",
    );
}

function closes(reader: Reader): boolean {
  return (
    reader.code === Code.CloseBrace ||
    (reader.code === Code.Tilde && reader.text.charCodeAt(reader.at + 1) === Code.CloseBrace)
  );
}

/** Reads what stands between `%{` and `}`: if, else, endif, for, endfor. */
function readDirective(reader: Reader, template: Template, start: number): void {
  const { parts, directives } = template;
  const end = reader.code === Code.End ? reader.at : nameEnd(reader.text, reader.at);
  const word = reader.text.slice(reader.at, end);
  const open = directives.at(-1);
  switch (word) {
    case "if":
      directives.push({ kind: "if", start, hasElse: false, names: reader.bound.length });
      advance(reader, 2);
      parts.push(reader.readExpression());
      return;
    case "for":
      readLoop(reader, template, start);
      return;
    case "else":
      if (open?.kind !== "if" || open.hasElse)
        report(reader, reader.at, end, "Take this away: no %{ if } is open for it.");
      else open.hasElse = true;
      break;
    case "endif":
    case "endfor":
      if (open && word === `end${open.kind}`) {
        if (open.reach) open.reach.end = start;
        reader.bound.length = directives.pop()!.names;
      } else report(reader, reader.at, end, `Take this away: no %{ ${word.slice(3)} } is open for it.`);
      break;
    default:
      report(
        reader,
        start,
        Math.max(end, start + 2),
        "Write if, else, endif, for or endfor here, or %%{ for a plain %{.",
      );
      return;
  }
  advance(reader, word.length);
}

function readLoop(reader: Reader, { parts, directives, loops }: Template, start: number): void {
  const known = reader.bound.length;
  const { names, declared, parts: collection } = readForHead(reader);
  const reach = mark(reader, reader.last, reader.last);
  directives.push({ kind: "for", start, hasElse: false, names: known, reach });
  if (collection.length > 0) loops.push({ names, declared, reach, collection: parts.length });
  parts.push(...collection);
}

/**
 * Reads the text from `start` to `end` as a template that no quotes surround: the lines of a heredoc, the inside of a
 * string in JSON. Only sequences and `$${` mean something in it.
 */
export function readLines(reader: Reader, template: Template, start: number, end: number): void {
  const { text } = reader;
  const outside = { end: reader.end, watching: reader.watching, unclosed: reader.unclosed };
  Object.assign(reader, { end, watching: false, unclosed: false });
  template.isOfLines = true;
  reader.at = start;
  while (reader.at < end) {
    const from = reader.at;
    let at = from;
    let code = text.charCodeAt(at);
    while (at < end && code !== Code.Dollar && code !== Code.Percent) code = text.charCodeAt(++at);
    template.text += text.slice(from, at);
    reader.at = at;
    if (at < end) readSequence(reader, template);
  }
  reader.at = end;
  Object.assign(reader, outside);
}
