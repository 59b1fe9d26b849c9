import type { Span } from "../../../text/index";
import { Kind, nesting } from "../lexer/kind";
import { added, type Token } from "./token";

/**
 * What `terraform fmt` writes in another way: `"${x}"` alone as `x`, types of variables of the language's first
 * versions (`"string"`, `list`) as they are written now, and quotes around labels that have none. Only what lies
 * wholly within the span is rewritten.
 */
export function rewrite(tokens: readonly Token[], text: string, within: Span): Token[] {
  const written: Token[] = [];
  /** The kinds of the blocks around. */
  const blocks: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at++]!;
    written.push(token);
    if (token.kind === Kind.CloseBrace) blocks.pop();
    if (token.kind !== Kind.Name) continue;
    const name = text.slice(token.start, token.end);
    if (tokens[at]?.kind === Kind.Equal) {
      written.push(tokens[at]!);
      const end = endOfExpression(tokens, at + 1);
      const isWithin = token.start >= within.start && tokens[end - 1]!.end <= within.end;
      const isType = name === "type" && blocks.length === 1 && blocks[0] === "variable";
      const value = tokens.slice(at + 1, end);
      for (const one of !isWithin ? value : isType ? rewriteType(value, text) : unwrap(value)) written.push(one);
      at = end;
    } else {
      for (; isInHead(tokens[at]); at++) {
        const label = tokens[at]!;
        if (label.kind !== Kind.Name || label.start < within.start || label.end > within.end) written.push(label);
        else written.push(added(Kind.OpenQuote, '"'), labelText(label, text), added(Kind.CloseQuote, '"'));
      }
      if (tokens[at]?.kind === Kind.OpenBrace) {
        blocks.push(name);
        written.push(tokens[at++]!);
      }
    }
  }
  return written;
}

/** A label between quotes, which Terraform writes with its accents composed. */
function labelText(label: Token, text: string): Token {
  const written = wordOf(label, text);
  const composed = written.normalize();
  return composed === written ? { ...label, kind: Kind.Literal } : added(Kind.Literal, composed);
}

/** Behind the last token of the expression that begins at `from`; comments behind it are no part of it. */
function endOfExpression(tokens: readonly Token[], from: number): number {
  let open = 0;
  let at = from;
  for (; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    if (open === 0 && (kind === Kind.Newline || kind === Kind.LineComment || kind === Kind.CloseBrace)) break;
    open += nesting(kind);
  }
  while (at > from && tokens[at - 1]!.kind === Kind.Comment) at--;
  return at;
}

function isInHead(token: Token | undefined): boolean {
  switch (token?.kind) {
    case Kind.Name:
    case Kind.OpenQuote:
    case Kind.Literal:
    case Kind.CloseQuote:
    case Kind.Comment:
      return true;
    default:
      return false;
  }
}

/** A collection that does not say of what it is may hold anything … */
const collections: ReadonlySet<string> = new Set(["list", "map", "set"]);

/** … but where it is in quotes, as before Terraform 0.12: there it held strings. */
const quoted: ReadonlySet<string> = new Set(["string", "list", "map"]);

/** The type of a variable as it is written now. */
function rewriteType(type: readonly Token[], text: string): readonly Token[] {
  const [first, second, third] = type;
  if (type.length === 1 && first!.kind === Kind.Name && collections.has(wordOf(first!, text))) return of(first!, "any");
  const isQuoted =
    type.length === 3 &&
    first!.kind === Kind.OpenQuote &&
    second!.kind === Kind.Literal &&
    third!.kind === Kind.CloseQuote &&
    quoted.has(wordOf(second!, text));
  if (!isQuoted) return type;
  const name = { ...second!, kind: Kind.Name };
  return wordOf(name, text) === "string" ? [name] : of(name, "string");
}

function of(collection: Token, element: string): Token[] {
  return [collection, added(Kind.OpenParen, "("), added(Kind.Name, element), added(Kind.CloseParen, ")")];
}

function wordOf({ start, end }: Token, text: string): string {
  return text.slice(start, end);
}

/** An expression without quotes and sequence around it, where it is `"${x}"` and nothing more. */
function unwrap(expression: readonly Token[]): readonly Token[] {
  if (!isWrapped(expression)) return expression;
  // The newline behind a comment is what ends that.
  const isBlank = ({ kind }: Token, at: number) =>
    kind === Kind.Newline && expression[at - 1]!.kind !== Kind.LineComment;
  const first = expression.findIndex((token, at) => at > 1 && !isBlank(token, at));
  const last = expression.findLastIndex((token, at) => at < expression.length - 2 && !isBlank(token, at));
  const inside = expression.slice(first, last + 1);
  // Outside of the sequence a line ends the expression, unless parentheses hold it together.
  const spansLines = inside.some(({ kind }) => kind === Kind.Newline || kind === Kind.LineComment);
  const isHeld = inside[0]?.kind === Kind.OpenParen && inside.at(-1)?.kind === Kind.CloseParen;
  return spansLines && !isHeld ? [added(Kind.OpenParen, "("), ...inside, added(Kind.CloseParen, ")")] : inside;
}

function isWrapped(expression: readonly Token[]): boolean {
  const kinds = [expression[0], expression[1], expression.at(-2), expression.at(-1)].map((token) => token?.kind);
  if (expression.length < 5 || kinds[0] !== Kind.OpenQuote || kinds[1] !== Kind.OpenSequence) return false;
  if (kinds[2] !== Kind.CloseSequence || kinds[3] !== Kind.CloseQuote) return false;
  let quotes = 0;
  let hasContent = false;
  for (const { kind } of expression.slice(2, -2)) {
    if (kind === Kind.OpenQuote) quotes++;
    else if (kind === Kind.CloseQuote) quotes--;
    // Another sequence, or text beside it.
    else if (quotes === 0 && (kind === Kind.OpenSequence || kind === Kind.CloseSequence || kind === Kind.Literal))
      return false;
    if (kind !== Kind.Newline && kind !== Kind.Comment && kind !== Kind.LineComment) hasContent = true;
  }
  return hasContent;
}
