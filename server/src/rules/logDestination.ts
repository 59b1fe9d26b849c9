import { bodyItemAt, ignoresChanges, literalAt } from "../analysis/index";
import { armTypesOf } from "../azure/index";
import type { Rule } from "./rule";

const name = "log_analytics_destination_type";

export const logDestination: Rule = {
  id: "log-destination",
  severity: "information",
  certainty: "consequence",
  summary: "A destination of logs that Azure does not keep for this type of resource.",
  why: "These resources have only one kind of table. Azure does not return the destination, so every plan sets it again.",
  source:
    "https://github.com/Azure/azure-rest-api-specs/issues/9281, hashicorp/terraform-provider-azurerm#22406, and Azure/terraform-azurerm-avm-res-network-networksecuritygroup#98",
  types: ["azurerm_monitor_diagnostic_setting"],
  block({ block: { body }, scope }, report) {
    const [item, target] = [bodyItemAt(body, [name]), bodyItemAt(body, ["target_resource_id"])];
    if (!item || !target || ignoresChanges(body, name) || literalAt(body, [name], scope) !== "Dedicated") return;
    const found = armTypesOf(target.value, scope);
    if (!found?.types.every((type) => withoutChoice.has(type.toLowerCase()))) return;
    report({
      span: item.value.span,
      message: `Leave ${name} out: Azure does not keep it for ${found.shown}, so that each plan sets it again.`,
      fixes: [{ title: `Remove ${name}`, changes: [{ kind: "remove", item }] }],
    });
  },
};

/** Types of resources that people have seen Azure answer without it for. Of all others nothing is said: more and more have a choice. */
const withoutChoice: ReadonlySet<string> = new Set([
  "microsoft.web/sites",
  "microsoft.network/networksecuritygroups",
  "microsoft.network/publicipaddresses",
]);
