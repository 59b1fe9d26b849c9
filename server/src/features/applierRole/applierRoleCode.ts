/** The role of who applies a module as Terraform, and as a report for programs. */
import { appendTo, escapeTerminal, hclString } from "../../text/index";
import type { ApplierRole } from "./needs";

/** What nobody can tell from the code alone. */
function remarks({ actions, listed, givesRoles, usesAzurerm }: ApplierRole): readonly string[] {
  const isUnconfirmed = actions.some((one) => one.isUnconfirmed);
  return [
    ...(listed === undefined || isUnconfirmed
      ? [
          "Operations are named after types and what is done with them: az provider operation show lists those that a service has.",
        ]
      : []),
    ...(listed !== undefined && isUnconfirmed
      ? [
          `What is marked as not confirmed is not in a list of operations of ${listed}, which is not all of them: Azure takes no role with an operation that it does not have.`,
        ]
      : []),
    "A reference to what lies elsewhere may need more than is here, such as a join or an assign action there.",
    ...(usesAzurerm
      ? [
          'azurerm registers resource providers, which needs <namespace>/register/action, unless resource_provider_registrations = "none".',
        ]
      : []),
    ...(givesRoles
      ? ["Who may write role assignments can give itself any role: add a condition to the assignment of this one."]
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
    "# What who applies this module has to be allowed to do, by what is in it.",
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

/** The same with the resources that need each operation. */
export function applierRoleJson(role: ApplierRole): object {
  return {
    scope: role.makesGroups ? "subscription" : "resource group",
    actions: role.actions,
    operationsOf: role.listed,
    notKnown: role.unknown,
    remarks: remarks(role),
  };
}
