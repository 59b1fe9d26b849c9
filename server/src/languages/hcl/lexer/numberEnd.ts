import { Code } from "./code";

/** Where the number ends that begins at `at`: digits, dots and exponents, but never with a dot at the end. */
export function numberEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === Code.Dot) at++;
    else if (code === 69 || code === 101) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === Code.Plus || sign === Code.Minus ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}

export function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}
