import { idTypesOf } from "../../analysis/ids/idTypes";
import type { Scope } from "../../analysis/scope";
import type { Attribute } from "../../catalog/schema";
import type { Block } from "../../model/block";
import { ownProperty } from "../../text/ownProperty";
import { hasInstances } from "./hasInstances";

/** What an argument most likely refers to, where the module has exactly one such thing: a path of names. */
export function onlyReference(
  name: string,
  attribute: Attribute,
  block: Block,
  scope: Scope,
): readonly string[] | undefined {
  if (attribute.type !== "string") return undefined;
  const group: Readonly<Record<string, string>> = { resource_group_name: "name", location: "location" };
  const ofGroup = ownProperty(group, name);
  const types = ofGroup ? ["azurerm_resource_group"] : idTypesOf(attribute).slice(0, 1);
  const found = [...scope.module.declarations].filter(([, [first, ...others]]) => {
    const type = first?.block.labels[0]?.text ?? "";
    const isOne = others.length === 0 && first && !first.entry && !hasInstances(first.block);
    return isOne && first?.block !== block && first?.block.kind === "resource" && types.includes(type);
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? [...only[0].split("."), ofGroup ?? "id"] : undefined;
}
