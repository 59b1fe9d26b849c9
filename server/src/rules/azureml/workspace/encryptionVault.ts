import { blocksOf } from "../../../analysis/blocksOf";
import { regionAt } from "../../../analysis/related/originOf";
import type { Scope } from "../../../analysis/scope";
import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import { isRepeated } from "../../../model/body";
import { setArgument } from "../../../model/change";
import { addressOf } from "../../../model/module";
import type { Value } from "../../../model/value";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

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
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["encryption", "key_vault_id"]);
    const vault = targetOf(entry?.value, scope);
    if (!entry || vault?.type !== "azurerm_key_vault" || vault.kind !== "resource") return;
    const isProtected = settingAt(vault.block, ["purge_protection_enabled"], scope);
    if (isProtected === null || isProtected === "false") {
      const { uri } = vault.declaration;
      const set = setArgument(vault.block.body, "purge_protection_enabled", { kind: "bool", bool: true }, uri);
      report({
        span: entry.value.span,
        message: `Set purge_protection_enabled of ${vault.address} to true: encryption does not accept a vault whose keys can be purged.`,
        related: [relatedPlace(vault, ["purge_protection_enabled"])],
        fixes: [{ title: "Protect the vault from purging", changes: [set] }],
      });
    }
    const [here, there] = [regionAt(body, scope), regionAt(vault.block.body, scope)];
    if (here !== undefined && there !== undefined && here !== there) {
      report({
        span: entry.value.span,
        message: `Use a vault in ${here}: ${vault.address} is in ${there}, and encryption needs one in the region of the workspace.`,
        related: [relatedPlace(vault, ["location"])],
        fixes: useVaultIn(here, entry.value, scope),
      });
    }
  },
};

/** Where just one vault of the module is in a region. */
function useVaultIn(region: string, value: Value, scope: Scope): Fix[] {
  const [only, ...others] = blocksOf("azurerm_key_vault", scope).filter(({ body }) => regionAt(body, scope) === region);
  const address = only && others.length === 0 && !isRepeated(only.body) ? addressOf(only) : undefined;
  if (!address) return [];
  const to = { kind: "reference", path: [...address.split("."), "id"] } as const;
  return [{ title: `Change to ${address}.id`, changes: [{ kind: "setValue", value, to }] }];
}

export const serviceSideEncryption: Rule = {
  id: "service-side-encryption",
  severity: "warning",
  certainty: "azure",
  summary: "Service-side encryption with a key vault without public access.",
  why: "The service encrypts in Microsoft's own subscription, from which it cannot reach a private vault.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["service_side_encryption_enabled"]);
    if (!entry || settingAt(block, ["service_side_encryption_enabled"], scope) !== "true") return;
    const vault = targetOf(entryAt(block.body, ["encryption", "key_vault_id"])?.value, scope);
    if (vault?.type !== "azurerm_key_vault" || vault.kind !== "resource") return;
    if (settingAt(vault.block, ["public_network_access_enabled"], scope) !== "false") return;
    report({
      span: entry.span,
      message: `Allow public access to ${vault.address}, or remove service_side_encryption_enabled: the service cannot reach a private vault.`,
      related: [relatedPlace(vault, ["public_network_access_enabled"])],
      fixes: [{ title: "Remove service_side_encryption_enabled", changes: [{ kind: "remove", entry }] }],
    });
  },
};
