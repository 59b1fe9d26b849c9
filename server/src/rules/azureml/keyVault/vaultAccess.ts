import { addGrants, type WantedGrant } from "../../../analysis/fixes/addGrants";
import { addPolicy, allButPurge, holderOf, textList } from "../../../analysis/fixes/addPolicy";
import { isWhole } from "../../../analysis/isWhole";
import { grantsTo, mayBeAbout, ownerOf } from "../../../analysis/related/grants";
import { identityOf } from "../../../analysis/related/identityOf";
import { type Policy, policiesOf, usesRoles } from "../../../analysis/related/vaultPolicies";
import type { Scope } from "../../../analysis/scope";
import { type Target, targetOf } from "../../../analysis/target";
import { entryAt, itemsAt } from "../../../analysis/values/literalAt";
import { textOf } from "../../../analysis/values/literals";
import type { Block } from "../../../model/block";
import { setArgument } from "../../../model/change";
import type { Body, Value } from "../../../model/value";
import { listed } from "../../../wording/sentence";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

export const vaultAccess: Rule = {
  id: "vault-access",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace whose only identity is user-assigned and has no access to the contents of its key vault.",
  why: "The workspace uses this identity to keep its connections as secrets in the vault.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const { body } = block;
    const { type, ids } = identityOf(body, scope);
    const primary = entryAt(body, ["primary_user_assigned_identity"]);
    const value = primary?.value ?? (primary === null && ids?.length === 1 ? ids[0] : undefined);
    const way = type === "UserAssigned" && value ? wayIn(body, ["key_vault_id"], value, scope) : undefined;
    if (!way || !value) return;
    if (way.roles) {
      if (way.roles.some((role) => !role || /^Key Vault (Administrator|.* Officer)$/.test(role))) return;
      report({
        span: value.span,
        message: `Give ${way.identity.address} the role Key Vault Administrator on ${way.vault.address}: Contributor gives no access to the vault's secrets.`,
        related: [seen(way.vault)],
        fixes: grant({ role: "Key Vault Administrator", about: way.vaultId, called: "secrets" }, value, block, scope),
      });
    } else if (way.policies?.length === 0) {
      report({
        span: value.span,
        message: `Give ${way.identity.address} an access policy of ${way.vault.address}, with all permissions but purge: the workspace uses only this identity.`,
        related: [seen(way.vault)],
        fixes: way.holder ? addPolicy(way.holder, allButPurge(scope), way.vault, way.vaultId, block, scope) : [],
      });
    }
  },
};

const keyPermissions = ["Get", "WrapKey", "UnwrapKey"];

export const encryptionAccess: Rule = {
  id: "encryption-access",
  severity: "warning",
  certainty: "azure",
  summary: "An identity for workspace encryption that may not use the key.",
  why: "Azure refuses the workspace when it is created.",
  source: "third example on the workspace's registry page",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  block({ block, scope }, report) {
    const value = entryAt(block.body, ["encryption", "user_assigned_identity_id"])?.value;
    const way = value ? wayIn(block.body, ["encryption", "key_vault_id"], value, scope) : undefined;
    if (!way || !value) return;
    if (way.roles) {
      if (way.roles.some((role) => !role || /^Key Vault (Administrator|Crypto .*)$/.test(role))) return;
      const role = "Key Vault Crypto Service Encryption User";
      report({
        span: value.span,
        message: `Give ${way.identity.address} the role ${role} on ${way.vault.address}: it reads the encryption key.`,
        related: [seen(way.vault)],
        fixes: grant({ role, about: way.vaultId, called: "key" }, value, block, scope),
      });
      return;
    }
    const given = way.policies?.map(({ body }) => itemsAt(body, ["key_permissions"], scope));
    if (!given || given.includes(undefined)) return;
    const names = given.flatMap((items) => (items ?? []).map(textOf));
    if (names.includes(undefined)) return;
    const missing = keyPermissions.filter((name) => !names.some((one) => one?.toLowerCase() === name.toLowerCase()));
    if (missing.length === 0) return;
    const [policy, ...others] = way.policies ?? [];
    const widened = policy && others.length === 0 ? widen(policy, names as string[], missing) : [];
    report({
      span: value.span,
      message: `Give ${way.identity.address} the key permission${missing.length > 1 ? "s" : ""} ${listed(missing)} in an access policy of ${way.vault.address}: it reads the encryption key.`,
      related: [seen(way.vault)],
      fixes:
        policy || !way.holder
          ? widened
          : addPolicy(way.holder, { key_permissions: keyPermissions }, way.vault, way.vaultId, block, scope),
    });
  },
};

function grant(wanted: WantedGrant, identity: Value, block: Block, scope: Scope): Fix[] {
  return addGrants("Add the role assignment", [wanted], identity, block, scope);
}

/** Adds permissions to those that the only policy gives, where they are written in it. */
function widen({ body, uri }: Policy, names: readonly string[], missing: readonly string[]): Fix[] {
  const entry = entryAt(body, ["key_permissions"]);
  if (entry && entry.value.kind !== "list") return [];
  const change = setArgument(body, "key_permissions", textList([...names, ...missing]), uri);
  return [{ title: `Add ${listed(missing)}`, changes: [change] }];
}

/** What a whole module gives an identity in a vault: roles or policies. Undefined where there may be more. */
function wayIn(body: Body, path: readonly string[], value: Value, scope: Scope) {
  const vaultValue = entryAt(body, path)?.value;
  const [vault, identity] = [targetOf(vaultValue, scope), targetOf(value, scope)];
  if (!vaultValue || vault?.kind !== "resource" || vault.type !== "azurerm_key_vault" || !isWhole(scope))
    return undefined;
  if (identity?.kind !== "resource" || identity.type !== "azurerm_user_assigned_identity") return undefined;
  const byRoles = usesRoles(vault.block, scope);
  if (byRoles) {
    const grants = grantsTo(identity, scope);
    const roles = grants?.filter((one) => mayBeAbout(one, vaultValue, scope)).map(({ role }) => role);
    return roles && { vault, vaultId: vaultValue, identity, roles };
  }
  const policies = byRoles === false ? policiesOf(vault, scope) : undefined;
  const owners = policies?.map((policy) => ownerOf(entryAt(policy.body, ["object_id"])?.value, identity, scope));
  if (!policies || owners?.includes(undefined)) return undefined;
  const own = policies.filter((_, index) => owners?.[index]);
  return { vault, vaultId: vaultValue, identity, policies: own, holder: holderOf(value, scope) };
}

function seen({ address, block, declaration }: Target) {
  return { uri: declaration.uri, span: block.head, message: `${address} is declared here.` };
}
