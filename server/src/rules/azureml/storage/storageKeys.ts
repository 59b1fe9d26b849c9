import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { argumentAt } from "../../../analysis/values/settingAt";
import { setArgument } from "../../../model/change";
import type { Rule } from "../../rule";

export const storageKeys: Rule = {
  id: "storage-keys",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace that uses the keys of a storage account that does not allow them.",
  why: "Compute instances then cannot access the default storage account.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["storage_account_id"]);
    const account = targetOf(entry?.value, scope);
    if (!entry || account?.type !== "azurerm_storage_account" || account.kind !== "resource") return;
    if (literalAt(account.block.body, ["shared_access_key_enabled"], scope) !== "false") return;
    const access = literalAt(block.body, ["storage_account_access_type"], scope);
    if (access !== null && access !== "AccessKey") return;
    const canBeIdentity = argumentAt(block, ["storage_account_access_type"], scope);
    const { body } = account.block;
    const keys = setArgument(body, "shared_access_key_enabled", { kind: "bool", bool: true }, account.declaration.uri);
    const identity = setArgument(block.body, "storage_account_access_type", { kind: "text", text: "Identity" });
    report({
      span: entry.value.span,
      message: canBeIdentity
        ? `Set storage_account_access_type to "Identity": ${account.address} does not allow keys, which the workspace would use.`
        : `Turn on shared_access_key_enabled of ${account.address}: before azurerm 4.77.0 the workspace uses its keys.`,
      related: [relatedPlace(account, ["shared_access_key_enabled"])],
      fixes: canBeIdentity
        ? [{ title: "Use identities instead of keys", changes: [identity] }]
        : [{ title: "Turn on the keys of the account", changes: [keys] }],
    });
  },
};
