import type { Body } from "../../model/index";
import type { Resource } from "../resources/resource";
import { writtenAt } from "../resources/writtenAt";
import { referring } from "./referring";

/** Whether a vault asks Azure's roles rather than access policies; undefined where that is not known. */
export function usesRoles(vault: Resource): boolean | undefined {
  const settings = ["rbac_authorization_enabled", "enable_rbac_authorization"].map((name) => vault.literal(name));
  if (settings.includes("true")) return true;
  // What Azure takes for granted depends on the API version.
  const isSilent = vault.isOfAzapi && settings.includes(null);
  return isSilent || settings.includes(undefined) ? undefined : false;
}

/** An access policy, and the document that it is in. */
export interface Policy {
  readonly body: Body;
  readonly uri: string;
}

/** The access policies of a vault, written in it or beside it; undefined where there may be others. */
export function policiesOf(vault: Resource): readonly Policy[] | undefined {
  const { scope } = vault;
  const uri = vault.uri ?? scope.uri;
  if (vault.isOfAzapi && writtenAt(vault.block.body, ["properties", "accessPolicies"], scope) !== null)
    return undefined;
  const policies: Policy[] = [];
  for (const item of vault.block.body.items.filter(({ name }) => name === "access_policy")) {
    const values = item.value.kind === "list" ? item.value.items : [item.value];
    if (item.dynamic || values.some(({ kind }) => kind !== "body")) return undefined;
    for (const value of values) if (value.kind === "body") policies.push({ body: value.body, uri });
  }
  const { to, isUnclear, types, dataTypes } = referring("azurerm_key_vault_access_policy", "key_vault_id", scope);
  // What leads to no vault is a mistake, and may be meant for this one.
  const isAstray = [...types].some((type) => type !== "azurerm_key_vault");
  if (isUnclear || dataTypes.size > 0 || isAstray) return undefined;
  for (const one of to(vault.address)) policies.push({ body: one.block.body, uri: one.uri ?? scope.uri });
  return policies;
}
