import { blockSchemaOf, literalAt, type Scope } from "../../../analysis/index";
import { type Block, typeOf } from "../../../model/index";
import { surely } from "./offer";

/** Arguments and properties that take the tenant or somebody in it, in azurerm's words. */
const asked: ReadonlyMap<string, "tenant_id" | "object_id" | "principal_id"> = new Map([
  ["tenant_id", "tenant_id"],
  ["tenantId", "tenant_id"],
  ["object_id", "object_id"],
  ["objectId", "object_id"],
  ["principal_id", "principal_id"],
  ["principalId", "principal_id"],
]);

/** The kind of principal that an argument takes. */
export function askedPrincipal(argument: string | undefined) {
  return asked.get(argument ?? "");
}

/**
 * What a block says about the tenant or the signed-in account: the path to it, and how well it fits; undefined if it
 * says nothing.
 */
export function principalRead(
  argument: string | undefined,
  block: Block,
  scope: Scope,
): { readonly path: readonly string[]; readonly rank: number } | undefined {
  const wanted = askedPrincipal(argument);
  const type = typeOf(block) ?? "";
  if (wanted === undefined) return undefined;
  if (isClientConfig(type)) {
    const isSomebody = wanted === "principal_id";
    return { path: [isSomebody ? "object_id" : wanted], rank: surely + (isSomebody ? 40 : 0) };
  }
  if (wanted === "tenant_id" || block.kind !== "resource") return undefined;
  if (type === "azurerm_user_assigned_identity") return { path: ["principal_id"], rank: surely + 1 };
  const identity = blockSchemaOf(block, scope).attributes?.get("identity");
  const isOwn = /SystemAssigned/i.test(literalAt(block.body, ["identity", "type"], scope) ?? "");
  if (!isOwn || !identity) return undefined;
  return { path: ["identity", "[0]", "principal_id"], rank: surely + 10 };
}

/** The data sources that say who runs Terraform. */
function isClientConfig(type: string): boolean {
  return type === "azurerm_client_config" || type === "azapi_client_config";
}
