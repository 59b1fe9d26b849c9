import { isSame } from "../../../analysis/index";
import { identityOf } from "../../../azure/index";
import { rewritten, type Value } from "../../../model/index";
import type { Rule } from "../../rule";

const path = "primary_user_assigned_identity";

export const primaryIdentity: Rule = {
  id: "primary-identity",
  severity: "error",
  certainty: "azure",
  summary: "A primary_user_assigned_identity that is not among the identities of the workspace.",
  why: "Azure refuses the workspace when it is created.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry", "azurerm_ai_foundry_project"],
  resource(workspace, report) {
    const primary = workspace.at(path);
    if (!primary) return;
    const { type, ids } = identityOf(workspace);
    if (type === "SystemAssigned") {
      report({
        span: primary.valueSpan,
        message: `Remove ${primary.name}, or give the workspace this identity: it has only a SystemAssigned identity.`,
        fixes: workspace.without(path),
      });
    } else if (ids?.length && ids.every((id) => isSame(id, primary.value, workspace.scope) === false)) {
      const [id, ...others] = ids.map(rewritten);
      report({
        span: primary.valueSpan,
        message:
          "Add this identity to identity_ids, or take one that is in there: the primary identity must be one of them.",
        fixes: id && others.length === 0 ? workspace.withValue(path, id, "Use the one in identity_ids") : [],
      });
    }
  },
};

export const severalIdentities: Rule = {
  id: "several-identities",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace with several user-assigned identities that does not say which of them it acts as.",
  why: "Without a system-assigned identity the workspace uses the primary one to access its storage account, key vault and registry.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { type, ids } = identityOf(workspace);
    const entry = workspace.at("identity.identity_ids");
    if (type !== "UserAssigned" || !ids || ids.length < 2 || !entry) return;
    if (workspace.at(path) !== null) return;
    const first = rewritten(ids[0] as Value);
    report({
      span: entry.nameSpan,
      message: `Set ${workspace.nameOf(path)} too: with several identities Azure must know which one the workspace uses.`,
      fixes: first ? workspace.withValue(path, first, "Set it to the first one") : [],
    });
  },
};
