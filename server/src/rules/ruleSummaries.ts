// What each rule is about, for the formats that list rules.

import { opinions, styles } from "../model/index";
import type { Rule } from "./rule";
import { rules } from "./rules";

/** Sentences by rule id. */
export function ruleSummaries(): ReadonlyMap<string, string> {
  return new Map([
    ["syntax", "Text that cannot be parsed as Terraform."],
    ["changed-default", "An argument that is not set and whose default differs in a newer version of the provider."],
    ["version-constraint", "A constraint that does not allow a newer version of the provider."],
    ["provider", "What an installed provider itself says of a block, in its own words."],
    ...rules.map(({ id, summary }) => [id, summary] as const),
  ]);
}

/** Why a rule matters and where that is known from, as far as it says; undefined for what is no rule. */
export function ruleDescription(id: string): Pick<Rule, "severity" | "why" | "source"> | undefined {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return undefined;
  const { severity, why, source } = rule;
  return { severity, ...(why !== undefined && { why }), ...(source !== undefined && { source }) };
}

// The rules that are opinions, and those of style, which settings can name together.

const groups: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ id, certainty }): [string, string][] => {
    if (certainty === "opinion") return [[id, opinions]];
    return certainty === "style" ? [[id, styles]] : [];
  }),
);

/** The name that settings have for all rules of a rule's kind; undefined where they name each by itself. */
export function groupOf(rule: string): string | undefined {
  return groups.get(rule);
}
