import { weakMemo } from "../../memo/index";
import { parseResourceId } from "../../resourceIds/index";
import { appendTo } from "../../text/index";
import { at, isSameWord, type JsonObject } from "../json";
import type { AzureResource } from "../responses";
import { group, insights, registry, userIdentity } from "./companions";
import { cluster, inference, instance, spark } from "./computes";
import { blobs, files, lake } from "./datastores";
import type { Mapping } from "./mapping";
import { neighbours } from "./neighbours";
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

/** What is looked at in configurations as well, although it is not imported. */
const described: readonly Mapping[] = [...mappings, ...neighbours];

const describedByType: ReadonlyMap<string, Mapping> = new Map(described.map((mapping) => [mapping.type, mapping]));

const byType: ReadonlyMap<string, Mapping> = new Map(mappings.map((mapping) => [mapping.type, mapping]));

/** The mapping of one of azurerm's types. */
export function mappingOfType(type: string): Mapping | undefined {
  return byType.get(type);
}

/** The mapping of an azurerm type, also of types that are not imported. */
export function describedType(type: string): Mapping | undefined {
  return describedByType.get(type);
}

/** The mapping for something in Azure; undefined where azurerm has no type for it, or we have no mapping. */
export function mappingOf({ id, json }: AzureResource): Mapping | undefined {
  return mappings.find((mapping) => mapping.azureType === id.type && isOfMapping(mapping, json));
}

/** Whether something of the Azure type of a mapping is what the mapping is about. */
export function isOfMapping({ where }: Mapping, json: JsonObject): boolean {
  if (!where) return true;
  const actual = at(json, where.path);
  return typeof actual === "string" ? where.words.some((word) => isSameWord(actual, word)) : where.isUsual === true;
}

/** The mapping for an id only, if the id decides it. */
export function mappingOfId(text: string): Mapping | undefined {
  const type = parseResourceId(text)?.type;
  return mappings.find(({ azureType, where }) => azureType === type && !where);
}

/** Azure's type of resource groups. Ids of resource groups do not contain it. */
export const groupType = "Microsoft.Resources/resourceGroups";

const byAzureType = weakMemo((all: readonly Mapping[]): ReadonlyMap<string, readonly Mapping[]> => {
  const found = new Map<string, Mapping[]>();
  for (const mapping of all) {
    const type = mapping === group ? groupType : mapping.azureType;
    appendTo(found, type.toLowerCase(), mapping);
  }
  return found;
});

/** azurerm's types for a type of Azure, in any case: one type, or several that share it. */
export function mappingsOfAzureType(type: string): readonly Mapping[] {
  return byAzureType(described).get(type.toLowerCase()) ?? [];
}
