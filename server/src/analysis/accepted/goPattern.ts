const compiled = new Map<string, RegExp | undefined>();

const posix: Readonly<Record<string, string>> = {
  alpha: "a-zA-Z",
  digit: "0-9",
  alnum: "a-zA-Z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
};

/** A Go (RE2) pattern as a JavaScript one, or undefined where JavaScript cannot say the same. */
export function goPattern(source: string): RegExp | undefined {
  if (!compiled.has(source)) compiled.set(source, translated(source));
  return compiled.get(source);
}

function translated(source: string): RegExp | undefined {
  const isCaseless = source.startsWith("(?i)");
  const body = source
    .slice(isCaseless ? 4 : 0)
    .replace(/\\A/g, "^")
    .replace(/\\z/g, "$")
    // An end that may be there any number of times is none.
    .replace(/(?<!\\)\$[*?]/g, "")
    .replace(/\[:(\w+):\]/g, (whole, name: string) => posix[name] ?? whole)
    .replace(/\\x\{([0-9A-Fa-f]+)\}/g, "\\u{$1}");
  if (/\(\?(?!:)|\\[QECZ]|\[:\w/.test(body)) return undefined;
  try {
    return new RegExp(body, `${isCaseless ? "i" : ""}${/\\p\{?|\\u\{/.test(body) ? "u" : ""}`);
  } catch {
    return undefined;
  }
}
