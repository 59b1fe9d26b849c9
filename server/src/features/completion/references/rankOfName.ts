import type { EnclosingArgument } from "../../../analysis/index";
import { partsOfNames } from "../../../catalog/index";
import { typeOf } from "../../../model/index";
import { fitOf, readable } from "../types/fitOf";
import { anything, maybe, surely } from "./offer";

/** Ranks variables and locals: those with the argument's name fit best, and those that are named after the resource around it. */
export function rankOfName(address: string, { node, item, items, attribute, isPart }: EnclosingArgument): number {
  if (!item) return anything;
  const name = address.slice(address.lastIndexOf(".") + 1);
  if (name === item.name) return surely + 50;
  const type = item.name === "name" && items.length === 1 ? typeOf(node.block) : undefined;
  if (isPart && /name$/.test(item.name) && partsOfNames.has(name.slice(name.lastIndexOf("_") + 1))) return maybe + 5;
  if (attribute?.format === "resource-id" && name.endsWith("_id")) return maybe + 5;
  const wanted = type === undefined ? item.name : type.slice(type.indexOf("_") + 1) + "_name";
  if (name === wanted) return surely + 51;
  // `resource_group`, `rg` and `rg_name` for resource_group_name.
  const word = name.toLowerCase().replace(/_(?:name|id)$/, "");
  const isMeant = word.length > 1 && (fitOf(word, readable(`_${wanted}`)) ?? 2) < 2;
  if (type !== undefined && isMeant) return maybe - 1;
  return item.name.endsWith(name) || name.endsWith(item.name) ? maybe : isMeant ? maybe + 10 : anything;
}
