import { isImported, isRootModule, literalAt } from "../../../analysis/index";
import { armTypeIn, lacksLocation } from "../../../azure/index";
import { fillAt } from "../../../fixes/index";
import { typeOf } from "../../../model/index";
import type { Rule } from "../../rule";

export const azapiLocation: Rule = {
  id: "azapi-location",
  severity: "warning",
  certainty: "azure",
  summary: "A resource of azapi without a location, though its type requires one.",
  why: "azapi sends the resource without a location unless the `provider` block sets `default_location`. `terraform validate` and the plan pass, and Azure refuses the resource during the apply.",
  source:
    "locationWithDefaultLocation in internal/services/azapi_resource.go of Azure/terraform-provider-azapi v2.12.0; Azure's resource types as that release has them",
  body(node, report) {
    const { block, scope } = node.node;
    if (node.parent || block.kind !== "resource" || typeOf(block) !== "azapi_resource") return;
    // Who calls a module elsewhere may set the default.
    if (!isRootModule(scope.module) && scope.calls().length === 0) return;
    if (!lacksLocation(node.node)?.isRequired || isImported(block, scope.module)) return;
    const isChecked = literalAt(block.body, ["schema_validation_enabled"], scope);
    if (isChecked !== null && isChecked !== "true") return;
    const change = fillAt(node, "location");
    report({
      span: node.head,
      message: `Set location: ${armTypeIn(block.body, scope)} requires it.`,
      fixes: change ? [{ title: "Add location", changes: [change] }] : [],
    });
  },
};
