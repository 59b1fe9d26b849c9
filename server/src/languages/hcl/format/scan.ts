import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { scanTemplate } from "./scanTemplate";
import { signAt } from "./signAt";
import { Kind, type Scanner, type Token, take } from "./token";

/** The tokens of a text, or of whole lines of one. Everything but blanks is in some token, whatever the text. */
export function scan(text: string): Token[] {
  const scanner: Scanner = { text, at: 0, tokens: [], open: [] };
  while (scanner.at < text.length) {
    const inside = scanner.open.at(-1);
    if (inside === undefined || inside === "{" || inside === "${") scanCode(scanner, inside === "${");
    else scanTemplate(scanner, inside);
  }
  return scanner.tokens;
}

function scanCode(scanner: Scanner, inSequence: boolean): void {
  const code = scanner.text.charCodeAt(scanner.at);
  if (code === Code.Space || code === Code.Tab) {
    scanner.at++;
    return;
  }
  const [kind, length] = tokenAt(scanner.text, scanner.at, inSequence);
  const end = scanner.at + length;
  if (kind === Kind.OpenBrace) scanner.open.push("{");
  else if (kind === Kind.OpenQuote) scanner.open.push("");
  else if (kind === Kind.OpenHeredoc)
    scanner.open.push(scanner.text.slice(scanner.at, end).replace(/^<<-?|(?<!\s)\s+$/g, ""));
  else if (kind === Kind.CloseBrace || kind === Kind.CloseSequence) scanner.open.pop();
  take(scanner, kind, end);
}

/** The token that begins at `at`, outside of texts, and how long it is. */
function tokenAt(text: string, at: number, inSequence: boolean): readonly [Kind, length: number] {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  const name = nameEnd(text, at);
  if (name > at) return [Kind.Name, name - at];
  if (code >= Code.Zero && code <= Code.Nine) return [Kind.Number, lengthOf(number, text, at)];
  switch (code) {
    case Code.Newline:
      return [Kind.Newline, 1];
    case Code.Return:
      return next === Code.Newline ? [Kind.Newline, 2] : [Kind.Other, 1];
    case Code.Hash:
      return [Kind.LineComment, behindLine(text, at) - at];
    case Code.Slash:
      if (next === Code.Slash) return [Kind.LineComment, behindLine(text, at) - at];
      if (next === Code.Star) return [Kind.Comment, commentEnd(text, at) - at];
      break;
    case Code.Quote:
      return [Kind.OpenQuote, 1];
    case Code.OpenBrace:
      return [Kind.OpenBrace, 1];
    case Code.CloseBrace:
      return [inSequence ? Kind.CloseSequence : Kind.CloseBrace, 1];
    case Code.Tilde:
      if (inSequence && next === Code.CloseBrace) return [Kind.CloseSequence, 2];
      break;
    case Code.Less: {
      const length = next === Code.Less ? lengthOf(heredoc, text, at) : 0;
      if (length > 0) return [Kind.OpenHeredoc, length];
    }
  }
  return signAt(text, at);
}

const heredoc = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;
const number = /\d(?:\.*(?:\d|[eE][+-]?\d))*/y;

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function behindLine(text: string, at: number): number {
  return text.indexOf("\n", at) + 1 || text.length;
}

function commentEnd(text: string, at: number): number {
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? text.length : end + 2;
}
