/**
 * Parts of a resource that others may have put there: rules of a security group, routes, what an association sets. azurerm reads a resource before
 * it writes it anew; azapi sends its body alone, and what is not in it goes.
 */
import type { Scope } from "../../analysis/index";
import type { BodyType, ResourceTypes } from "../../catalog/index";
import { azureTypeOfType } from "./azureTypes";
import type { ObjectTree } from "./tree";

/** A list of a resource's properties that are resources of their own as well: `securityRules`, and the type of these. */
export interface ChildList {
  readonly name: string;
  readonly type: string;
}

/** Those of a type of Azure's. */
export function childLists(azureType: string, type: BodyType, types: ResourceTypes | undefined): readonly ChildList[] {
  const prefix = `${azureType.toLowerCase()}/`;
  const properties = type.kind === "object" ? type.properties.get("properties")?.type : undefined;
  if (properties?.kind !== "object") return [];
  const children = (types?.names ?? []).filter((name) => {
    const lower = name.toLowerCase();
    return lower.startsWith(prefix) && !lower.slice(prefix.length).includes("/");
  });
  return [...properties.properties].flatMap(([name, { type: of, isReadOnly }]) => {
    if (of.kind !== "array" || isReadOnly) return [];
    // `agentPoolProfiles` has what `agentPools` are.
    const child = children.find((one) =>
      name.toLowerCase().startsWith(one.slice(prefix.length).toLowerCase().replace(/s$/, "")),
    );
    return child === undefined ? [] : [{ name, type: child }];
  });
}

/** The names of those lists that a body empties, whatever is in them. */
export function emptiedIn(body: ObjectTree, lists: readonly ChildList[]): readonly string[] {
  const properties = body.properties.get("properties");
  return lists.flatMap(({ name }) => {
    const list = properties?.kind === "object" ? properties.properties.get(name) : undefined;
    const isEmpty =
      list?.kind === "list"
        ? list.parts.length === 0
        : list?.kind === "leaf" && list.value.kind === "list" && list.value.items.length === 0;
    return isEmpty ? [name] : [];
  });
}

/** Whether resources of one type of azurerm's are a part of those of another in Azure, or set something of them, rather than being resources beside them. */
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
