import { isExpanded, type Scope } from "../../analysis/index";
import type { Finding } from "../../model/index";
import { type PlacedDiagnostic, wordsOf } from "../../providerValidation/index";
import type { Answered } from "./answered";

/** The rule under which a provider's own words are shown. */
export const providerRule = "provider";

/** A finding with the document that it is in. */
export interface FindingAt {
  readonly uri: string;
  readonly finding: Finding;
}

/** What a provider says, as findings: an error is a warning where it rests on a variable, or on a block that may not be there. */
export function findingsOfProvider(
  missed: readonly PlacedDiagnostic[],
  about: Answered,
  scope: Scope,
): readonly FindingAt[] {
  const { uri, block } = about.question;
  const { overriding } = scope.module;
  const seen = new Set<string>();
  return missed.flatMap(({ said, place: { span, item } }) => {
    const isSure = !said.isAssumed && (!item?.dynamic || isExpanded([item], { scope, block }));
    const message = wordsOf(said);
    const key = `${span.start} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const at = overriding?.placeOf(span, overriding.homeOf(block) ?? uri) ?? { uri, span };
    const severity = said.severity === "error" && isSure ? "error" : "warning";
    return [{ uri: at.uri, finding: { rule: providerRule, source: about.release, severity, message, span: at.span } }];
  });
}
