import type { Span } from "../text/index";

/**
 * The kind of a word of the text, with the protocol's standard names, so that every theme knows them. hcl-lang makes
 * the same distinctions and uses the same names: the keyword of a block or nested block is a `type`, each label is an
 * `enumMember`.
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
