import type { Block } from "../../model/block";
import { addressOf } from "../../model/module";
import type { Body } from "../../model/value";
import { declared } from "../declared";
import type { Scope } from "../scope";
import type { Target } from "../target";
import { literalAt } from "../values/literalAt";
import { referring } from "./referring";

/** Whether a vault asks Azure's roles rather than access policies; undefined where that is not known. */
export function usesRoles({ body }: Block, scope: Scope): boolean | undefined {
  const settings = ["rbac_authorization_enabled", "enable_rbac_authorization"].map((name) =>
    literalAt(body, [name], scope),
  );
  if (settings.includes("true")) return true;
  return settings.includes(undefined) ? undefined : false;
}

/** An access policy, and the document that it stands in. */
export interface Policy {
  readonly body: Body;
  readonly uri: string;
}

/** The access policies of a vault, written in it or beside it; undefined where there may be others. */
export function policiesOf(vault: Target, scope: Scope): readonly Policy[] | undefined {
  const policies: Policy[] = [];
  for (const entry of vault.block.body.entries.filter(({ name }) => name === "access_policy")) {
    const values = entry.value.kind === "list" ? entry.value.items : [entry.value];
    if (entry.dynamic || values.some(({ kind }) => kind !== "body")) return undefined;
    for (const value of values)
      if (value.kind === "body") policies.push({ body: value.body, uri: vault.declaration.uri });
  }
  const { to, isUnclear, types, dataTypes } = referring("azurerm_key_vault_access_policy", ["key_vault_id"], scope);
  // What leads to no vault is a mistake, and may be meant for this one.
  const isAstray = [...types].some((type) => type !== "azurerm_key_vault");
  if (isUnclear || dataTypes.size > 0 || isAstray) return undefined;
  for (const block of to(vault.address)) policies.push({ body: block.body, uri: uriOf(block, scope) });
  return policies;
}

function uriOf(block: Block, scope: Scope): string {
  const declarations = declared(addressOf(block) ?? "", scope);
  return declarations.find((one) => one.block === block)?.uri ?? scope.uri;
}
