import { entryAt, literalAt } from "../../../analysis/literalAt";
import type { Scope } from "../../../analysis/scope";
import { type Target, targetOf } from "../../../analysis/target";
import type { Rule } from "../../rule";

export const workspaceStorage: Rule = {
  id: "workspace-storage-account",
  severity: "warning",
  summary: "A workspace whose storage account is premium, has a hierarchical namespace, or is not general-purpose.",
  why: "Azure refuses the workspace when it is created, several minutes into the apply.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-workspace, registry page of the workspace",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["storage_account_id"]);
    const account = targetOf(entry?.value, scope);
    if (!entry || account?.type !== "azurerm_storage_account" || account.kind !== "resource") return;
    const fault = faultOf(account, scope);
    if (!fault) return;
    report({
      span: entry.value.span,
      message: `Take another storage account: ${account.address} ${fault.words}, which a workspace cannot use.`,
      related: [{ uri: account.declaration.uri, span: fault.span, message: `${account.address} is set up here.` }],
    });
  },
};

/** What of an account a workspace cannot use, and where it is written. */
function faultOf({ block: { body, head } }: Target, scope: Scope) {
  const at = (name: string) => entryAt(body, [name])?.span ?? head;
  if (literalAt(body, ["account_tier"], scope) === "Premium") return { words: "is Premium", span: at("account_tier") };
  if (literalAt(body, ["is_hns_enabled"], scope) === "true")
    return { words: "has a hierarchical namespace", span: at("is_hns_enabled") };
  const kind = literalAt(body, ["account_kind"], scope);
  const isGeneral = kind === null || kind === undefined || kind === "StorageV2" || kind === "Storage";
  return isGeneral ? undefined : { words: `is of the kind ${kind}`, span: at("account_kind") };
}
