import { baseName, derivedName, type Scope } from "../../../analysis/index";
import { freeNetwork, freeSubnet, isZoneType, network, zonesFor, zonesOfFirst } from "../../../azure/index";
import { usualLabel, type ValuePlace } from "../../../fixes/index";
import type { NewValue } from "../../../model/index";

/**
 * The value that an argument of a block begins with: a name that follows from those of the module, a free range of
 * addresses; undefined if there is no good value. `label` is the block's name in the module.
 */
export function usualValue(
  type: string,
  label: string,
  { name, isOwn, before }: ValuePlace,
  scope: Scope,
): NewValue | undefined {
  if (usual.has(name) && type.startsWith("azurerm_machine_learning_")) return text(usual.get(name));
  if (type === "azurerm_private_endpoint" && !isOwn) {
    if (name === "name") return text(baseName(scope));
    return name === "private_dns_zone_ids" ? listOfIds(zonesOfFirst(scope)) : undefined;
  }
  if (!isOwn) return undefined;
  if (name === "name" && type === "azapi_resource") return text(nameOfAzure(label, scope));
  // A module that is told a name has none of its own.
  if (name === "name" && scope.module.declarations.has("var.name") && !isZoneType(type)) return undefined;
  if (name === "name") return text(isZoneType(type) ? zonesFor(scope)[0] : derivedName(type, label, scope));
  if (name === "address_space" && type === network) return listOf(freeNetwork(scope));
  if (name === "address_prefixes" && type === "azurerm_subnet") {
    const { value } = before.find((one) => one.name === "virtual_network_name") ?? {};
    const address = value?.kind === "reference" ? value.path.slice(0, -1).join(".") : undefined;
    const [declaration] = (address !== undefined && scope.module.declarations.get(address)) || [];
    return declaration && listOf(freeSubnet(declaration.block, scope));
  }
  return undefined;
}

/** `online-endpoint-ml` for an online endpoint: one for batches in the same region cannot be called as it is. */
function nameOfAzure(label: string, scope: Scope): string | undefined {
  const base = baseName(scope);
  return base === undefined || label === usualLabel(scope) ? undefined : `${label.replaceAll("_", "-")}-${base}`;
}

/** What computes mostly begin with, as in our set-ups, and datastores without a key. */
const usual: ReadonlyMap<string, string> = new Map([
  ["vm_size", "STANDARD_DS3_V2"],
  ["virtual_machine_size", "STANDARD_DS3_V2"],
  ["service_data_auth_identity", "WorkspaceSystemAssignedIdentity"],
  ["scale_down_nodes_after_idle_duration", "PT5M"],
]);

function text(placeholder: string | undefined): NewValue | undefined {
  return placeholder === undefined ? undefined : { kind: "hole", of: "string", placeholder };
}

function listOfIds(addresses: readonly string[] | undefined): NewValue | undefined {
  const items = addresses?.map((address): NewValue => ({ kind: "reference", path: [...address.split("."), "id"] }));
  return items && { kind: "list", items };
}

function listOf(placeholder: string | undefined): NewValue | undefined {
  const item = text(placeholder);
  return item && { kind: "list", items: [item] };
}
