import { conventions, opinions, styles } from "../model/index";
import { ownProperty } from "../text/index";
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

const groupNames: Readonly<Record<string, string>> = { opinion: opinions, style: styles, convention: conventions };

/** The rules that settings can name together, by how certain they are. */
const groups: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ id, certainty }): [string, string][] => {
    const group = ownProperty(groupNames, certainty ?? "");
    return group === undefined ? [] : [[id, group]];
  }),
);

/** The name that settings have for all rules of a rule's kind; undefined where they name each by itself. */
export function groupOf(rule: string): string | undefined {
  return groups.get(rule);
}

/** Whether what a rule finds means the same to Terraform, so that it is off until settings turn it on. */
export function isOfStyle(rule: string): boolean {
  const group = groupOf(rule);
  return group === styles || group === conventions;
}
