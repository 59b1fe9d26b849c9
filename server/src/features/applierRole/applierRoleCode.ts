/** The role of who applies a module as Terraform, and as a report for programs. */
import { appendTo, escapeTerminal, hclString } from "../../text/index";
import type { ApplierRole } from "./needs";

/** What nobody can tell from the code alone. */
function remarks({ actions, listed, givesRoles, usesAzurerm }: ApplierRole): readonly string[] {
  const isUnconfirmed = actions.some((one) => one.isUnconfirmed);
  return [
    ...(listed === undefined || isUnconfirmed
      ? ["Operations have the names of types and actions: az provider operation show lists those of a service."]
      : []),
    ...(listed !== undefined && isUnconfirmed
      ? [
          `Operations marked as not confirmed are not in the known list for ${listed}, which is incomplete: Azure refuses a role with an operation that does not exist.`,
        ]
      : []),
    "A reference to a resource outside of this module may need further operations, such as a join or an assign action there.",
    ...(usesAzurerm
      ? [
          'azurerm registers resource providers, which needs <namespace>/register/action, unless resource_provider_registrations = "none".',
        ]
      : []),
    ...(givesRoles
      ? [
          "An account that may write role assignments can give itself any role: add a condition to the assignment of this role.",
        ]
      : []),
  ];
}

/** A file of Terraform: the role, and above it what is not known. */
export function applierRoleCode(role: ApplierRole): string {
  const scope = role.makesGroups ? "data.azurerm_subscription.current.id" : "data.azurerm_resource_group.target.id";
  const actions = role.actions.map(
    ({ action, isUnconfirmed }) => `      ${hclString(action)},${isUnconfirmed ? " # not confirmed" : ""}`,
  );
  return [
    "# The permissions of the account that applies this module, derived from its resources.",
    ...remarks(role).map((line) => `# ${line}`),
    ...notKnown(role).map(([because, addresses]) => `# Not known of ${comment(addresses.join(", "))}: ${because}.`),
    "",
    ...(role.makesGroups
      ? ['data "azurerm_subscription" "current" {}']
      : ['data "azurerm_resource_group" "target" {', '  name = "" # the group that the module is applied to', "}"]),
    "",
    'resource "azurerm_role_definition" "apply" {',
    '  name        = "Terraform apply"',
    `  scope       = ${scope}`,
    '  description = "Applies and destroys this module, and nothing else."',
    "",
    "  permissions {",
    ...(actions.length > 0 ? ["    actions = [", ...actions, "    ]"] : ["    actions = []"]),
    "  }",
    "",
    `  assignable_scopes = [${scope}]`,
    "}",
    "",
  ].join("\n");
}

/** By the reason. */
function notKnown({ unknown }: ApplierRole): readonly (readonly [because: string, addresses: readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const { address, because } of unknown) appendTo(found, because, address);
  return [...found];
}

/** On one line, whatever is in it. */
function comment(text: string): string {
  return escapeTerminal(text).replaceAll("\t", " ");
}

/** The role as JSON, with the resources that need each operation. */
export function applierRoleJson(role: ApplierRole): object {
  return {
    scope: role.makesGroups ? "subscription" : "resource group",
    actions: role.actions,
    operationsOf: role.listed,
    notKnown: role.unknown,
    remarks: remarks(role),
  };
}
