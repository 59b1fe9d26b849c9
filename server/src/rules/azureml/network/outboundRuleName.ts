import { type Resource, referring } from "../../../azure/index";
import { isRepeated } from "../../../model/index";
import type { Rule } from "../../rule";

const types = ["fqdn", "private_endpoint", "service_tag"].map(
  (kind) => `azurerm_machine_learning_workspace_network_outbound_rule_${kind}`,
);

/** More rules than anybody writes by hand are not held against each other. */
const most = 400;

export const outboundRuleName: Rule = {
  id: "outbound-rule-name",
  severity: "error",
  certainty: "azure",
  summary: "Two outbound rules of one workspace with the same name.",
  why: "A workspace identifies its rules by name, not by type: creating the second one fails because it already exists.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types,
  resource(rule, report) {
    const entry = rule.at("name");
    const name = rule.literal("name");
    if (!entry || !name) return;
    const workspace = rule.target("workspace_id");
    if (!workspace || isMany(rule)) return;
    const rules = types.flatMap((type) => referring(type, "workspace_id", rule.scope).to(workspace.address));
    const own = rules.findIndex(({ block }) => block === rule.block);
    const before = rules.length > most ? [] : rules.slice(0, Math.max(0, own));
    const first = before.find((other) => !isMany(other) && other.literal("name") === name);
    // One that is declared twice is a mistake of its own.
    if (!first || first.address === rule.address) return;
    report({
      span: entry.valueSpan,
      message: `Give this rule another name: ${first.address} of the same workspace has it too.`,
      related: [first.related("name", "The name is used here first.")],
    });
  },
};

/** Whether there may be none of it, or several. */
function isMany({ block }: Resource): boolean {
  return isRepeated(block.body);
}
