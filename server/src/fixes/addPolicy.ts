import { bodyItemAt, resolve, type Scope, typeSchemaOf } from "../analysis/index";
import type { Resource } from "../azure/index";
import {
  type Block,
  type Fix,
  type NewBodyItem,
  type NewValue,
  newArgument,
  rewritten,
  sibling,
  type Value,
} from "../model/index";
import { addFirst, newBlock } from "./addFirst";
import type { Holder } from "./holderOf";

const type = "azurerm_key_vault_access_policy";

/** Permissions by their argument: `key_permissions`, … */
type Permissions = Readonly<Record<string, readonly string[]>>;

/**
 * The fix that gives an account an access policy of a vault before the resource that needs it is made: in the vault if
 * policies are written there, otherwise as a separate resource. `vaultId` refers to the vault.
 */
export function addPolicy(
  { name, objectId, found }: Holder,
  permissions: Permissions,
  vault: Resource,
  vaultId: Value,
  before: Block,
  scope: Scope,
): Fix[] {
  const title = "Add the access policy";
  const lists = Object.fromEntries(Object.entries(permissions).map(([key, names]) => [key, textList(names)]));
  // azapi takes policies in the body, where they have other names.
  if (vault.isOfAzapi) return [];
  const { body } = vault.block;
  if (body.items.some((item) => item.name === "access_policy")) {
    const tenant = bodyItemAt(body, ["tenant_id"])?.value;
    const tenantId = tenant && rewritten(tenant);
    if (!tenantId || found) return [];
    const values = { tenant_id: tenantId, object_id: objectId, ...lists };
    const items = Object.entries(values).map(([key, value]) => newArgument(key, value));
    const policy: NewBodyItem = { name: "access_policy", form: "block", value: { kind: "body", items } };
    return [{ title, changes: [{ kind: "add", body, items: [policy], uri: vault.uri ?? scope.uri }] }];
  }
  const id = resolve(vaultId, scope).value;
  const [keyVaultId, tenantId] = [sibling(id, "id"), sibling(id, "tenant_id")];
  if (!keyVaultId || !tenantId) return [];
  const values = { key_vault_id: keyVaultId, tenant_id: tenantId, object_id: objectId, ...lists };
  return addFirst(title, [...(found ? [found] : []), newBlock("resource", type, name, values, scope)], before);
}

/** Everything that the version in force knows, except what deletes permanently. */
export function allButPurge(scope: Scope): Permissions {
  const { attributes } = typeSchemaOf("resource", type, scope);
  return Object.fromEntries(
    ["key_permissions", "secret_permissions", "certificate_permissions"].flatMap((name) => {
      const values = attributes?.get(name)?.elem?.values?.map(String) ?? [];
      return values.length > 0 ? [[name, values.filter((one) => one !== "Purge")] as const] : [];
    }),
  );
}

/** A list of texts to be written. */
export function textList(texts: readonly string[]): NewValue {
  return { kind: "list", items: texts.map((text) => ({ kind: "text", text })) };
}
