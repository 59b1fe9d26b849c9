import { flushed } from "../../hcl/lexer/heredoc";
import { Kind } from "../../hcl/lexer/kind";
import { lex, lexLines } from "../../hcl/lexer/lex";
import { countOf, endAt, kindAt, startAt, type Tokens } from "../../hcl/lexer/tokens";
import { scannerOf } from "../../hcl/scanner/scanner";
import { decodeEscape } from "../../hcl/templates/decodeEscape";

/** A part of a template in Terraform's own language. */
export interface Segment {
  /** `text` as it is in a template without quotes, `value` an expression without `${ }`, `directive` anything else. */
  readonly kind: "text" | "value" | "directive";
  readonly text: string;
  /** False for an interpolation or directive that does not end. */
  readonly isClosed: boolean;
}

/** The segments of an expression that is one template in quotes or a heredoc; undefined for any other expression. */
export function segmentsOf(source: string): readonly Segment[] | undefined {
  const tokens = lex(source);
  const last = countOf(tokens) - (source.endsWith("\n") ? 2 : 1);
  if (last < 1) return undefined;
  const inside = source.slice(endAt(tokens, 0), startAt(tokens, last));
  switch (kindAt(tokens, 0)) {
    case Kind.OpenHeredoc:
      if (closerOf(tokens, 0) !== last) return undefined;
      return split(source.startsWith("<<-") ? flushed(inside) : inside, false);
    case Kind.OpenQuote:
      return closerOf(tokens, 0) === last && endAt(tokens, last) === source.length ? split(inside, true) : undefined;
    default:
      return undefined;
  }
}

/** The segments of a template without quotes around it. */
export function segmentsOfTemplate(text: string): readonly Segment[] {
  return split(text, false);
}

function split(text: string, hasEscapes: boolean): Segment[] {
  const tokens = lexLines(text);
  const segments: Segment[] = [];
  for (let at = 0; at < countOf(tokens); at++) {
    const [start, end] = [startAt(tokens, at), endAt(tokens, at)];
    if (kindAt(tokens, at) === Kind.Literal) {
      const plain = text.slice(start, end);
      segments.push({ kind: "text", text: hasEscapes ? decoded(plain) : plain, isClosed: true });
      continue;
    }
    const closer = closerOf(tokens, at);
    const isClosed = closer < countOf(tokens);
    const inside = isClosed ? text.slice(end, startAt(tokens, closer)) : "";
    // Neither a directive nor one with strip marks.
    const isValue =
      inside !== "" && text.startsWith("${", start) && end - start === 2 && text[startAt(tokens, closer)] === "}";
    const whole = text.slice(start, isClosed ? endAt(tokens, closer) : text.length);
    segments.push({ kind: isValue ? "value" : "directive", text: isValue ? inside.trim() : whole, isClosed });
    at = closer;
  }
  return segments;
}

function decoded(literal: string): string {
  const cursor = scannerOf(literal);
  let text = "";
  while (cursor.at < literal.length) text += literal[cursor.at] === "\\" ? decodeEscape(cursor) : literal[cursor.at++];
  return text;
}

/** The token that closes the text or sequence that another one opens; behind all where none does. */
function closerOf(tokens: Tokens, opener: number): number {
  let depth = 0;
  for (let at = opener; at < countOf(tokens); at++) {
    switch (kindAt(tokens, at)) {
      case Kind.OpenQuote:
      case Kind.OpenHeredoc:
      case Kind.OpenSequence:
        depth++;
        break;
      case Kind.CloseQuote:
      case Kind.CloseHeredoc:
      case Kind.CloseSequence:
        if (--depth === 0) return at;
    }
  }
  return countOf(tokens);
}
