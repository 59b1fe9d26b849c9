import { type Document, type Finding, opinions } from "../../model/index";
import { isOpinion } from "../../rules/index";
import { ownProperty } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type CommentsIn, suppressionsIn } from "./suppressions";

/** Findings with the severities that people chose, without what they turned off or suppressed in a comment. */
export function withSettings(
  document: Document,
  all: Iterable<Finding>,
  { configurationOf, settings }: Pick<Store, "configurationOf" | "settings">,
  commentsIn: CommentsIn,
): Finding[] {
  const findings: Finding[] = [];
  const isSuppressed = suppressionsIn(document, commentsIn);
  const chosen = { ...configurationOf(document.uri)?.rules, ...settings.rules };
  for (const finding of all) {
    const ofGroup = isOpinion(finding.rule) ? ownProperty(chosen, opinions) : undefined;
    const severity = ownProperty(chosen, finding.rule) ?? ofGroup ?? finding.severity;
    if (severity === "off" || isSuppressed(finding)) continue;
    findings.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return findings;
}
