// What each rule is about, for the formats that list rules.
import { rules } from "../../rules/index";

/** Sentences by rule id. */
export function ruleSummaries(): ReadonlyMap<string, string> {
  return new Map([
    ["syntax", "The text can be read as Terraform."],
    ...rules.map(({ id, summary }) => [id, summary] as const),
  ]);
}
