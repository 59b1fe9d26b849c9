import type { Scope, Target } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { tailOf } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { importIdOf, takesAnyId } from "./idShapes";

/** What is known of a reference to something whose id an argument takes. */
type IdFit =
  /** It may well be right, or nothing is known of it. */
  | "fits"
  /** It is of a type whose ids the argument does not take. */
  | "other-type"
  /** It is of the right type, and another attribute than the id. */
  | "other-attribute";

/** Attributes that are no id of a resource of Azure, whatever has them. */
const plain = new Set(["name", "location", "resource_group_name", "principal_id", "client_id", "tenant_id"]);

/** Attributes that are called an id and are a GUID, by their type. */
const guids: Readonly<Record<string, string>> = {
  azurerm_machine_learning_workspace: "workspace_id",
  azurerm_ai_foundry: "workspace_id",
  azurerm_log_analytics_workspace: "workspace_id",
  azurerm_subscription: "subscription_id",
  azurerm_client_config: "subscription_id",
};

/** Types whose id is a URL, not a resource id of Azure. */
export const withUrls: ReadonlySet<string> = new Set([
  "azurerm_key_vault_certificate",
  "azurerm_key_vault_key",
  "azurerm_key_vault_secret",
  "azurerm_storage_blob",
  "azurerm_storage_data_lake_gen2_filesystem",
  "azurerm_storage_data_lake_gen2_path",
  "azurerm_storage_share_directory",
  "azurerm_storage_share_file",
  "azurerm_storage_table_entity",
]);

/** Whether what a value refers to can be the id that an argument takes. Says "fits" unless it is certainly wrong. */
export function idFitOf(target: Target, wanted: Attribute, scope: Scope): IdFit {
  const { type, attribute } = target;
  if (!attribute || (attribute === "id" && wanted.idOf?.includes(type))) return "fits";
  const taken = shapesOf(wanted, scope);
  if (taken.size === 0 || takesAnyId(wanted)) return "fits";
  if (attribute === "id") {
    if (wanted.id && withUrls.has(type)) return "other-type";
    const own = shapesOfId(target, scope);
    return own.length === 0 || own.some((shape) => taken.has(tailOf(shape))) ? "fits" : "other-type";
  }
  const isRight = wanted.idOf?.includes(type) || shapesOfId(target, scope).some((shape) => taken.has(tailOf(shape)));
  if (plain.has(attribute) || ownProperty(guids, type) === attribute) return isRight ? "other-attribute" : "other-type";
  const read = schemaOf(target, scope)?.body.get(attribute);
  const given = read?.id ?? [];
  if (!read || takesAnyId(read) || given.length === 0) return "fits";
  return given.some((shape) => taken.has(tailOf(shape))) ? "fits" : isRight ? "other-attribute" : "other-type";
}

/** The ends of the ids that an argument takes: from its own shapes, of which there may be more, and from those of the types that fit it. */
function shapesOf({ id = [], idOf = [] }: Attribute, scope: Scope): ReadonlySet<string> {
  return new Set([...id, ...idOf.flatMap((type) => importIdOf(type, scope))].map(tailOf));
}

/**
 * The shapes of the id of what is referred to. For a subscription, it is that of the alias with which a resource makes
 * it, and its own as data.
 */
export function shapesOfId({ kind, type }: Target, scope: Scope): readonly string[] {
  return kind === "data" && type === "azurerm_subscription" ? ["/subscriptions/{}"] : importIdOf(type, scope);
}

function schemaOf({ kind, type }: Target, scope: Scope) {
  const provider = scope.catalog.providerOf(type);
  const found = provider?.find(kind, type, scope.versionOf(provider.name));
  return typeof found === "object" ? found : undefined;
}
