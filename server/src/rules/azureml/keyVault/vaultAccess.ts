import { bodyItemAt, isWhole, itemsAt, type Scope, targetOf, textOfLiteral } from "../../../analysis/index";
import {
  actingIdentity,
  grantsTo,
  mayBeAbout,
  ownerOf,
  type Policy,
  policiesOf,
  type Resource,
  resourceAt,
  resourceOfTarget,
  usesRoles,
} from "../../../azure/index";
import { addGrants, addPolicy, allButPurge, holderOf, textList, type WantedGrant } from "../../../fixes/index";
import { type Block, type Fix, setArgument, type Value } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

export const vaultAccess: Rule = {
  id: "vault-access",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace whose only identity is user-assigned and has no access to the contents of its key vault.",
  why: "The workspace uses this identity to keep its connections as secrets in the vault.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const { at } = actingIdentity(workspace) ?? {};
    const way = at ? wayIn(workspace, "key_vault_id", at.value) : undefined;
    if (!way || !at) return;
    if (way.roles) {
      if (way.roles.some((role) => !role || /^Key Vault (Administrator|.* Officer)$/.test(role))) return;
      report({
        span: at.valueSpan,
        message: `Give ${way.identity.address} the role Key Vault Administrator on ${way.vault.address}: Contributor gives no access to the vault's secrets.`,
        related: [way.vault.declared()],
        fixes: grant(
          { role: "Key Vault Administrator", about: way.vaultId, called: "secrets" },
          at.value,
          block,
          scope,
        ),
      });
    } else if (way.policies?.length === 0) {
      report({
        span: at.valueSpan,
        message: `Give ${way.identity.address} an access policy of ${way.vault.address}, with all permissions but purge: the workspace uses only this identity.`,
        related: [way.vault.declared()],
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
  resource(workspace, report) {
    const { block, scope } = workspace;
    const at = workspace.at("encryption.user_assigned_identity_id");
    const way = at ? wayIn(workspace, "encryption.key_vault_id", at.value) : undefined;
    if (!way || !at) return;
    if (way.roles) {
      if (way.roles.some((role) => !role || /^Key Vault (Administrator|Crypto .*)$/.test(role))) return;
      const role = "Key Vault Crypto Service Encryption User";
      report({
        span: at.valueSpan,
        message: `Give ${way.identity.address} the role ${role} on ${way.vault.address}: it reads the encryption key.`,
        related: [way.vault.declared()],
        fixes: grant({ role, about: way.vaultId, called: "key" }, at.value, block, scope),
      });
      return;
    }
    const given = way.policies?.map(({ body }) => itemsAt(body, ["key_permissions"], scope));
    if (!given || given.includes(undefined)) return;
    const names = given.flatMap((items) => (items ?? []).map((item) => textOfLiteral(item, scope)));
    if (names.includes(undefined)) return;
    const missing = keyPermissions.filter((name) => !names.some((one) => one?.toLowerCase() === name.toLowerCase()));
    if (missing.length === 0) return;
    const [policy, ...others] = way.policies ?? [];
    const widened = policy && others.length === 0 ? widen(policy, names as string[], missing) : [];
    report({
      span: at.valueSpan,
      message: `Give ${way.identity.address} the key permission${missing.length > 1 ? "s" : ""} ${listed(missing)} in an access policy of ${way.vault.address}: it reads the encryption key.`,
      related: [way.vault.declared()],
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
  const item = bodyItemAt(body, ["key_permissions"]);
  if (item && item.value.kind !== "list") return [];
  const change = setArgument(body, "key_permissions", textList([...names, ...missing]), uri);
  return [{ title: `Add ${listed(missing)}`, changes: [change] }];
}

/** What a whole module gives an identity in a vault: roles or policies. Undefined where there may be more. */
function wayIn(workspace: Resource, path: string, value: Value) {
  const { scope } = workspace;
  const vaultValue = workspace.at(path)?.value;
  const vault = resourceAt(vaultValue, scope, "azurerm_key_vault");
  const identity = targetOf(value, scope);
  if (!vaultValue || !vault || !isWhole(scope)) return undefined;
  if (!identity || !resourceOfTarget(identity, scope, "azurerm_user_assigned_identity")) return undefined;
  const byRoles = usesRoles(vault);
  if (byRoles) {
    const grants = grantsTo(identity, scope);
    const roles = grants?.filter((one) => mayBeAbout(one, vaultValue, scope)).map(({ role }) => role);
    return roles && { vault, vaultId: vaultValue, identity, roles };
  }
  const policies = byRoles === false ? policiesOf(vault) : undefined;
  const owners = policies?.map((policy) => ownerOf(bodyItemAt(policy.body, ["object_id"])?.value, identity, scope));
  if (!policies || owners?.includes(undefined)) return undefined;
  const own = policies.filter((_, index) => owners?.[index]);
  return { vault, vaultId: vaultValue, identity, policies: own, holder: holderOf(value, scope) };
}
