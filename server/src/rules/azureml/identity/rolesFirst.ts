import { bodyItemAt, isSame, mayWaitFor, type Scope, type Target, targetOf } from "../../../analysis/index";
import { grantsTo, identityOf, isContainer, type Resource, resourceOfTarget } from "../../../azure/index";
import { waitFor } from "../../../fixes/index";
import { addressOf, type Block, type Value } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const companions = ["storage_account_id", "key_vault_id", "container_registry_id", "application_insights_id"];

export const rolesFirst: Rule = {
  id: "roles-first",
  severity: "warning",
  certainty: "azure",
  summary: "A workspace with only user-assigned identities that may be created before their role assignments.",
  why: "Terraform knows no order between them: if the workspace comes first, Azure refuses it, and only the next apply works.",
  source: "third example on the workspace's registry page",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const { type, ids } = identityOf(workspace);
    const entry = workspace.at("identity.identity_ids");
    if (type !== "UserAssigned" || !ids || !entry) return;
    const roles = ids.flatMap((id) => rolesFor(workspace, targetOf(id, scope)));
    const addresses = roles
      .map((role) => addressOf(role) ?? "")
      .filter((role) => !mayWaitFor(workspace.address, role, scope));
    if (addresses.length === 0) return;
    const dependsOn = bodyItemAt(block.body, ["depends_on"]);
    const waits = waitFor(block, addresses);
    report({
      span: dependsOn?.nameSpan ?? entry.nameSpan,
      message: `Add ${listed(addresses)} to depends_on: the identity needs its roles before the workspace is created.`,
      fixes: waits ? [{ title: "Add them to depends_on", changes: [waits] }] : [],
    });
  },
};

/** The assignments of an identity on what the workspace uses. */
function rolesFor(workspace: Resource, identity: Target | undefined): Block[] {
  const { scope } = workspace;
  if (!identity || !resourceOfTarget(identity, scope, "azurerm_user_assigned_identity")) return [];
  const used = companions
    .flatMap((name) => workspace.at(name)?.value ?? [])
    .filter((value) => !isContainerOf(value, scope));
  return (grantsTo(identity, scope) ?? [])
    .filter(({ about }) => about && used.some((value) => isSame(about, value, scope)))
    .map(({ block }) => block);
}

function isContainerOf(value: Value, scope: Scope): boolean {
  const target = targetOf(value, scope);
  return target !== undefined && isContainer(target, scope);
}
