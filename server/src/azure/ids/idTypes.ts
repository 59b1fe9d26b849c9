import type { Scope } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { idOfShape, typeOfId } from "../../resourceIds/index";
import { importIdOf } from "./idShapes";

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

/** Those that the version in force may have: between two snapshots the facts are those of both. */
export function idTypesIn(attribute: Attribute, scope: Scope): readonly string[] {
  return idTypesOf(attribute).filter((type) => {
    const provider = scope.catalog.providerOf(type);
    return provider?.find("resource", type, scope.versionOf(provider.name)) !== "absent";
  });
}

/** The type of azurerm's that an argument is named after: `azurerm_subnet` for `subnet_id` and `subnet_resource_id`. */
export function typeNamedBy(argument: string): string | undefined {
  const named = /^(.+?)(?:_resource)?_id$/.exec(argument)?.[1];
  return named === undefined ? undefined : `azurerm_${named}`;
}

/**
 * The resource type of Azure whose id an argument takes where the facts name no type: by the one shape of the ids that it takes, or by the
 * type that it is named after, if that lies in a resource group.
 */
export function typeMeant(argument: string, { id = [], format, type }: Attribute, scope: Scope): string | undefined {
  if (type !== "string" || format === "uuid" || !argument.endsWith("_id")) return undefined;
  const named = typeNamedBy(argument);
  const shapes = id.length > 0 ? id : named === undefined ? [] : importIdOf(named, scope);
  const [only, another] = shapes;
  if (only === undefined || another !== undefined || !only.startsWith(inGroup)) return undefined;
  return typeOfId(idOfShape(only, "x"));
}

const inGroup = "/subscriptions/{}/resourceGroups/{}/providers/";
