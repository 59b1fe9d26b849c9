import { blocksOf } from "../../../analysis/blocksOf";
import { newBlock } from "../../../analysis/fixes/addFirst";
import { onlyOf } from "../../../analysis/onlyOf";
import { referring } from "../../../analysis/related/referring";
import type { Scope } from "../../../analysis/scope";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { type Block, nameOf } from "../../../model/block";
import { type Change, type NewValue, setArgument } from "../../../model/change";
import { addressOf } from "../../../model/module";
import { rewritten } from "../../../model/rewritten";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

export const insightsWorkspace: Rule = {
  id: "insights-workspace",
  severity: "information",
  certainty: "consequence",
  summary: "Application Insights of a workspace without a Log Analytics workspace.",
  why: "Classic Application Insights was retired in February 2024: without workspace_id Azure creates a Log Analytics workspace in a resource group of its own, and once set it cannot be removed.",
  source: "registry page of Application Insights, issue 24677",
  types: ["azurerm_application_insights"],
  block({ block, scope }, report) {
    if (entryAt(block.body, ["workspace_id"]) !== null) return;
    const address = addressOf(block) ?? "";
    const user = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"]
      .map((type) => referring(type, ["application_insights_id"], scope).to(address)[0])
      .find((one) => one !== undefined);
    if (!user) return;
    report({
      span: block.head,
      message: `Set workspace_id to a Log Analytics workspace: otherwise Azure creates one for ${addressOf(user)}.`,
      fixes: setWorkspace(block, scope),
    });
  },
};

const logs = "azurerm_log_analytics_workspace";

/** The only Log Analytics workspace of the module, or one of its own where there is none. */
function setWorkspace(block: Block, scope: Scope): Fix[] {
  const only = onlyOf([logs], "id", scope);
  if (only) return [{ title: `Set workspace_id to ${only.path.join(".")}`, changes: [set(only)] }];
  const [location, group] = ["location", "resource_group_name"].map((name) => {
    const entry = entryAt(block.body, [name]);
    return entry ? rewritten(entry.value) : undefined;
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
        set({ kind: "reference", path: [...made.labels, "id"] }),
      ],
    },
  ];

  function set(to: NewValue): Change {
    return setArgument(block.body, "workspace_id", to);
  }
}
