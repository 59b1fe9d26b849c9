import type { Document, Finding } from "../../model/index";

/**
 * What is found in a document, without what follows from its syntax errors. On a line with an unclosed beginning, the
 * parsed text may not be what was intended, and something that a body around it seems to lack may be inside of it.
 * Each mistake is reported once, by the rule that can fix it.
 */
export function withoutConsequences(
  ofSyntax: readonly Finding[],
  others: readonly Finding[],
  { pieces }: Document,
): readonly Finding[] {
  if (ofSyntax.length === 0) return others;
  const lineOf = ({ span }: Finding) => pieces.startOfLine(span.start);
  const unclosed = ofSyntax.filter(({ isUnclosed }) => isUnclosed);
  const open = new Set(unclosed.map(lineOf));
  const isSwallowed = ({ within }: Finding) =>
    within && unclosed.some(({ span }) => within.span.start < span.start && span.start < within.span.end);
  const left = open.size > 0 ? others.filter((finding) => !open.has(lineOf(finding)) && !isSwallowed(finding)) : others;
  const starts = new Set(left.filter(({ rule }) => rule === "block-form").map(({ span }) => span.start));
  const syntax =
    starts.size > 0 ? ofSyntax.filter(({ rule, span }) => rule !== "syntax" || !starts.has(span.start)) : ofSyntax;
  return [...syntax, ...left];
}
