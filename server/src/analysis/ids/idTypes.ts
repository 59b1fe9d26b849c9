import type { Attribute } from "../../catalog/schema";
import type { Scope } from "../scope";

/**
 * The types that a person would think of for an argument that takes an id, most likely first. The facts also name types that merely share the id of
 * another: settings of a storage account, which are imported by the account's id, or diagnostic settings of anything.
 */
export function idTypesOf(attribute: Attribute): readonly string[] {
  const types = (attribute.idOf ?? attribute.elem?.idOf ?? []).filter(
    (type) => type !== "azurerm_monitor_diagnostic_setting",
  );
  return types.filter((type) => !types.some((other) => other !== type && type.startsWith(`${other}_`)));
}

/** Of those, the types that the version in force may have: between two snapshots the facts are those of both. */
export function idTypesIn(attribute: Attribute, scope: Scope): readonly string[] {
  return idTypesOf(attribute).filter((type) => {
    const provider = scope.catalog.providerOf(type);
    return provider?.find("resource", type, scope.versionOf(provider.name)) !== "absent";
  });
}
