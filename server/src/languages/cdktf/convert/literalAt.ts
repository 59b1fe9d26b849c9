import { decodeText } from "../read/values/decodeText";

/** A string literal of a program, taken apart. */
export interface Literal {
  /** What stands between the substitutions, escapes decoded: one more than those. */
  readonly texts: readonly string[];
  /** Where the code of each substitution stands. */
  readonly codes: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the literal apart that begins at `start` and ends at `end`. */
export function literalAt(text: string, start: number, end: number): Literal {
  if (text[start] !== "`") return { texts: [decodeText(text.slice(start + 1, end - 1))], codes: [] };
  const texts: string[] = [];
  const codes: { start: number; end: number }[] = [];
  let piece = start + 1;
  let at = piece;
  while (at < end - 1) {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("${", at)) {
      texts.push(decodeText(text.slice(piece, at)));
      const close = substitutionEnd(text, at + 2, end - 1);
      codes.push({ start: at + 2, end: close });
      at = piece = close + 1;
    } else at++;
  }
  texts.push(decodeText(text.slice(piece, end - 1)));
  return { texts, codes };
}

/** Where the brace stands that closes a substitution. */
function substitutionEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const sign = text[at]!;
    if (sign === "}" && depth-- === 0) return at;
    if (sign === "{") depth++;
    else if (sign === '"' || sign === "'") at = quoteEnd(text, at, end);
    else if (sign === "`") at = templateEnd(text, at, end);
  }
  return end;
}

function quoteEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === text[start]) return at;
  }
  return end;
}

function templateEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "`") return at;
    else if (text.startsWith("${", at)) at = substitutionEnd(text, at + 2, end);
  }
  return end;
}
