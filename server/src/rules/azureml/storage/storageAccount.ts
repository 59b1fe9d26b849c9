import type { Scope } from "../../../analysis/scope";
import { type Target, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { type Change, setArgument } from "../../../model/change";
import type { Rule } from "../../rule";

export const workspaceStorage: Rule = {
  id: "workspace-storage-account",
  severity: "warning",
  certainty: "azure",
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
      message: `Use another storage account: ${account.address} ${fault.words}, which a workspace cannot use.`,
      related: [{ uri: account.declaration.uri, span: fault.span, message: `${account.address} is set up here.` }],
      fixes: [{ title: `Make ${account.address} a general-purpose account`, changes: generalPurpose(account, scope) }],
    });
  },
};

/** The changes after which an account is one that a workspace can use. */
function generalPurpose({ block: { body }, declaration: { uri } }: Target, scope: Scope): Change[] {
  const literal = (name: string) => literalAt(body, [name], scope);
  const text = (name: string, text: string) => setArgument(body, name, { kind: "text", text }, uri);
  const kind = literal("account_kind");
  return [
    ...(literal("account_tier") === "Premium" ? [text("account_tier", "Standard")] : []),
    ...(kind && !isGeneral(kind) ? [text("account_kind", "StorageV2")] : []),
    ...(literal("is_hns_enabled") === "true"
      ? [setArgument(body, "is_hns_enabled", { kind: "bool", bool: false }, uri)]
      : []),
  ];
}

function isGeneral(kind: string): boolean {
  return kind === "StorageV2" || kind === "Storage";
}

/** What of an account a workspace cannot use, and where it is written. */
function faultOf({ block: { body, head } }: Target, scope: Scope) {
  const at = (name: string) => entryAt(body, [name])?.span ?? head;
  if (literalAt(body, ["account_tier"], scope) === "Premium") return { words: "is Premium", span: at("account_tier") };
  if (literalAt(body, ["is_hns_enabled"], scope) === "true")
    return { words: "has a hierarchical namespace", span: at("is_hns_enabled") };
  const kind = literalAt(body, ["account_kind"], scope);
  return !kind || isGeneral(kind) ? undefined : { words: `is of the kind ${kind}`, span: at("account_kind") };
}
