// Where each rule is explained.

const pages = "https://github.com/azureml-terraform/azureml-terraform/blob/main/docs/rules";

/** The address of a rule's page; without a rule, that of the list of all. */
export function ruleHref(rule?: string): string {
  // Whether a text can be read is no rule of ours, so it has no page.
  return `${pages}/${rule === undefined || rule === "syntax" ? "README" : rule}.md`;
}
