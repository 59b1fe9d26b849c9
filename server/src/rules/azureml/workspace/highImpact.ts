import { blocksOf } from "../../../analysis/index";
import { resourceAt } from "../../../azure/index";
import type { Rule } from "../../rule";

const access = "public_network_access_enabled";

export const highImpactStorage: Rule = {
  id: "high-impact-storage",
  severity: "information",
  certainty: "opinion",
  summary: "A workspace of high business impact whose storage account is open to the internet.",
  why: "Azure collects less data about such a workspace, but what is in its storage account is still exposed.",
  source: "CKV2_AZURE_50",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { scope } = workspace;
    if (workspace.literal("high_business_impact") !== "true") return;
    const entry = workspace.at("storage_account_id");
    const account = resourceAt(entry?.value, scope, "azurerm_storage_account");
    if (!entry || account?.setting(access) !== "true") return;
    // Open, but with rules about who may come in.
    if (account.at("network_rules") !== null) return;
    if (blocksOf("azurerm_storage_account_network_rules", scope).length > 0) return;
    report({
      span: entry.valueSpan,
      message: `Give ${account.address} ${account.nameOf("network_rules")}, or close it behind a private endpoint: the workspace says that its data is of high business impact.`,
      related: [account.related(access)],
      fixes: account.with(access, false, "Close the account to the internet"),
    });
  },
};

export const highImpactHub: Rule = {
  id: "high-impact-hub",
  severity: "information",
  certainty: "consequence",
  summary: "An encrypted hub that turns high business impact off.",
  why: "Azure turns it on with encryption, and changing it replaces the hub.",
  source: "internal/services/machinelearning/ai_foundry_resource.go",
  types: ["azurerm_ai_foundry"],
  resource(hub, report) {
    const entry = hub.at("high_business_impact_enabled");
    if (!entry || !hub.at("encryption") || hub.literal("high_business_impact_enabled") !== "false") return;
    report({
      span: entry.span,
      message: `Leave out ${entry.name}: Azure turns it on for a hub with encryption.`,
      fixes: hub.without("high_business_impact_enabled"),
    });
  },
};
