// What each rule is about, for the formats that list rules.
import { rules } from "./index";

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

// The rules that are opinions, which settings can name together.

const ids: ReadonlySet<string> = new Set(rules.flatMap(({ id, certainty }) => (certainty === "opinion" ? [id] : [])));

/** Whether a rule is one. */
export function isOpinion(rule: string): boolean {
  return ids.has(rule);
}
