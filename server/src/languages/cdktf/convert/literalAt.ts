import { decodeText } from "../read/values/literals";

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

/** Where the brace stands that closes a substitution. Keeps its own stack, so that depth costs nothing. */
function substitutionEnd(text: string, from: number, end: number): number {
  /** The braces and templates that are open, the substitution itself first. */
  const open = ["{"];
  for (let at = from; at < end; at++) {
    const sign = text[at]!;
    if (open.at(-1) === "`") {
      if (sign === "\\") at++;
      else if (sign === "`") open.pop();
      else if (text.startsWith("${", at)) {
        open.push("{");
        at++;
      }
    } else if (sign === "}") {
      open.pop();
      if (open.length === 0) return at;
    } else if (sign === "{" || sign === "`") open.push(sign);
    else if (sign === '"' || sign === "'") at = quoteEnd(text, at, end);
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
