// The rules as the server has them.
import { importBundled } from "../importBundled.mjs";

const source = `export { rules } from "./server/src/rules/index";
export { ruleSummaries } from "./server/src/rules/ruleSummaries";`;

/** The rules in the order of their list, and sentences for these and for what is found without a rule, by id. */
export async function loadRules() {
  const { rules, ruleSummaries } = await importBundled(source);
  return { rules, summaries: ruleSummaries() };
}
