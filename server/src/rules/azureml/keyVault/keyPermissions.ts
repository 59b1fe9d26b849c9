import {
  blocksOf,
  bodyItemAt,
  declared,
  literalAt,
  resolve,
  type Scope,
  targetOf,
  textOfLiteral,
} from "../../../analysis/index";
import type { BodySchema } from "../../../catalog/index";
import { addressOf, type Block, type Body } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

export const keyPermissions: Rule = {
  id: "key-permissions",
  severity: "information",
  certainty: "azure",
  summary:
    "An access policy that does not let the identity that runs Terraform manage the keys that the module creates.",
  why: "Without GetRotationPolicy a key is created but cannot be read; without Purge and Recover it cannot be deleted and recreated.",
  source: "registry page of the key vault key, internal/services/keyvault/key_vault_key_resource.go",
  types: ["azurerm_key_vault_access_policy", "azurerm_key_vault"],
  block({ block, schema, scope }, report) {
    if (!schema.body) return;
    if (block.labels[0]?.text === "azurerm_key_vault_access_policy") {
      const vault = targetOf(bodyItemAt(block.body, ["key_vault_id"])?.value, scope);
      if (vault) check(block.body, schema.body, vault.block, scope, report);
      return;
    }
    const own = schema.body.get("access_policy")?.block;
    const policies = block.body.items.filter(({ name, dynamic }) => name === "access_policy" && !dynamic);
    // Policies may also be written as one list of objects.
    for (const value of policies.flatMap((item) => (item.value.kind === "list" ? item.value.items : [item.value]))) {
      if (own && value.kind === "body") check(value.body, own, block, scope, report);
    }
  },
};

/** A policy for whoever runs Terraform, on a vault in which the module makes a key. */
function check(policy: Body, schema: BodySchema, vault: Block, scope: Scope, report: Report): void {
  const who = targetOf(bodyItemAt(policy, ["object_id"])?.value, scope);
  const bodyItem = bodyItemAt(policy, ["key_permissions"]);
  if (who?.type !== "azurerm_client_config" || !bodyItem) return;
  const list = resolve(bodyItem.value, scope).value;
  const given = list.kind === "list" ? list.items.map((item) => textOfLiteral(item, scope)) : [undefined];
  if (given.includes(undefined)) return;
  const key = blocksOf("azurerm_key_vault_key", scope).find(
    ({ body }) => targetOf(bodyItemAt(body, ["key_vault_id"])?.value, scope)?.address === addressOf(vault),
  );
  const allowed = schema.get("key_permissions")?.elem?.values ?? [];
  const missing = neededOn(vault, scope).filter(
    (name) => allowed.includes(name) && !given.some((one) => one?.toLowerCase() === name.toLowerCase()),
  );
  if (!key || missing.length === 0) return;
  const items = [...given.flatMap((one) => one ?? []), ...missing].map((text) => ({ kind: "text", text }) as const);
  report({
    span: bodyItem.nameSpan,
    message: `Add ${listed(missing)} to key_permissions: the account that runs Terraform needs ${missing.length === 1 ? "it" : "them"} to ${purposeOf(missing)} ${addressOf(key)}.`,
    fixes:
      list === bodyItem.value
        ? [
            {
              title: `Add ${listed(missing)}`,
              changes: [{ kind: "setValue", value: list, to: { kind: "list", items } }],
            },
          ]
        : [],
  });
}

/** What managing a key takes: a vault or a provider that never purges needs no right to, and likewise for what was deleted. */
function neededOn(vault: Block, scope: Scope): string[] {
  const isProtected = literalAt(vault.body, ["purge_protection_enabled"], scope);
  const purges = (isProtected === null || isProtected === "false") && does("purge_soft_deleted_keys_on_destroy", scope);
  const recovers = does("recover_soft_deleted_keys", scope);
  return [
    "Create",
    "Get",
    "Delete",
    ...(purges ? ["Purge"] : []),
    ...(recovers ? ["Recover"] : []),
    "GetRotationPolicy",
  ];
}

/** Whether the provider does by default what a feature of its key vaults may turn off. */
function does(feature: string, scope: Scope): boolean {
  return declared("provider.azurerm", scope).every(({ block }) => {
    const set = literalAt(block.body, ["features", "key_vault", feature], scope);
    return set === null || set === "true";
  });
}

function purposeOf(missing: readonly string[]): string {
  return missing.every((name) => name === "Recover") ? "bring back a deleted" : "manage";
}
