import type { Attribute } from "../../catalog/schema";

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
