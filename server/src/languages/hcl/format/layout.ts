import type { Document } from "../../../model/index";
import type { Edit, Span } from "../../../text/index";
import { partsOf } from "../blocks/parts";
import { Kind, nesting } from "../lexer/kind";
import { lex } from "../lexer/lex";
import { align, indent } from "./align";
import { linesOf } from "./lines";
import { rewrite } from "./rewrite";
import { type Token, toLayOut } from "./token";

/**
 * The edits, as small as can be, after which a text is as `terraform fmt` leaves it; with `within`, only those in whose
 * lines that span is. The text is to be right: a whole document, or top-level blocks with their lines. None where it is nested more
 * deeply than anything is read.
 */
export function layout(text: string, within?: Span, parts = [{ start: 0, tokens: lex(text) }]): Edit[] {
  const part = linesAround(text, within ?? { start: 0, end: text.length });
  const tokens = rewrite(toLayOut(parts), text, part);
  const lines = linesOf(tokens);
  if (!indent(tokens, lines)) return [];
  for (const { first, assign, comment } of lines) {
    space(tokens, first, assign, text);
    space(tokens, assign, comment, text);
  }
  align(tokens, lines, text);
  return editsOf(tokens, text).filter(({ span }) => part.start <= span.start && span.end <= part.end);
}

function linesAround(text: string, { start, end }: Span): Span {
  const newline = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: newline < 0 ? text.length : newline };
}

/** The blanks between the tokens from one to another. */
function space(tokens: readonly Token[], from: number, to: number, text: string): void {
  let before = Kind.None;
  for (let at = from + 1; at < to; at++) {
    const left = tokens[at - 1]!;
    tokens[at]!.spaces = spaceBetween(left, tokens[at]!, before, text) ? 1 : 0;
    before = left.kind;
  }
}

/** Where something else is to be between two tokens of the text. */
function editsOf(tokens: readonly Token[], text: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let between = "";
  for (const { start, end, spaces, added } of tokens) {
    if (spaces > 0) between += " ".repeat(spaces);
    if (added !== undefined) {
      between += added;
      continue;
    }
    if (start - at !== between.length || !text.startsWith(between, at))
      edits.push({ span: { start: at, end: start }, text: between });
    between = "";
    at = end;
  }
  // Behind everything Terraform counts blanks, and writes as many.
  const rest = text.slice(at);
  if (/^ *\t[ \t]*$/.test(rest)) edits.push({ span: { start: at, end: text.length }, text: " ".repeat(rest.length) });
  return edits;
}

/**
 * The edits that lay a document out as `terraform fmt` does, or only the lines of it that `within` touches; none where
 * its syntax is not right: what belongs together is not certain then. Terraform writes lock files itself.
 */
export function formatEdits(document: Document, within?: Span): readonly Edit[] {
  const { uri, text, problems } = document;
  if (uri.endsWith(".lock.hcl") || problems.some(({ rule }) => rule === undefined)) return [];
  return layout(text, within, [...partsOf(document)]);
}

/** Whether a blank is between two tokens of a line; `before` is the kind of what is in front of the first. */
function spaceBetween(left: Token, right: Token, before: Kind, text: string): boolean {
  const a = left.kind;
  const b = right.kind;
  if (b === Kind.Newline) return false;
  if (a === Kind.Name && (b === Kind.OpenParen || b === Kind.DoubleColon)) return false;
  if (a === Kind.DoubleColon && b === Kind.Name) return false;
  if (a === Kind.Dot || b === Kind.Dot || b === Kind.Comma || b === Kind.Ellipsis) return false;
  if (a === Kind.Comma) return true;
  if (opensText(a) || closesText(b)) return false;
  // `in [a, b]` is not an index.
  if (before === Kind.Name && isIn(left, text)) return true;
  if (b === Kind.OpenBracket && (a === Kind.Name || a === Kind.Number || nesting(a) < 0)) return false;
  if (a === Kind.Bang) return false;
  if (a === Kind.Minus) return !beginsOperand(before);
  if (a === Kind.OpenBrace || b === Kind.CloseBrace) return !(a === Kind.OpenBrace && b === Kind.CloseBrace);
  if (a === Kind.OpenSequence && b === Kind.OpenBrace) return true;
  if (a === Kind.CloseBrace && b === Kind.CloseSequence) return true;
  if (a === Kind.CloseSequence && b === Kind.OpenSequence) return false;
  return nesting(a) <= 0 && nesting(b) >= 0;
}

function opensText(kind: Kind): boolean {
  return kind === Kind.Literal || kind === Kind.OpenQuote || kind === Kind.OpenHeredoc;
}

function closesText(kind: Kind): boolean {
  return kind === Kind.Literal || kind === Kind.CloseQuote || kind === Kind.CloseHeredoc;
}

function isIn({ kind, start, end }: Token, text: string): boolean {
  return kind === Kind.Name && end - start === 2 && text.startsWith("in", start);
}

/** Whether what follows this kind is an operand, so that a minus there is a sign. */
function beginsOperand(before: Kind): boolean {
  switch (before) {
    case Kind.None:
    case Kind.OpenParen:
    case Kind.OpenBrace:
    case Kind.OpenBracket:
    case Kind.Equal:
    case Kind.Colon:
    case Kind.Comma:
    case Kind.Question:
    case Kind.Operator:
    case Kind.Minus:
    case Kind.Bang:
      return true;
    default:
      return false;
  }
}
