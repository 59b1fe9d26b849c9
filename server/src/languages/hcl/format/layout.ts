import type { Document } from "../../../model/index";
import type { Edit, Span } from "../../../text/index";
import { partsOf } from "../blocks/parts";
import { Kind } from "../lexer/kind";
import { lex } from "../lexer/lex";
import { align, indent } from "./align";
import { linesOf } from "./lines";
import { rewrite } from "./rewrite";
import { spaceBetween } from "./spaceBetween";
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
