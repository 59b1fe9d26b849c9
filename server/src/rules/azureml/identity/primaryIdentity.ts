import { identityOf } from "../../../analysis/related/identityOf";
import { isSame } from "../../../analysis/related/originOf";
import { entryAt } from "../../../analysis/values/literalAt";
import { setArgument } from "../../../model/change";
import { rewritten } from "../../../model/rewritten";
import type { Value } from "../../../model/value";
import type { Rule } from "../../rule";

export const primaryIdentity: Rule = {
  id: "primary-identity",
  severity: "error",
  certainty: "azure",
  summary: "A primary_user_assigned_identity that is not among the identities of the workspace.",
  why: "Azure refuses the workspace when it is created.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry", "azurerm_ai_foundry_project"],
  block({ block: { body }, scope }, report) {
    const primary = entryAt(body, ["primary_user_assigned_identity"]);
    if (!primary) return;
    const { type, ids } = identityOf(body, scope);
    if (type === "SystemAssigned") {
      report({
        span: primary.value.span,
        message: `Remove primary_user_assigned_identity, or give the workspace this identity: it has only a SystemAssigned identity.`,
        fixes: [{ title: "Remove primary_user_assigned_identity", changes: [{ kind: "remove", entry: primary }] }],
      });
    } else if (ids?.length && ids.every((id) => isSame(id, primary.value, scope) === false)) {
      const [id, ...others] = ids.map(rewritten);
      report({
        span: primary.value.span,
        message:
          "Add this identity to identity_ids, or take one that is in there: the primary identity must be one of them.",
        fixes:
          id && others.length === 0
            ? [{ title: "Use the one in identity_ids", changes: [{ kind: "setValue", value: primary.value, to: id }] }]
            : [],
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
  block({ block: { body }, scope }, report) {
    const { type, ids } = identityOf(body, scope);
    const entry = entryAt(body, ["identity", "identity_ids"]);
    if (type !== "UserAssigned" || !ids || ids.length < 2 || !entry) return;
    if (entryAt(body, ["primary_user_assigned_identity"]) !== null) return;
    const first = rewritten(ids[0] as Value);
    report({
      span: entry.nameSpan,
      message:
        "Set primary_user_assigned_identity too: with several identities Azure must know which one the workspace uses.",
      fixes: first
        ? [{ title: "Set it to the first one", changes: [setArgument(body, "primary_user_assigned_identity", first)] }]
        : [],
    });
  },
};
