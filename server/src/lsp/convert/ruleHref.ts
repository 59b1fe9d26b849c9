// Where each rule is explained.

const page = "https://github.com/azureml-terraform/azureml-terraform/blob/main/docs/rules.md";

/** The address of a rule's documentation; without a rule, that of all of them. */
export function ruleHref(rule?: string): string {
  return rule === undefined ? page : `${page}#${rule}`;
}
