import { opinions, styles } from "../model/index";
import { rules } from "./rules";

/** What is found without a rule, by the id that its findings have, in a sentence each. */
export const withoutRule: ReadonlyMap<string, string> = new Map([
  ["syntax", "Text that cannot be parsed as Terraform."],
  ["changed-default", "An argument that is not set and whose default differs in a newer version of the provider."],
  ["version-constraint", "A constraint that does not allow a newer version of the provider."],
  ["provider", "What an installed provider itself says of a block, in its own words."],
]);

/** The ids that findings have, and that settings may name. */
export const ruleIds: ReadonlySet<string> = new Set([...withoutRule.keys(), ...rules.map(({ id }) => id)]);

/** The rules that are opinions, and those of style, which settings can name together. */
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
