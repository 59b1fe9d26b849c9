import { blocksOf } from "../../../analysis/blocksOf";
import { isSame } from "../../../analysis/isSame";
import { entryAt, literalAt } from "../../../analysis/literalAt";
import type { Scope } from "../../../analysis/scope";
import type { Block } from "../../../model/document";
import { addressOf } from "../../../model/module";
import type { Rule } from "../../rule";

const types = ["fqdn", "private_endpoint", "service_tag"].map(
  (kind) => `azurerm_machine_learning_workspace_network_outbound_rule_${kind}`,
);

/** More rules than anybody writes by hand are not held against each other. */
const most = 300;

export const outboundRuleName: Rule = {
  id: "outbound-rule-name",
  severity: "error",
  summary: "Two outbound rules of one workspace with the same name.",
  why: "A workspace knows its rules by name, whatever their kind: the second one fails as existing already.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types,
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["name"]);
    const name = entry && literalAt(block.body, ["name"], scope);
    if (!entry || !name) return;
    const rules = types.flatMap((type) => blocksOf(type, scope));
    if (rules.length > most) return;
    const before = rules.slice(0, Math.max(0, rules.indexOf(block)));
    const first = before.find(
      (other) => literalAt(other.body, ["name"], scope) === name && areTogether(block, other, scope),
    );
    if (!first) return;
    const address = addressOf(first) ?? "";
    const uri = scope.module.declarations.get(address)?.[0]?.uri ?? scope.uri;
    report({
      span: entry.value.span,
      message: `Give this rule another name: ${address} of the same workspace has it too.`,
      related: [
        { uri, span: entryAt(first.body, ["name"])?.span ?? first.head, message: "The name is used here first." },
      ],
    });
  },
};

function areTogether(one: Block, other: Block, scope: Scope): boolean {
  const [here, there] = [one, other].map(({ body }) => entryAt(body, ["workspace_id"])?.value);
  const isPlain = [one, other].every(
    ({ body }) => !body.entries.some(({ name }) => name === "count" || name === "for_each"),
  );
  return Boolean(here && there && isPlain && isSame(here, there, scope));
}
