/**
 * Parts of a resource that others may have put there: rules of a security group, routes, what an association sets. azurerm reads a resource before
 * it writes it anew; azapi sends its body alone, and what is not in it goes.
 */
import type { Scope } from "../../analysis/index";
import type { BodyType, ResourceTypes } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { isSameType } from "../../resourceIds/index";
import { appendTo } from "../../text/index";
import { azureTypeOfType } from "./azureTypes";
import { type ObjectTree, type Tree, treeAt } from "./tree";

/** A list of a resource's properties that are also separate resources: `securityRules`, and their type. */
export interface ChildList {
  readonly name: string;
  readonly type: string;
}

/** Those of a type of Azure's. */
export function childLists(azureType: string, type: BodyType, types: ResourceTypes | undefined): readonly ChildList[] {
  const properties = type.kind === "object" ? type.properties.get("properties")?.type : undefined;
  if (properties?.kind !== "object") return [];
  const children = (types && childrenIn(types).get(azureType.toLowerCase())) ?? [];
  return [...properties.properties].flatMap(([name, { type: of, isReadOnly }]) => {
    if (of.kind !== "array" || isReadOnly) return [];
    // `agentPoolProfiles` has what `agentPools` are.
    const wordOf = (one: string) => one.slice(azureType.length + 1).toLowerCase();
    const child = children.find((one) => name.toLowerCase().startsWith(wordOf(one).replace(/s$/, "")));
    return child === undefined ? [] : [{ name, type: child }];
  });
}

/** All types by what they are in, in lower case: there are thousands, and each resource is asked about. */
const childrenIn = weakMemo(({ names }: ResourceTypes): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const name of names) appendTo(found, name.toLowerCase().slice(0, name.lastIndexOf("/")), name);
  return found;
});

/** The names of those lists that a body always empties, with any content, if that has an effect. */
export function emptiedIn(body: ObjectTree, lists: readonly ChildList[]): readonly string[] {
  const properties = body.properties.get("properties");
  if (properties?.kind !== "object") return [];
  return lists.flatMap(({ name, type }) => {
    const isIgnored = ignoredLists.some((one) => {
      const flag = treeAt(properties, [one.by]);
      return isSameType(one.type, type) && flag?.kind === "leaf" && flag.value.kind === "bool" && flag.value.bool;
    });
    return isEmptyList(properties.properties.get(name)) && !isIgnored ? [name] : [];
  });
}

/**
 * Removes empty lists from a body if Azure then leaves them as they are: others have made what is in them. Returns the
 * lists that are left.
 */
export function withoutKept(body: ObjectTree, azureType: string, lists: readonly ChildList[]): readonly ChildList[] {
  const properties = body.properties.get("properties");
  if (properties?.kind !== "object") return lists;
  return lists.filter(({ name }) => {
    const there = properties.properties.get(name);
    if (!isKeptWithout(azureType, name) || (there && !isEmptyList(there))) return true;
    properties.properties.delete(name);
    return false;
  });
}

/** Whether Azure leaves a list of a type, with its API version, as it is where a body does not have it. */
function isKeptWithout(azureType: string, list: string): boolean {
  const [type = "", version = ""] = azureType.split("@");
  return keptLists.some((one) => isSameType(one.type, type) && one.list === list && version >= one.since);
}

/**
 * Lists that stay as they are where a body does not have them, from an API version on. Source: "Azure Virtual Network now supports updates without
 * subnet property", techcommunity.microsoft.com/blog/azurenetworkingblog/…/4067952.
 */
const keptLists = [{ type: "Microsoft.Network/virtualNetworks", list: "subnets", since: "2023-09-01" }];

/**
 * Lists that azurerm sends only as it has read them, where sources differ on whether they stay without that. Of peerings: "will be cleared" (who
 * changed it for subnets, github.com/Azure/azure-quickstart-templates/issues/2786, 2023-12-13); "redeploying does not actually remove it" (ARM Deployments
 * team, github.com/Azure/arm-template-whatif/issues/281). They are written as empty and ignored, so that azapi sends what it has read too.
 */
const sentBackLists = [{ type: "Microsoft.Network/virtualNetworks", list: "virtualNetworkPeerings" }];

function isSentBack(azureType: string, list: string): boolean {
  return sentBackLists.some((one) => isSameType(one.type, azureType.split("@")[0]!) && one.list === list);
}

/** Puts lists that are only ever sent back into a body, as empty. */
export function putSentBack(body: ObjectTree, azureType: string): void {
  const properties = body.properties.get("properties");
  if (properties?.kind !== "object") return;
  for (const { list } of sentBackLists)
    if (isSentBack(azureType, list) && !properties.properties.has(list))
      properties.properties.set(list, { kind: "leaf", value: { kind: "list", items: [] }, isUnsaid: true });
}

/** Whether an empty list means the same as no list for a type with its API version. */
export function isSameWithout(azureType: string, list: string): boolean {
  return isKeptWithout(azureType, list) || isSentBack(azureType, list);
}

/**
 * Lists that Azure ignores where a property beside them is true. Source: enableRbacAuthorization in VaultProperties, learn.microsoft.com/rest/api/keyvault:
 * "the access policies specified in vault properties will be ignored".
 */
const ignoredLists = [{ type: "Microsoft.KeyVault/vaults/accessPolicies", by: "enableRbacAuthorization" }];

function isEmptyList(tree: Tree | undefined): boolean {
  if (tree?.kind === "list") return tree.parts.length === 0;
  return tree?.kind === "leaf" && tree.value.kind === "list" && tree.value.items.length === 0;
}

/**
 * Whether resources of one type of azurerm are a part of those of another in Azure, or set something in them, and are
 * not separate resources.
 */
export function writesInto(
  type: string,
  into: { readonly type: string; readonly azureType: string; readonly lists: readonly ChildList[] },
  { catalog }: Pick<Scope, "catalog">,
): boolean {
  const azurerm = catalog.provider("azurerm");
  const azure = azureTypeOfType(type, { catalog });
  const [own = ""] = into.azureType.split("@");
  if (azure === undefined || type === into.type) return false;
  if (azure.toLowerCase() !== own.toLowerCase())
    return into.lists.some((list) => list.type.toLowerCase() === azure.toLowerCase());
  // What words tell apart are resources beside each other: a hub and its projects.
  const kindsOf = (name: string) => azurerm?.typesFor(azure).find((one) => one.type === name)?.kinds ?? [];
  const others = kindsOf(into.type);
  return !kindsOf(type).some(({ at, words }) => {
    const other = others.find((one) => one.at === at);
    return other !== undefined && !words.some((word) => other.words.includes(word));
  });
}
