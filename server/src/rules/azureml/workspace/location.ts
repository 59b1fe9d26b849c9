import { regionAt } from "../../../analysis/index";
import { resourceAt } from "../../../azure/index";
import { rewritten } from "../../../model/index";
import type { Rule } from "../../rule";

const companions = ["storage_account_id", "key_vault_id", "container_registry_id", "application_insights_id"];

export const workspaceLocation: Rule = {
  id: "workspace-location",
  severity: "information",
  certainty: "opinion",
  summary: "A workspace in another region than its storage account, key vault, registry or Application Insights.",
  why: "Data and images are transferred between regions on every use, which is slow and costs money.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const here = regionAt(block.body, scope);
    if (here === undefined) return;
    for (const name of companions) {
      const entry = workspace.at(name);
      const companion = resourceAt(entry?.value, scope);
      if (!entry || !companion) continue;
      const there = regionAt(companion.block.body, scope);
      if (there === undefined || there === here) continue;
      report({
        span: entry.valueSpan,
        message: `Keep the workspace and what it uses in one region: ${companion.address} is in ${there}, the workspace in ${here}.`,
        related: [companion.related("location")],
      });
    }
  },
};

export const projectLocation: Rule = {
  id: "project-location",
  severity: "warning",
  certainty: "azure",
  summary: "A project in another region than its hub.",
  why: "A project must be in the resource group and the region of its hub.",
  source: "internal/services/machinelearning/ai_foundry_project_resource.go",
  types: ["azurerm_ai_foundry_project"],
  resource(project, report) {
    const { block, scope } = project;
    const entry = project.at("location");
    const id = project.at("ai_services_hub_id");
    const hub = resourceAt(id?.value, scope, "azurerm_ai_foundry");
    if (!entry || !id || !hub) return;
    const [here, there] = [regionAt(block.body, scope), regionAt(hub.block.body, scope)];
    if (here === undefined || there === undefined || here === there) return;
    const read = rewritten(id.value);
    const path =
      read?.kind === "reference" && read.path.at(-1) === "id" ? [...read.path.slice(0, -1), "location"] : undefined;
    report({
      span: entry.valueSpan,
      message: `Set location to that of the hub: ${hub.address} is in ${there}.`,
      related: [hub.related("location")],
      fixes: path ? project.withValue("location", { kind: "reference", path }, "Use the hub's location") : [],
    });
  },
};
