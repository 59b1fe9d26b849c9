import { RE2JS } from "re2js";

/** A pattern of the provider's. Matching takes time linear in the text, whatever the pattern: it comes from outside. */
export interface GoPattern {
  /** Whether it matches anywhere in a text. */
  test(text: string): boolean;
}

/**
 * The longest text that is held against a pattern, in UTF-16 units. No name is nearly as long, and no long text is
 * worth the time.
 */
export const longestMatched = 20_000;

const compiled = new Map<string, GoPattern | undefined>();

/**
 * The pattern that a provider's source has, matched by Go's own rules (RE2: `$` is the end of the text, `\s` is ASCII, a
 * character is a code point). Undefined where Go would not take it either. Compiled once.
 */
export function goPattern(source: string): GoPattern | undefined {
  if (!compiled.has(source)) compiled.set(source, compile(source));
  return compiled.get(source);
}

function compile(source: string): GoPattern | undefined {
  try {
    return RE2JS.compile(source);
  } catch {
    return undefined;
  }
}
