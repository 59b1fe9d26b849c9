import { blocksOf, bodyItemAt, literalAt, onlyOf } from "../../../analysis/index";
import { type Resource, referring } from "../../../azure/index";
import { newBlock } from "../../../fixes/index";
import { type Fix, nameOf, rewritten, setArgument } from "../../../model/index";
import type { Rule } from "../../rule";

export const insightsWorkspace: Rule = {
  id: "insights-workspace",
  severity: "information",
  certainty: "consequence",
  summary: "Application Insights of a workspace without a Log Analytics workspace.",
  why: "Classic Application Insights was retired in February 2024: without workspace_id Azure creates a Log Analytics workspace in a resource group of its own, and once set it cannot be removed.",
  source: "registry page of Application Insights, issue 24677",
  types: ["azurerm_application_insights"],
  resource(insights, report) {
    if (insights.at("workspace_id") !== null) return;
    const user = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
      .map((type) => referring(type, "application_insights_id", insights.scope).to(insights.address)[0])
      .find((one) => one !== undefined);
    if (!user) return;
    report({
      span: insights.block.head,
      message: `Set ${insights.nameOf("workspace_id")} to a Log Analytics workspace: otherwise Azure creates one for ${user.address}.`,
      fixes: setWorkspace(insights),
    });
  },
};

const logs = "azurerm_log_analytics_workspace";

/** The only Log Analytics workspace of the module, or one of its own where there is none. */
function setWorkspace(insights: Resource): Fix[] {
  const { block, scope } = insights;
  const only = onlyOf([logs], "id", scope);
  if (only)
    return insights.withValue("workspace_id", only, `Set ${insights.nameOf("workspace_id")} to ${only.path.join(".")}`);
  if (insights.isOfAzapi) return [];
  const [location, group] = ["location", "resource_group_name"].map((name) => {
    const item = bodyItemAt(block.body, [name]);
    return item ? rewritten(item.value) : undefined;
  });
  const name = literalAt(block.body, ["name"], scope);
  const label = nameOf(block);
  if (blocksOf(logs, scope).length > 0 || !location || !group || !name || !label) return [];
  const called = { kind: "text", text: `log-${name.replace(/^(appi|ai|insights)-/, "")}` } as const;
  const made = newBlock("resource", logs, label, { name: called, location, resource_group_name: group }, scope);
  return [
    {
      title: "Add a Log Analytics workspace",
      changes: [
        { kind: "addBlocks", blocks: [made], beside: block, where: "before" },
        setArgument(block.body, "workspace_id", { kind: "reference", path: [...made.labels, "id"] }),
      ],
    },
  ];
}
