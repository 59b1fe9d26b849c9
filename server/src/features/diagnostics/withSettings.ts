import { type Document, type Finding, type Severity, styles } from "../../model/index";
import { groupOf, isOfStyle, ruleIds } from "../../rules/index";
import { ownProperty } from "../../text/index";
import type { Settings, Store } from "../../workspace/index";
import { type CommentsIn, suppressionsIn } from "./suppressions";

/** Findings with the severities that settings choose, without those that are turned off or suppressed by a comment. */
export function withSettings(
  document: Document,
  all: Iterable<Finding>,
  { configurationOf, settings }: Pick<Store, "configurationOf" | "settings">,
  commentsIn: CommentsIn,
): Finding[] {
  const findings: Finding[] = [];
  const isSuppressed = suppressionsIn(document, commentsIn);
  const severityOf = chosenSeverities(configurationOf(document.uri)?.rules, settings.rules);
  for (const finding of all) {
    const severity = severityOf(finding.rule, finding.severity);
    if (severity === "off" || isSuppressed(finding)) continue;
    findings.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return findings;
}

/** Whether any rule of style, or one of them, is on for a document. */
export function isStyleOn(
  uri: string,
  { configurationOf, settings }: Pick<Store, "configurationOf" | "settings">,
  among: readonly string[] = styleRules,
): boolean {
  const severityOf = chosenSeverities(configurationOf(uri)?.rules, settings.rules);
  return among.some((rule) => severityOf(rule, "off") !== "off");
}

const styleRules = [...ruleIds].filter(isOfStyle);

type Chosen = Settings["rules"];

/** What people chose for a rule, a team and everybody for oneself, or else its usual severity. */
function chosenSeverities(ofTeam: Chosen | undefined, own: Chosen) {
  // What editors show of style by themselves is no choice of anybody's.
  const ofStyle = ofTeam?.[styles] === undefined ? {} : { [styles]: ofTeam[styles] };
  const chosen: Chosen = { ...ofTeam, ...own, ...ofStyle };
  return (rule: string, usual: Severity | "off"): Severity | "off" => {
    const group = groupOf(rule);
    const ofGroup = group === undefined ? undefined : ownProperty(chosen, group);
    return ownProperty(chosen, rule) ?? ofGroup ?? (isOfStyle(rule) ? "off" : usual);
  };
}
