/** Where azapi's resources have what Azure alone sets, and what of that azapi gives without being told to. */
import type { Scope } from "../../analysis/index";
import type { BodyType, SentBody } from "../../catalog/index";
import { isSameType } from "../../resourceIds/index";

/** Paths in Azure's answer, by the attribute of azurerm's that has what is there. */
export function readsOf(
  type: string,
  sent: SentBody,
  { catalog }: Pick<Scope, "catalog">,
): ReadonlyMap<string, string> {
  const known = catalog.provider("azurerm")?.readFrom(type);
  const isSame = known && isSameType(typeIn(known.azure), typeIn(sent.azureType));
  return isSame ? new Map([...Object.entries(known.reads), ...sent.reads]) : sent.reads;
}

function typeIn(azureType: string): string {
  return azureType.split("@")[0] ?? "";
}

/**
 * Whether azapi gives in `output` by itself what Azure answers at a path, as it does for what only Azure sets. Source: GetReadOnly in
 * internal/azure/types of Azure/terraform-provider-azapi.
 */
export function isGiven(path: string, type: BodyType | undefined): boolean {
  let at = type;
  for (const name of path.split(".")) {
    if (at?.kind !== "object" && at?.kind !== "discriminated") return false;
    const property = at.properties.get(name);
    if (!property) return false;
    if (property.isReadOnly) return true;
    at = property.type;
  }
  return false;
}
