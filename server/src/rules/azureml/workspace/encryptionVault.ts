import { hasAssumedInstances, regionAt } from "../../../analysis/index";
import { type Resource, resourceAt, resourcesOf } from "../../../azure/index";
import { type Fix, isRepeated } from "../../../model/index";
import type { Rule } from "../../rule";

const protection = "purge_protection_enabled";
const types = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"];

export const encryptionVault: Rule = {
  id: "encryption-vault",
  severity: "error",
  certainty: "azure",
  summary: "A key vault for workspace encryption that has no purge protection, or is in another region.",
  why: "Azure refuses the workspace when it is created, several minutes into the apply.",
  source:
    "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys, how-to-setup-customer-managed-keys",
  types,
  resource(workspace, report) {
    const { scope, block } = workspace;
    const entry = workspace.at("encryption.key_vault_id");
    const vault = resourceAt(entry?.value, scope, "azurerm_key_vault");
    if (!entry || !vault || !hasAssumedInstances(vault.block, scope)) return;
    const isProtected = vault.setting(protection);
    if (isProtected === null || isProtected === "false") {
      report({
        span: entry.valueSpan,
        message: `Set ${vault.nameOf(protection)} of ${vault.address} to true: encryption does not accept a vault whose keys can be purged.`,
        related: [vault.related(protection)],
        fixes: vault.with(protection, true, "Protect the vault from purging"),
      });
    }
    const [here, there] = [regionAt(block.body, scope), regionAt(vault.block.body, scope)];
    if (here !== undefined && there !== undefined && here !== there) {
      report({
        span: entry.valueSpan,
        message: `Use a vault in ${here}: ${vault.address} is in ${there}, and encryption needs one in the region of the workspace.`,
        related: [vault.related("location")],
        fixes: useVaultIn(here, workspace),
      });
    }
  },
};

/** Where just one vault of the module is in a region. */
function useVaultIn(region: string, workspace: Resource): Fix[] {
  const { scope } = workspace;
  const [only, ...others] = resourcesOf("azurerm_key_vault", scope).filter(
    ({ block }) => regionAt(block.body, scope) === region,
  );
  if (!only || others.length > 0 || isRepeated(only.block.body)) return [];
  const path = [...only.address.split("."), "id"];
  return workspace.withValue("encryption.key_vault_id", { kind: "reference", path }, `Change to ${path.join(".")}`);
}

export const serviceSideEncryption: Rule = {
  id: "service-side-encryption",
  severity: "warning",
  certainty: "azure",
  summary: "Service-side encryption with a key vault without public access.",
  why: "The service encrypts in Microsoft's own subscription, from which it cannot reach a private vault.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const path = "service_side_encryption_enabled";
    const entry = workspace.at(path);
    if (!entry || workspace.setting(path) !== "true") return;
    const vault = resourceAt(workspace.at("encryption.key_vault_id")?.value, workspace.scope, "azurerm_key_vault");
    if (vault?.setting("public_network_access_enabled") !== "false") return;
    report({
      span: entry.span,
      message: `Allow public access to ${vault.address}, or remove ${entry.name}: the service cannot reach a private vault.`,
      related: [vault.related("public_network_access_enabled")],
      fixes: workspace.without(path),
    });
  },
};
