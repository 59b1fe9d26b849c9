import { bodyItemAt, type Scope } from "../../../analysis/index";
import { type Unordered, unorderedWith } from "../../../azure/index";
import type { OrderFact } from "../../../catalog/index";
import { waitFor } from "../../../fixes/index";
import { addressOf, type Block } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

const source = "third example on the workspace's registry page";

export const rolesFirst: Rule = {
  id: "roles-first",
  severity: "warning",
  certainty: "azure",
  summary: "A workspace with only user-assigned identities that may be created before their role assignments.",
  why: "Terraform knows no order between them: if the workspace comes first, Azure refuses it, and only the next apply works.",
  source,
  types: ["azurerm_machine_learning_workspace"],
  resource: ({ block, scope }, report) => find(block, scope, report),
  moduleCall: ({ block, scope }, report) => find(block, scope, report),
};

/** The assignments of an identity on what the workspace uses. */
const facts: readonly OrderFact[] = [
  {
    id: "roles-first",
    kind: "role-before",
    a: ["azurerm_machine_learning_workspace", "Microsoft.MachineLearningServices/workspaces"],
    b: ["azurerm_role_assignment", "Microsoft.Authorization/roleAssignments"],
    when: [
      { a: "identity.type", is: ["UserAssigned"] },
      { a: "identity.identity_ids", same: "principal_id|body.properties.principalId" },
      {
        a: [
          "storage_account_id|body.properties.storageAccount",
          "key_vault_id|body.properties.keyVault",
          "container_registry_id|body.properties.containerRegistry",
          "application_insights_id|body.properties.applicationInsights",
        ].join("|"),
        same: "scope|parent_id",
      },
    ],
    says: "the identity needs its roles before the workspace is created",
    certainty: "documented",
    sources: [source],
  },
];

function find(block: Block, scope: Scope, report: Report): void {
  for (const unordered of unorderedWith(block, facts, scope)) {
    const { fact, others, within } = unordered;
    const addresses = [...new Set(others.map(({ address }) => address))];
    const dependsOn = within ? undefined : bodyItemAt(block.body, ["depends_on"]);
    const ids = unordered.block === block ? bodyItemAt(block.body, ["identity", "identity_ids"]) : undefined;
    const waits = within ? undefined : waitFor(block, addresses);
    report({
      span: dependsOn?.nameSpan ?? ids?.nameSpan ?? block.head,
      message: `Add ${listed(addresses)} to depends_on${placeOf(unordered, block)}: ${fact.says}.`,
      fixes: waits ? [{ title: "Add them to depends_on", changes: [waits] }] : [],
    });
  }
}

/** Which workspace it is, where another block is reported. */
function placeOf({ block, within }: Unordered, reported: Block): string {
  if (block === reported) return "";
  return ` ${within ? "of" : "for"} ${addressOf(block)} in this module`;
}
