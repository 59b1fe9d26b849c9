import type { Span } from "../../../text/span";
import { rewriteType } from "./rewriteType";
import { added, Kind, nesting, type Token } from "./token";
import { unwrap } from "./unwrap";

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
        else written.push(added(Kind.OpenQuote, '"'), { ...label, kind: Kind.Literal }, added(Kind.CloseQuote, '"'));
      }
      if (tokens[at]?.kind === Kind.OpenBrace) {
        blocks.push(name);
        written.push(tokens[at++]!);
      }
    }
  }
  return written;
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
