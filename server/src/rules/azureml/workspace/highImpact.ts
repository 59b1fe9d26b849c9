import { blocksOf } from "../../../analysis/blocksOf";
import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import { setArgument } from "../../../model/change";
import type { Rule } from "../../rule";

export const highImpactStorage: Rule = {
  id: "high-impact-storage",
  severity: "information",
  certainty: "opinion",
  summary: "A workspace of high business impact whose storage account is open to the internet.",
  why: "Azure collects less data about such a workspace, but what is in its storage account is still exposed.",
  source: "CKV2_AZURE_50",
  types: ["azurerm_machine_learning_workspace"],
  block({ block: { body }, scope }, report) {
    if (literalAt(body, ["high_business_impact"], scope) !== "true") return;
    const entry = entryAt(body, ["storage_account_id"]);
    const account = targetOf(entry?.value, scope);
    if (!entry || account?.type !== "azurerm_storage_account" || account.kind !== "resource") return;
    if (settingAt(account.block, ["public_network_access_enabled"], scope) !== "true") return;
    // Open, but with rules about who may come in.
    if (entryAt(account.block.body, ["network_rules"]) !== null) return;
    if (blocksOf("azurerm_storage_account_network_rules", scope).length > 0) return;
    const { body: its } = account.block;
    const { uri } = account.declaration;
    const close = setArgument(its, "public_network_access_enabled", { kind: "bool", bool: false }, uri);
    report({
      span: entry.value.span,
      message: `Give ${account.address} network_rules, or close it behind a private endpoint: the workspace says that its data is of high business impact.`,
      related: [relatedPlace(account, ["public_network_access_enabled"])],
      fixes: [{ title: "Close the account to the internet", changes: [close] }],
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
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["high_business_impact_enabled"]);
    if (!entry || !entryAt(body, ["encryption"])) return;
    if (literalAt(body, ["high_business_impact_enabled"], scope) !== "false") return;
    report({
      span: entry.span,
      message: "Leave out high_business_impact_enabled: Azure turns it on for a hub with encryption.",
      fixes: [{ title: "Remove high_business_impact_enabled", changes: [{ kind: "remove", entry }] }],
    });
  },
};
