import { argumentAt } from "../../../analysis/index";
import { resourceAt } from "../../../azure/index";
import type { Rule } from "../../rule";

const keys = "shared_access_key_enabled";
const accessType = "storage_account_access_type";

export const storageKeys: Rule = {
  id: "storage-keys",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace that uses the keys of a storage account that does not allow them.",
  why: "Compute instances then cannot access the default storage account.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const entry = workspace.at("storage_account_id");
    const account = resourceAt(entry?.value, scope, "azurerm_storage_account");
    if (!entry || account?.literal(keys) !== "false") return;
    const access = workspace.literal(accessType);
    if (access !== null && access !== "AccessKey") return;
    const canBeIdentity = workspace.isOfAzapi || argumentAt(block, [accessType], scope);
    report({
      span: entry.valueSpan,
      message: canBeIdentity
        ? `Set ${workspace.nameOf(accessType)} to "Identity": ${account.address} does not allow keys, which the workspace would use.`
        : `Turn on shared_access_key_enabled of ${account.address}: before azurerm 4.77.0 the workspace uses its keys.`,
      related: [account.related(keys)],
      fixes: !canBeIdentity
        ? account.with(keys, true, "Turn on the keys of the account")
        : workspace.has(accessType)
          ? workspace.with(accessType, "Identity", "Use identities instead of keys")
          : [],
    });
  },
};
