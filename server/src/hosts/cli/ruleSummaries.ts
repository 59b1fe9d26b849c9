// What each rule is about, for the formats that list rules.
import { rules } from "../../rules/index";

/** Sentences by rule id. */
export function ruleSummaries(): ReadonlyMap<string, string> {
  return new Map([
    ["syntax", "The text can be read as Terraform."],
    ["changed-default", "An argument that is left out and means something else in a newer version of the provider."],
    ["version-constraint", "A constraint that does not allow a newer version of the provider."],
    ...rules.map(({ id, summary }) => [id, summary] as const),
  ]);
}
