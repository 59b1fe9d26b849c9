// The pages that explain the rules.

const pages = "https://github.com/azureml-terraform/azureml-terraform/blob/main/docs/rules";

/** Ids of findings that come from no rule, and so have no page. */
const without = new Set(["syntax", "changed-default", "version-constraint", "provider"]);

/** The address of a rule's page; without a rule, that of the list of all. */
export function ruleHref(rule?: string): string {
  return `${pages}/${rule === undefined || without.has(rule) ? "README" : rule}.md`;
}
