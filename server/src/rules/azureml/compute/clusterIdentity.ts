import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import type { Rule } from "../../rule";

export const clusterIdentity: Rule = {
  id: "cluster-identity",
  severity: "information",
  certainty: "consequence",
  summary: "A compute cluster with both a system-assigned and user-assigned identities.",
  why: "The provider accepts it and Azure creates the cluster, but the documentation allows one system-assigned or several user-assigned identities, and does not say which one jobs use when there are both.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_compute_cluster"],
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["identity", "type"]);
    if (!entry || literalAt(body, ["identity", "type"], scope) !== "SystemAssigned, UserAssigned") return;
    report({
      span: entry.value.span,
      message:
        "Choose SystemAssigned or UserAssigned: Azure documents identities of one kind only for a compute cluster.",
      fixes: ["UserAssigned", "SystemAssigned"].slice(0, 1).map((type) => ({
        title: `Change to ${type}`,
        changes: [{ kind: "setValue", value: entry.value, to: { kind: "text", text: type } }],
      })),
    });
  },
};
