import { type Scope, typeSchemaOf } from "../../../analysis/index";
import { resourceAt } from "../../../azure/index";
import type { Rule } from "../../rule";

const management = "project_management_enabled";

export const foundryProject: Rule = {
  id: "foundry-project",
  severity: "warning",
  certainty: "azure",
  summary: "A project of Azure AI Foundry in an account that does not allow projects.",
  why: 'Azure refuses the project: "Project can only be created under AIServices Kind account with allowProjectManagement set to true."',
  source: "https://learn.microsoft.com/azure/ai-foundry/how-to/create-resource-terraform",
  types: ["azurerm_cognitive_account_project"],
  resource(project, report) {
    const parent = project.at("cognitive_account_id");
    const account = resourceAt(parent?.value, project.scope, "azurerm_cognitive_account");
    if (!parent || !account) return;
    const kind = account.literal("kind");
    const isManaged = account.setting(management);
    const isLacking = isManaged === null || isManaged === "false";
    const managing = isLacking ? account.with(management, true, `Let ${account.address} have projects`) : [];
    // Of a kind that there is not the argument itself says so.
    if (kind && kind !== "AIServices" && kindsOfAccounts(project.scope).includes(kind)) {
      report({
        span: parent.valueSpan,
        message: `Put the project in an account of the kind AIServices: ${account.address} is of the kind ${kind}.`,
        related: [account.related("kind")],
        // In an account of another kind that was never set.
        fixes: account
          .change("kind", ["AIServices"])
          .map((fix) => ({ ...fix, changes: [...fix.changes, ...(managing[0]?.changes ?? [])] })),
      });
      return;
    }
    if (!isLacking) return;
    report({
      span: parent.valueSpan,
      message: `Set ${account.nameOf(management)} of ${account.address} to true: Azure creates projects in no other account.`,
      related: [account.related(management)],
      fixes: managing,
    });
  },
};

function kindsOfAccounts(scope: Scope): readonly unknown[] {
  return typeSchemaOf("resource", "azurerm_cognitive_account", scope).body?.get("kind")?.values ?? [];
}
