import type { EnclosingArgument } from "../../../analysis/index";
import { type Attribute, type BodySchema, commonArguments, othersNames, scopeForm } from "../../../catalog/index";
import { typeOf } from "../../../model/index";
import { maybe, surely } from "./offer";

/**
 * The attribute of a resource that an argument most likely reads if no fact says it, by the names of both: its name,
 * if the argument is called after its type (`queue_name` of a storage queue, `system_topic`), or the attribute with
 * the name of the argument (`urn`), or the first of two with that name (`primary_connection_string`). Undefined if no
 * name fits.
 */
export function calledAlike(
  argument: string,
  wanted: Attribute,
  type: string,
  has: BodySchema | undefined,
  isData: number,
): { readonly name: string; readonly rank: number } | undefined {
  if (wanted.type !== "string" || wanted.values || wanted.format === "region" || !has) return undefined;
  const stem = argument.replace(/_name$/, "");
  const isOfType = !othersNames.has(stem) && (stem !== argument || stem.includes("_")) && type.endsWith(`_${stem}`);
  if (isOfType && has.has("name")) return { name: "name", rank: maybe - 40 };
  // The groups of resources are read of what all of them are in; of what is found its own.
  if (commonArguments.has(argument) || (argument === "resource_group_name" && !isData)) return undefined;
  if (!(argument.includes("_") || argument === "urn")) return undefined;
  const found = [argument, `primary_${argument}`].find((one) => has.get(one)?.type === "string");
  return found === undefined ? undefined : { name: found, rank: maybe - 30 };
}

/**
 * The types that may give an argument of azurerm its name. A known one is the only one: `azurerm_subnet` for
 * virtual_network_subnet_ids. Empty if the name says nothing, or something else is known about it.
 */
export function typesCalled({ node: { schema, scope, block }, attribute, item }: EnclosingArgument): string[] {
  const called = /^(.+)_ids?$/.exec(item?.name ?? "")?.[1];
  if (called === undefined || schema.provider?.name !== "azurerm") return [];
  if (attribute?.type !== "string" || attribute.format === "uuid") return [];
  const { argumentReferences } = scope.catalog;
  const version = scope.versionOf("azurerm");
  const words = called.split("_");
  const ends = words.map((_, at) => words.slice(at).join("_"));
  const takesOther = (end: string) => {
    const known = argumentReferences.find(`${end}_id`, typeOf(block) ?? "", version);
    return known !== undefined && known.schema === undefined;
  };
  if (ends.some(takesOther)) return [];
  // The end of another type is no type of its own: `dns_zone` of private_dns_zone_id.
  const types = ends.map((end) => `azurerm_${end}`);
  const known = schema.provider.names("resource", version);
  const longest = types.find((type) => known.includes(type));
  return longest === undefined ? types : [longest];
}

/** Whether an argument takes the id of any resource, judged by its name because nothing else is known. */
export function isOfAny(argument: string | undefined, attribute: Attribute | undefined): boolean {
  return attribute?.type === "string" && !attribute.id && /^(?:target_|source_)?resource_id$/.test(argument ?? "");
}

/** The id from a data source above all resources (a subscription, for example), for an argument that takes it or any id. */
export function scopeRead(type: string, isData: number, attribute: Attribute | undefined) {
  const form = isData ? scopeForm(type) : undefined;
  const isTaken = attribute?.id
    ? form !== undefined && attribute.id.includes(form)
    : attribute?.format === "resource-id";
  return form !== undefined && isTaken ? { name: "id", rank: surely + 61 } : undefined;
}
