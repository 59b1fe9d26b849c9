import { hasAssumedInstances, regionAt, surelyHasInstances } from "../../../analysis/index";
import { mayExclude, meantBy, type Resource, resourceAt, resourcesOf, scopeWithin } from "../../../azure/index";
import { addressOf, type Block, type Fix, isRepeated, type Value } from "../../../model/index";
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
    const entry = workspace.at("encryption.key_vault_id");
    const found = entry && vaultAt(entry.value, workspace);
    // What the calls of a module give is said there.
    if (!entry || !found || (!found.isHere && !found.by)) return;
    for (const { message, part, fixes } of faultsOf(found, workspace))
      report({ span: entry.valueSpan, message, related: [found.vault.related(part)], fixes });
  },
  moduleCall({ block, scope }, report) {
    const called = scopeWithin(block, scope);
    for (const workspace of called ? types.flatMap((type) => resourcesOf(type, called)) : []) {
      const entry = workspace.at("encryption.key_vault_id");
      const found = entry && hasAssumedInstances(workspace.block, workspace.scope) && vaultAt(entry.value, workspace);
      if (!found || found.vault.scope.key !== scope.key) continue;
      for (const { message, part, fixes } of faultsOf(found, workspace, ` (${workspace.address} in this module)`))
        report({
          span: block.head,
          message,
          related: [found.vault.related(part)],
          fixes,
          ...(workspace.isOfAzapi && { severity: "warning" }),
        });
    }
  },
};

/** A vault that a workspace refers to. */
interface FoundVault {
  readonly vault: Resource;
  /** Whether it is in the module of the workspace. */
  readonly isHere: boolean;
  /** The call whose module makes it, where an output of that was read. */
  readonly by: Block | undefined;
}

/** The vault that a value leads to, in whatever module; undefined where it may not be there together with the workspace. */
function vaultAt(value: Value, { block, scope }: Resource): FoundVault | undefined {
  const meant = meantBy(value, scope);
  const vault = resourceAt(meant.value, meant.scope, "azurerm_key_vault");
  if (!vault || !hasAssumedInstances(vault.block, vault.scope)) return undefined;
  const isHere = vault.scope.key === scope.key;
  const isThere = !isRepeated(vault.block.body) || surelyHasInstances(vault.block, vault.scope);
  // Conditions in two modules say nothing of each other.
  if (!isThere && (!isHere || mayExclude(block, vault.block, scope))) return undefined;
  return { vault, isHere, by: meant.by?.call };
}

/** What is wrong with a vault for a workspace, and what of the vault says so. */
interface Fault {
  readonly message: string;
  readonly part: string;
  readonly fixes: readonly Fix[];
}

function faultsOf({ vault, isHere, by }: FoundVault, workspace: Resource, place = ""): readonly Fault[] {
  const faults: Fault[] = [];
  const name = by ? `${addressOf(by)}.${vault.address}` : vault.address;
  const isProtected = vault.setting(protection);
  if (isProtected === null || isProtected === "false")
    faults.push({
      message: `Set ${vault.nameOf(protection)} of ${name} to true${place}: encryption does not accept a vault whose keys can be purged.`,
      part: protection,
      fixes: by ? [] : vault.with(protection, true, "Protect the vault from purging"),
    });
  const [here, there] = [workspace, vault].map((one) => regionAt(one.block.body, one.scope));
  if (here !== undefined && there !== undefined && here !== there)
    faults.push({
      message: `Use a vault in ${here}${place}: ${name} is in ${there}, and encryption needs one in the region of the workspace.`,
      part: "location",
      fixes: isHere ? useVaultIn(here, workspace) : [],
    });
  return faults;
}

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
