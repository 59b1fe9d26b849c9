/** Azure's types of resources, by the names that azurerm and azapi have for them. */
import type { Scope } from "../../analysis/index";
import type { BodyType } from "../../catalog/index";

/** Azure's type for a type of azurerm, as far as a table of names knows it. */
export function azureTypeOfType(type: string, { catalog }: Pick<Scope, "catalog">): string | undefined {
  return catalog.provider("azurerm")?.sentTo(type, [])?.azureType.split("@")[0];
}

/** What a body of a type with a version (`Microsoft.KeyVault/vaults@2024-11-01`) may hold. */
export function bodyTypeOf(azureType: string, { catalog }: Pick<Scope, "catalog">): BodyType | undefined {
  const [name = "", version = ""] = azureType.split("@");
  return catalog.resourceTypes?.find(name)?.at(version)?.type;
}
