import { parseResourceId } from "../../resourceId";
import type { AzureResource } from "../../responses";
import { group, insights, registry, userIdentity } from "./companions";
import { cluster, inference, instance, spark } from "./computes";
import { blobs, files, lake } from "./datastores";
import type { Mapping } from "./mapping";
import { endpointRule, fqdnRule, tagRule } from "./outboundRules";
import { storage, vault } from "./vaultAndStorage";
import { hub, project, workspace } from "./workspaces";

/** Every type that can be imported, in the order in which they are written: what others refer to first. */
export const mappings: readonly Mapping[] = [
  ...[group, userIdentity, insights, vault, storage, registry],
  ...[workspace, hub, project],
  ...[cluster, instance, inference, spark],
  ...[blobs, lake, files],
  ...[fqdnRule, endpointRule, tagRule],
];

const byType: ReadonlyMap<string, Mapping> = new Map(mappings.map((mapping) => [mapping.type, mapping]));

/** The mapping of one of azurerm's types. */
export function mappingOfType(type: string): Mapping | undefined {
  return byType.get(type);
}

/** The mapping for something in Azure; undefined where azurerm has no type for it, or we have no mapping. */
export function mappingOf({ id, json }: AzureResource): Mapping | undefined {
  return mappings.find(({ azureType, is }) => azureType === id.type && (!is || is(json)));
}

/** The type of azurerm's for an id alone, where the id tells. */
export function mappingOfId(text: string): Mapping | undefined {
  const type = parseResourceId(text)?.type;
  return mappings.find(({ azureType, is }) => azureType === type && !is);
}
