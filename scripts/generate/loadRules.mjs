// The rules as the server has them.
import { importBundled } from "../importBundled.mjs";

const source = `export { azapiArgumentRules } from "./server/src/rules/azapi/arguments/index";
export { azapiRules } from "./server/src/rules/azapi/index";
export { rules } from "./server/src/rules/rules";
export { terraformRules } from "./server/src/rules/terraform/index";
export { ruleTexts } from "./server/src/rules/ruleTexts";`;

/**
 * The rules in the order of their list, sentences for these and for what is found without a rule, by id, and what a rule is about:
 * `terraform`, where it is Terraform's own language, `azapi`, or `azurerm`.
 */
export async function loadRules() {
  const { azapiArgumentRules, azapiRules, rules, ruleTexts, terraformRules } = await importBundled(source);
  const subjects = new Map([
    ...terraformRules.map(({ id }) => [id, "terraform"]),
    ...[...azapiArgumentRules, ...azapiRules].map(({ id }) => [id, "azapi"]),
  ]);
  return {
    rules,
    summaries: new Map([...ruleTexts].map(([id, { summary }]) => [id, summary])),
    subjectOf: ({ id }) => subjects.get(id) ?? "azurerm",
  };
}
