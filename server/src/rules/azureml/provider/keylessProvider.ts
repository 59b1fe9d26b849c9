import { bodyItemAt, declared, literalAt } from "../../../analysis/index";
import { setArgument } from "../../../model/index";
import type { Rule } from "../../rule";

export const keylessProvider: Rule = {
  id: "keyless-provider",
  severity: "warning",
  certainty: "azure",
  summary: "A storage account that does not allow keys, managed by a provider that uses them.",
  why: "The provider reads and writes containers, shares and their properties with an account key, which Azure refuses. `ARM_STORAGE_USE_AZUREAD` in the environment has the same effect as the argument.",
  source: "registry page of azurerm_storage_account, note on shared_access_key_enabled",
  types: ["azurerm_storage_account"],
  block({ block, scope }, report) {
    const item = bodyItemAt(block.body, ["shared_access_key_enabled"]);
    if (block.kind !== "resource" || !item) return;
    if (literalAt(block.body, ["shared_access_key_enabled"], scope) !== "false") return;
    const providers = declared("provider.azurerm", scope);
    const [provider] = providers;
    if (!provider || providers.length > 1 || bodyItemAt(block.body, ["provider"]) !== null) return;
    const useAzureAd = literalAt(provider.block.body, ["storage_use_azuread"], scope);
    if (useAzureAd !== null && useAzureAd !== "false") return;
    const set = setArgument(provider.block.body, "storage_use_azuread", { kind: "bool", bool: true });
    report({
      span: item.span,
      message:
        "Set storage_use_azuread in the provider to true: without keys it can only sign in to this account with Microsoft Entra ID.",
      related: [{ uri: provider.uri, span: provider.block.head, message: "The provider is set up here." }],
      fixes: provider.uri === scope.uri ? [{ title: "Let the provider use Microsoft Entra ID", changes: [set] }] : [],
    });
  },
};
