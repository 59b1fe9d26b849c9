import { onlyOf } from "../../../analysis/index";
import { resourceOfTarget } from "../../../azure/index";
import type { Rule } from "../../rule";

/** Types whose ids have the form of a hub's; the id of anything else is of the wrong kind for every provider. */
const sameShape = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry_project"];
const path = "ai_services_hub_id";

export const projectHub: Rule = {
  id: "project-hub",
  severity: "error",
  certainty: "azure",
  summary: "A project whose ai_services_hub_id is not the id of a hub.",
  why: "The id of a default workspace looks the same, so only Azure refuses it.",
  source: "internal/services/machinelearning/ai_foundry_project_resource.go",
  types: ["azurerm_ai_foundry_project"],
  resource(project, report) {
    const { scope } = project;
    const entry = project.at(path);
    const target = project.target(path);
    const other = resourceOfTarget(target, scope, ...sameShape);
    if (!entry || !other || target?.attribute !== "id") return;
    const to = onlyOf(["azurerm_ai_foundry"], "id", scope);
    report({
      span: entry.valueSpan,
      message: `Set ${entry.name} to the id of a hub (${project.isOfAzapi ? 'a workspace with kind = "Hub"' : "azurerm_ai_foundry"}): ${other.address} is not one.`,
      related: [other.declared()],
      fixes: to ? project.withValue(path, to, `Change to ${to.path.join(".")}`) : [],
    });
  },
};

export const unsentStorage: Rule = {
  id: "unsent-storage",
  severity: "warning",
  certainty: "consequence",
  summary: "A storage block of azurerm_ai_services, which the provider never sends.",
  why: "The account works without the storage. The block changes nothing.",
  source: "registry page of azurerm_ai_services in azurerm 4.81, note on migration",
  types: ["azurerm_ai_services"],
  block({ block }, report) {
    const item = block.body.items.find(({ name, form }) => name === "storage" && form);
    if (!item || block.kind !== "resource") return;
    report({
      span: item.nameSpan,
      message: "Remove storage: the provider never sends it to Azure.",
      tags: ["unnecessary"],
      fixes: [{ title: "Remove storage", changes: [{ kind: "remove", item }] }],
    });
  },
};
