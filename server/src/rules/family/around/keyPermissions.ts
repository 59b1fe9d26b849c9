import { blocksOf } from "../../../analysis/blocksOf";
import { entryAt } from "../../../analysis/literalAt";
import { textOf } from "../../../analysis/literals";
import { resolve } from "../../../analysis/resolve";
import type { Scope } from "../../../analysis/scope";
import { targetOf } from "../../../analysis/target";
import type { BodySchema } from "../../../catalog/schema";
import type { Body } from "../../../model/body";
import { addressOf } from "../../../model/module";
import { listed } from "../../../wording/sentence";
import type { Report, Rule } from "../../rule";

const needed = ["Create", "Get", "Delete", "Purge", "Recover", "GetRotationPolicy"];

export const keyPermissions: Rule = {
  id: "key-permissions",
  severity: "information",
  summary: "An access policy that lets whoever runs Terraform not manage the keys that the module makes.",
  why: "Without GetRotationPolicy a key is created and then cannot be read; without Purge and Recover it cannot be deleted and made again.",
  source: "registry page of the key vault key",
  types: ["azurerm_key_vault_access_policy", "azurerm_key_vault"],
  block({ block, schema, scope }, report) {
    if (!schema.body) return;
    if (block.labels[0]?.text === "azurerm_key_vault_access_policy") {
      const vault = targetOf(entryAt(block.body, ["key_vault_id"])?.value, scope);
      if (vault) check(block.body, schema.body, vault.address, scope, report);
      return;
    }
    const own = schema.body.get("access_policy")?.block;
    const policies = block.body.entries.filter(({ name, dynamic }) => name === "access_policy" && !dynamic);
    // Policies may also be written as one list of objects.
    for (const value of policies.flatMap((entry) =>
      entry.value.kind === "list" ? entry.value.items : [entry.value],
    )) {
      if (own && value.kind === "body") check(value.body, own, addressOf(block) ?? "", scope, report);
    }
  },
};

/** A policy for whoever runs Terraform, on a vault in which the module makes a key. */
function check(policy: Body, schema: BodySchema, vault: string, scope: Scope, report: Report): void {
  const who = targetOf(entryAt(policy, ["object_id"])?.value, scope);
  const entry = entryAt(policy, ["key_permissions"]);
  if (who?.type !== "azurerm_client_config" || !entry) return;
  const list = resolve(entry.value, scope).value;
  const given = list.kind === "list" ? list.items.map(textOf) : [undefined];
  if (given.includes(undefined)) return;
  const key = blocksOf("azurerm_key_vault_key", scope).find(
    ({ body }) => targetOf(entryAt(body, ["key_vault_id"])?.value, scope)?.address === vault,
  );
  const allowed = schema.get("key_permissions")?.elem?.values ?? [];
  const missing = needed.filter(
    (name) => allowed.includes(name) && !given.some((one) => one?.toLowerCase() === name.toLowerCase()),
  );
  if (!key || missing.length === 0) return;
  const items = [...given.flatMap((one) => one ?? []), ...missing].map((text) => ({ kind: "text", text }) as const);
  report({
    span: entry.nameSpan,
    message: `Add ${listed(missing)} to key_permissions: whoever runs Terraform needs ${missing.length === 1 ? "it" : "them"} to manage ${addressOf(key)}.`,
    fixes:
      list === entry.value
        ? [
            {
              title: `Add ${listed(missing)}`,
              changes: [{ kind: "setValue", value: list, to: { kind: "list", items } }],
            },
          ]
        : [],
  });
}
