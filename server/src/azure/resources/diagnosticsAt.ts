/** What a diagnostic setting may name: the categories of what it is about, and groups of them. */

import { bodyItemAt, type EnclosingArgument, type Scope } from "../../analysis/index";
import { typeOf, type Value } from "../../model/index";
import { armTypeIn, armTypesOf } from "../ids/armType";

/** A name, and what it is of. */
interface Category {
  readonly text: string;
  readonly about: string;
}

/** Source: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings, which says of both what they take in. */
const groups: readonly Category[] = [
  { text: "allLogs", about: "all categories of logs" },
  { text: "audit", about: "the categories of audit logs, where the resource has any" },
];

const metrics: readonly Category[] = [{ text: "AllMetrics", about: "all metrics" }];

/** The blocks and properties that hold them, of every release of azurerm, and of azapi's bodies. */
const ofLogs: ReadonlySet<string> = new Set(["enabled_log", "log", "logs"]);
const ofMetrics: ReadonlySet<string> = new Set(["enabled_metric", "metric", "metrics"]);

/** What an argument of a diagnostic setting may name; none of any other argument. */
export function categoriesAt({ node, items }: EnclosingArgument): readonly Category[] {
  const { block, scope } = node;
  const name = items.at(-1)?.name;
  if (name !== "category" && name !== "category_group" && name !== "categoryGroup") return [];
  const isOfAzurerm = typeOf(block) === "azurerm_monitor_diagnostic_setting";
  if (!isOfAzurerm && armTypeIn(block.body, scope)?.toLowerCase() !== "microsoft.insights/diagnosticsettings")
    return [];
  const holder = items.at(-2)?.name ?? "";
  if (ofMetrics.has(holder)) return name === "category" ? metrics : [];
  if (!ofLogs.has(holder)) return [];
  if (name !== "category") return groups;
  const target = bodyItemAt(block.body, [isOfAzurerm ? "target_resource_id" : "parent_id"])?.value;
  const [type, another] = target ? typesOf(target, scope) : [];
  if (type === undefined || another !== undefined) return [];
  return (scope.catalog.logCategories.get(type.toLowerCase()) ?? []).map((text) => ({ text, about: type }));
}

/** The types of what an id leads to, also of what it ends with: `"${azurerm_storage_account.main.id}/blobServices/default"`. */
function typesOf(id: Value, scope: Scope): readonly string[] {
  if (id.kind !== "expression" || id.operation?.kind !== "template") return armTypesOf(id, scope)?.types ?? [];
  const { text, before } = id.operation;
  const [, first, ...rest] = text.split("/");
  const [holder, another] = id.parts;
  if (!holder || another || before[0] !== 0 || !text.startsWith("/") || rest.length % 2 === 0) return [];
  const below = [first, ...rest.filter((_, index) => index % 2 === 1)].join("/");
  return (armTypesOf(holder, scope)?.types ?? []).map((type) => `${type}/${below}`);
}
