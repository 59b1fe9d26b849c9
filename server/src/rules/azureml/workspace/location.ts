import { regionAt } from "../../../analysis/related/originOf";
import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import { rewritten } from "../../../model/rewritten";
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
  block({ block: { body }, scope }, report) {
    const here = regionAt(body, scope);
    if (here === undefined) return;
    for (const name of companions) {
      const entry = entryAt(body, [name]);
      const companion = targetOf(entry?.value, scope);
      if (!entry || companion?.kind !== "resource") continue;
      const there = regionAt(companion.block.body, scope);
      if (there === undefined || there === here) continue;
      report({
        span: entry.value.span,
        message: `Keep the workspace and what it uses in one region: ${companion.address} is in ${there}, the workspace in ${here}.`,
        related: [relatedPlace(companion, ["location"])],
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
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["location"]);
    const id = entryAt(body, ["ai_services_hub_id"]);
    const hub = targetOf(id?.value, scope);
    if (!entry || !id || hub?.type !== "azurerm_ai_foundry" || hub.kind !== "resource") return;
    const [here, there] = [regionAt(body, scope), regionAt(hub.block.body, scope)];
    if (here === undefined || there === undefined || here === there) return;
    const read = rewritten(id.value);
    const path =
      read?.kind === "reference" && read.path.at(-1) === "id" ? [...read.path.slice(0, -1), "location"] : undefined;
    report({
      span: entry.value.span,
      message: `Set location to that of the hub: ${hub.address} is in ${there}.`,
      related: [relatedPlace(hub, ["location"])],
      fixes: path
        ? [
            {
              title: "Use the hub's location",
              changes: [{ kind: "setValue", value: entry.value, to: { kind: "reference", path } }],
            },
          ]
        : [],
    });
  },
};
