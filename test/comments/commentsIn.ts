import { isComment } from "../../server/src/languages/hcl/lexer/kind";
import { hclTokens } from "../harness/hclTokens";

/** A comment of a text, in its own signs. */
export interface WrittenComment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The comments of a text in Terraform's own language, by the formatter's tokens. */
export function commentsOfHcl(text: string): WrittenComment[] {
  return hclTokens(text)
    .filter(({ kind }) => isComment(kind))
    .map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
}

/** The comments of a program, by an expression that knows strings and templates without others in them. */
export function commentsOfProgram(text: string): WrittenComment[] {
  return piecesOf(text).filter(({ text: piece }) => piece.startsWith("/"));
}

/** The strings of a program, in which comments of Terraform's own language may be. */
export function stringsOfProgram(text: string): string[] {
  return piecesOf(text).flatMap(({ text: piece }) => (piece.startsWith("/") ? [] : piece));
}

function piecesOf(text: string): WrittenComment[] {
  const piece = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;
  return [...text.matchAll(piece)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of comments, which no signs of theirs are part of. */
export function wordsOf(text: string): string {
  return (text.replace(/\\[nrt]/g, " ").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
