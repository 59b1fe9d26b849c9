import { blocksOf } from "../../../analysis/blocksOf";
import { entryAt } from "../../../analysis/literalAt";
import { targetOf } from "../../../analysis/target";
import { addressOf } from "../../../model/module";
import type { Rule } from "../../rule";

export const insightsWorkspace: Rule = {
  id: "insights-workspace",
  severity: "information",
  summary: "Application Insights of a workspace without a Log Analytics workspace.",
  why: "The classic mode ended in February 2024: without workspace_id Azure makes a Log Analytics workspace of its own, in a resource group of its own, and once set it cannot be removed.",
  source: "registry page of Application Insights, issue 24677",
  types: ["azurerm_application_insights"],
  block({ block, scope }, report) {
    if (entryAt(block.body, ["workspace_id"]) !== null) return;
    const address = addressOf(block);
    const users = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"].flatMap((type) => blocksOf(type, scope));
    const user = users.find(
      ({ body }) => targetOf(entryAt(body, ["application_insights_id"])?.value, scope)?.address === address,
    );
    if (!user) return;
    report({
      span: block.head,
      message: `Set workspace_id to a Log Analytics workspace: otherwise Azure makes one of its own for ${addressOf(user)}.`,
    });
  },
};
