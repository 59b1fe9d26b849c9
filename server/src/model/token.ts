import type { Span } from "../text/index";

/**
 * What a word of the text is, by the names that the protocol has for everybody, so that every theme knows them. hcl-lang tells the
 * same apart, and falls back on the same names: the keyword of a block or nested block is a `type`, its labels are each an `enumMember`.
 */
export const tokenTypes = ["type", "enumMember", "property", "variable", "parameter", "function", "keyword"] as const;

/** `declaration` where something gets its name, `defaultLibrary` for what Terraform itself brings. */
export const tokenModifiers = ["declaration", "defaultLibrary"] as const;

/** A word, and what it is. It is on one line. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifier?: (typeof tokenModifiers)[number];
}
