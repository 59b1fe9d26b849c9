import { type Resource, resourceAt } from "../../../azure/index";
import type { Change, Fix } from "../../../model/index";
import type { Rule } from "../../rule";

export const workspaceStorage: Rule = {
  id: "workspace-storage-account",
  severity: "warning",
  certainty: "azure",
  summary: "A workspace whose storage account is premium, has a hierarchical namespace, or is not general-purpose.",
  why: "Azure refuses the workspace when it is created, several minutes into the apply.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-workspace, registry page of the workspace",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  resource(workspace, report) {
    const entry = workspace.at("storage_account_id");
    const account = resourceAt(entry?.value, workspace.scope, "azurerm_storage_account");
    const fault = account && faultOf(account);
    if (!entry || !fault) return;
    report({
      span: entry.valueSpan,
      message: `Use another storage account: ${account.address} ${fault.words}, which a workspace cannot use.`,
      related: [account.related(fault.path)],
      fixes: generalPurpose(account),
    });
  },
};

/** The fix after which an account is one that a workspace can use; none where it cannot be written. */
function generalPurpose(account: Resource): Fix[] {
  const kind = account.literal("account_kind");
  const changes = [
    ...(account.literal("account_tier") === "Premium" ? [withoutPremium(account)] : []),
    ...(kind && !isGeneral(kind) ? [account.set("account_kind", { kind: "text", text: "StorageV2" })] : []),
    ...(account.literal("is_hns_enabled") === "true"
      ? [account.set("is_hns_enabled", { kind: "bool", bool: false })]
      : []),
  ];
  if (!changes.every((change) => change !== undefined)) return [];
  return [{ title: `Make ${account.address} a general-purpose account`, changes }];
}

/** The tier, which Azure's API has in one word with the replication. */
function withoutPremium(account: Resource): Change | undefined {
  if (!account.isOfAzapi) return account.set("account_tier", { kind: "text", text: "Standard" });
  const replication = account.literal("account_replication_type");
  return account.set("account_replication_type", { kind: "text", text: `Standard_${replication || "LRS"}` });
}

function isGeneral(kind: string): boolean {
  return kind === "StorageV2" || kind === "Storage";
}

/** What of an account a workspace cannot use, and where it is written. */
function faultOf(account: Resource): { readonly words: string; readonly path: string } | undefined {
  if (account.literal("account_tier") === "Premium") return { words: "is Premium", path: "account_tier" };
  if (account.literal("is_hns_enabled") === "true")
    return { words: "has a hierarchical namespace", path: "is_hns_enabled" };
  const kind = account.literal("account_kind");
  return !kind || isGeneral(kind) ? undefined : { words: `is of the kind ${kind}`, path: "account_kind" };
}
