import { isWhole, targetOf } from "../../../analysis/index";
import { actingIdentity, type Grant, grantsTo, isContainer, mayBeAbout, resourceAt } from "../../../azure/index";
import { addGrants } from "../../../fixes/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const learn = "https://learn.microsoft.com/azure/machine-learning";

/** What the identity of a workspace needs, by the argument that names on what. Roles that include it count too. */
const needs: readonly Need[] = [
  {
    argument: "key_vault_id",
    role: "Contributor",
    enough: /Contributor$|^Owner$|^Azure AI Administrator$/,
    called: "vault",
  },
  {
    argument: "storage_account_id",
    role: "Contributor",
    enough: /^(Storage Account )?Contributor$|^Owner$|^Azure AI/,
    called: "storage",
  },
  {
    argument: "storage_account_id",
    role: "Storage Blob Data Contributor",
    enough: /^Storage Blob Data (Contributor|Owner)$/,
    called: "blobs",
    isOptional: true,
  },
  {
    argument: "application_insights_id",
    role: "Contributor",
    enough: /Contributor$|^Owner$|^Azure AI Administrator$/,
    called: "insights",
  },
  {
    argument: "container_registry_id",
    role: "Contributor",
    enough: /Contributor|^Owner$|^Azure AI Administrator$|^AcrPush$/,
    called: "registry",
  },
];

interface Need {
  readonly argument: string;
  readonly role: string;
  readonly enough: RegExp;
  /** What an assignment is called behind the name of its identity. */
  readonly called: string;
  /** Whether the workspace itself works without it: only the studio does not show data then. */
  readonly isOptional?: true;
}

export const identityRoles: Rule = {
  id: "identity-roles",
  severity: "warning",
  certainty: "azure",
  summary: "A workspace whose only identity is user-assigned and has no role on the resources that the workspace uses.",
  why: "Azure assigns roles only to a system-assigned identity: without them the workspace is refused, or does not work.",
  source: `${learn}/how-to-identity-based-service-authentication; third example on the workspace's registry page`,
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const acting = actingIdentity(workspace);
    const grants = acting && isWhole(scope) ? grantsTo(acting.target, scope) : undefined;
    if (!acting || !grants) return;
    const missing = needs.flatMap((need) => {
      const entry = workspace.at(need.argument);
      const target = targetOf(entry?.value, scope);
      if (!entry || target?.kind !== "resource" || isContainer(target, scope)) return [];
      const isEnough = ({ role }: Grant) => !role || need.enough.test(role);
      const isGiven = grants.some((one) => isEnough(one) && mayBeAbout(one, entry.value, scope));
      return isGiven ? [] : [{ ...need, about: entry.value, words: `${need.role} on ${target.address}` }];
    });
    if (missing.every(({ isOptional }) => isOptional)) return;
    const several = missing.length > 1 ? "s" : "";
    report({
      span: acting.at.valueSpan,
      message: `Give ${acting.identity.address} the role${several} ${listed(missing.map(({ words }) => words))}: the workspace uses only this identity.`,
      related: [acting.identity.declared()],
      fixes: addGrants(`Add the missing role assignment${several}`, missing, acting.at.value, block, scope),
    });
  },
};

export const networkApprover: Rule = {
  id: "network-approver",
  severity: "information",
  certainty: "consequence",
  summary:
    "A workspace with a managed network whose only identity is user-assigned and may not approve private endpoints.",
  why: "The managed network creates private endpoints, which this identity has to approve.",
  source: `${learn}/how-to-managed-network`,
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const mode = workspace.literal("managed_network.isolation_mode");
    const acting = mode && mode !== "Disabled" ? actingIdentity(workspace) : undefined;
    const grants = acting && isWhole(scope) ? grantsTo(acting.target, scope) : undefined;
    if (!acting || !grants || grants.some(({ role }) => isApprover(role))) return;
    const group = workspace.at("resource_group_name")?.value;
    const isKnown = resourceAt(group, scope, "azurerm_resource_group") !== undefined;
    report({
      span: acting.at.valueSpan,
      message: `Give ${acting.identity.address} the role ${approver} on the resource group: the managed network needs it.`,
      related: [acting.identity.declared()],
      fixes:
        group && isKnown
          ? addGrants(
              "Add the role assignment",
              [{ role: approver, about: group, called: "network" }],
              acting.at.value,
              block,
              scope,
            )
          : [],
    });
  },
};

const approver = "Azure AI Enterprise Network Connection Approver";

/** A role that is not known may be the one. */
function isApprover(role: Grant["role"]): boolean {
  return !role || role === approver || role === "Owner";
}
