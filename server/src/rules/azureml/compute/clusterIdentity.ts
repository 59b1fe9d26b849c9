import type { Rule } from "../../rule";

export const clusterIdentity: Rule = {
  id: "cluster-identity",
  severity: "information",
  certainty: "consequence",
  summary: "A compute cluster with both a system-assigned and user-assigned identities.",
  why: "The provider accepts it and Azure creates the cluster, but the documentation allows one system-assigned or several user-assigned identities, and does not say which one jobs use when there are both.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_compute_cluster"],
  resource(cluster, report) {
    const type = cluster.at("identity.type");
    if (!type || cluster.literal("identity.type") !== "SystemAssigned, UserAssigned") return;
    report({
      span: type.valueSpan,
      message:
        "Choose SystemAssigned or UserAssigned: Azure documents identities of one kind only for a compute cluster.",
      fixes: cluster.with("identity.type", "UserAssigned", "Change to UserAssigned"),
    });
  },
};
