import { type Document, type Finding, styles } from "../../model/index";
import { groupOf } from "../../rules/index";
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
  const ofTeam = configurationOf(document.uri)?.rules;
  // What editors show of style by themselves is no choice of anybody's.
  const ofStyle = ofTeam?.[styles] === undefined ? {} : { [styles]: ofTeam[styles] };
  const chosen = { ...ofTeam, ...settings.rules, ...ofStyle };
  for (const finding of all) {
    const group = groupOf(finding.rule);
    const ofGroup = group === undefined ? undefined : ownProperty(chosen, group);
    const usual = group === styles ? "off" : finding.severity;
    const severity = ownProperty(chosen, finding.rule) ?? ofGroup ?? usual;
    if (severity === "off" || isSuppressed(finding)) continue;
    findings.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return findings;
}
