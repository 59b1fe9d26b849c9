import { argumentAt, bodyItemAt, lastStepOf, literalAt, onlyOf, type Scope, targetOf } from "../../../analysis/index";
import { changeName, type Fix, type Value } from "../../../model/index";
import { fitsShape } from "../../../resourceIds/index";
import type { Rule } from "../../rule";

const shape = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.MachineLearningServices/workspaces/{}";
const workspaces = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry", "azurerm_ai_foundry_project"];

export const workspaceReference: Rule = {
  id: "workspace-reference",
  severity: "error",
  certainty: "azure",
  summary: "A cluster whose workspace is not given by its resource id.",
  why: "For clusters the provider does not check the id before it is used, so only the apply fails. Note that a workspace also has a workspace_id, which is a GUID.",
  source: "internal/services/machinelearning/machine_learning_compute_cluster_resource.go",
  types: ["azurerm_machine_learning_compute_cluster", "azurerm_machine_learning_inference_cluster"],
  block({ block: { body }, schema, scope }, report) {
    const name = "machine_learning_workspace_id";
    const item = bodyItemAt(body, [name]);
    // Where the provider checks it, the general rules say it.
    if (!item || schema.body?.get(name)?.id) return;
    const text = literalAt(body, [name], scope);
    if (text !== null && text !== undefined) {
      if (!fitsShape(text, shape))
        report({
          span: item.value.span,
          message: `Set ${name} to an id of the form ${shape.replaceAll("{}", "…")}.`,
          fixes: readOnly(item.value, scope),
        });
      return;
    }
    const target = targetOf(item.value, scope);
    if (!target) return;
    const step = lastStepOf(item.value);
    if (workspaces.includes(target.type)) {
      if (!target.attribute || target.attribute === "id") return;
      // An attribute that is none is found as such.
      if (!argumentAt(target.block, [target.attribute], scope)) return;
      report({
        span: step?.span ?? item.value.span,
        message: `Use the id of ${target.address}: ${name} takes its resource id, not ${target.attribute}.`,
        fixes: step?.name === target.attribute ? changeName(step.span, "id") : [],
      });
    } else if (target.attribute === "id" && scope.catalog.providerOf(target.type)?.name === "azurerm") {
      report({
        span: item.value.span,
        message: `Set ${name} to the id of a workspace: ${target.address} is not one.`,
        fixes: readOnly(item.value, scope),
      });
    }
  },
};

/** The only workspace of the module. */
function readOnly(value: Value, scope: Scope): Fix[] {
  const to = onlyOf(workspaces, "id", scope);
  return to ? [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value, to }] }] : [];
}
