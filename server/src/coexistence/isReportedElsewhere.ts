import type { Finding } from "../rules/finding";
import { ownProperty } from "../text/ownProperty";
import type { Capability, OtherExtension } from "./otherExtension";

interface ReportedRule {
  readonly capability: Capability;
  /** The places that others look at too, by their text; absent: all. */
  readonly where?: RegExp;
}

/** What HashiCorp's language server reports, by our rules; see its docs/validation.md. */
const reported: Readonly<Record<string, ReportedRule>> = {
  syntax: { capability: "syntax" },
  "duplicate-argument": { capability: "syntax" },
  "unknown-block-type": { capability: "validation" },
  "missing-label": { capability: "validation" },
  "unknown-argument": { capability: "validation" },
  "missing-argument": { capability: "validation" },
  "block-form": { capability: "validation" },
  "block-count": { capability: "validation" },
  // Arguments and blocks, not types.
  deprecated: { capability: "validation", where: /^(?!"?azure)/ },
  // Nothing else that a reference may lead to.
  "undeclared-reference": { capability: "validation", where: /^(var|local)\./ },
};

/** Whether one of `others` says the same about a stretch of `text`. */
export function isReportedElsewhere(others: readonly OtherExtension[], { rule, span }: Finding, text: string): boolean {
  const known = ownProperty(reported, rule);
  if (!known || !others.some(({ capabilities }) => capabilities.includes(known.capability))) return false;
  return known.where?.test(text.slice(span.start, span.end)) ?? true;
}
