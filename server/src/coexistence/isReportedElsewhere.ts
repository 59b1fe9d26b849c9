import type { Finding } from "../rules/finding";
import { ownProperty } from "../text/ownProperty";
import type { Other, Part } from "./otherExtension";

interface Reported {
  readonly part: Part;
  /** The places that others look at too, by their text; absent: all. */
  readonly where?: RegExp;
}

/** What HashiCorp's language server reports, by our rules; see its docs/validation.md. */
const reported: Readonly<Record<string, Reported>> = {
  syntax: { part: "syntax" },
  "duplicate-argument": { part: "syntax" },
  "unknown-block-type": { part: "validation" },
  "missing-label": { part: "validation" },
  "unknown-argument": { part: "validation" },
  "missing-argument": { part: "validation" },
  "block-form": { part: "validation" },
  "block-count": { part: "validation" },
  // Arguments and blocks, not types.
  deprecated: { part: "validation", where: /^(?!"?azure)/ },
  // Nothing else that a reference may lead to.
  "undeclared-reference": { part: "validation", where: /^(var|local)\./ },
};

/** Whether one of `others` says the same about a stretch of `text`. */
export function isReported(others: readonly Other[], { rule, span }: Finding, text: string): boolean {
  const known = ownProperty(reported, rule);
  if (!known || !others.some(({ parts }) => parts.includes(known.part))) return false;
  return known.where?.test(text.slice(span.start, span.end)) ?? true;
}
