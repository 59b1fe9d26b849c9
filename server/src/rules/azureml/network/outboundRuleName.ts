import { declared } from "../../../analysis/declared";
import { referring } from "../../../analysis/related/referring";
import { targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import type { Block } from "../../../model/block";
import { addressOf } from "../../../model/module";
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
  why: "A workspace identifies its rules by name, whatever their type: creating the second one fails because it already exists.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types,
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["name"]);
    const name = entry && literalAt(block.body, ["name"], scope);
    if (!entry || !name) return;
    const workspace = targetOf(entryAt(block.body, ["workspace_id"])?.value, scope);
    if (!workspace || isMany(block)) return;
    const rules = types.flatMap((type) => referring(type, ["workspace_id"], scope).to(workspace.address));
    const before = rules.length > most ? [] : rules.slice(0, Math.max(0, rules.indexOf(block)));
    const first = before.find((other) => !isMany(other) && literalAt(other.body, ["name"], scope) === name);
    const address = first && addressOf(first);
    // One that is declared twice is a mistake of its own.
    if (!first || !address || address === addressOf(block)) return;
    const uri = declared(address, scope)[0]?.uri ?? scope.uri;
    report({
      span: entry.value.span,
      message: `Give this rule another name: ${address} of the same workspace has it too.`,
      related: [
        { uri, span: entryAt(first.body, ["name"])?.span ?? first.head, message: "The name is used here first." },
      ],
    });
  },
};

/** Whether there may be none of it, or several. */
function isMany({ body }: Block): boolean {
  return body.entries.some(({ name }) => name === "count" || name === "for_each");
}
