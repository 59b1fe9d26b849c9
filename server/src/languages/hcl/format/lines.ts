import { Kind, nesting } from "../lexer/kind";
import type { Token } from "./token";

/** A line of tokens, by indexes into all of them: `first` to `assign`, from there to `comment`, from there to `end`. */
export interface Line {
  readonly first: number;
  /** Where its equals sign is, if what is behind that is whole on this line; else as `comment`. */
  readonly assign: number;
  /** Where the comment is that ends it, if something is in front of that; else as `end`. */
  readonly comment: number;
  readonly end: number;
}

/** The lines of a text. A heredoc is part of the line on which it begins. */
export function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    if (kind !== Kind.Newline && at < tokens.length - 1) continue;
    lines.push(lineOf(tokens, first, at + 1));
    first = at + 1;
  }
  return lines;
}

function lineOf(tokens: readonly Token[], first: number, end: number): Line {
  const last = tokens[end - 1]!.kind === Kind.Newline ? end - 2 : end - 1;
  const comment = last > first && tokens[last]!.kind === Kind.LineComment ? last : end;
  let assign = first + 1;
  while (assign < comment && tokens[assign]!.kind !== Kind.Equal) assign++;
  let open = 0;
  for (let at = assign; at < comment; at++) open += nesting(tokens[at]!.kind);
  return { first, assign: open === 0 && assign < comment ? assign : comment, comment, end };
}
