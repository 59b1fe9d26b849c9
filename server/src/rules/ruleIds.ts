import { conventions, opinions, styles } from "../model/index";
import { ownProperty } from "../text/index";
import { rules } from "./rules";

/** Findings that no rule makes: the id of each, with a sentence. */
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

/** The name in settings for a rule together with all rules of its kind. Undefined if settings only name it by itself. */
export function groupOf(rule: string): string | undefined {
  return groups.get(rule);
}

/** Whether a rule is about style: its finding does not change the meaning for Terraform, and settings have to turn it on. */
export function isOfStyle(rule: string): boolean {
  const group = groupOf(rule);
  return group === styles || group === conventions;
}
