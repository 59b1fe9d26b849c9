// Mappings of what is around workspaces, such as AI services and networks.
import { flag, id, isNotWordThere, number, ownName, text } from "./converters";
import type { Mapping } from "./mapping";
import { argumentRow, block } from "./rows";
import { identity, inGroup, ownTags } from "./sharedRows";

/** Accounts of Azure's AI services, and what is in them. */
const account = { in: "scope", argument: "cognitive_account_id" } as const;
const foundry: readonly Mapping[] = [
  {
    type: "azurerm_cognitive_account",
    azureType: "Microsoft.CognitiveServices/accounts",
    fallbackName: "account",
    parent: { in: "group" },
    rows: [
      ...inGroup,
      argumentRow("kind", "kind"),
      argumentRow("sku_name", "sku.name"),
      argumentRow("project_management_enabled", "properties.allowProjectManagement", flag(false)),
      argumentRow("custom_subdomain_name", "properties.customSubDomainName"),
      argumentRow("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
      identity,
      ownTags,
    ],
  },
  {
    type: "azurerm_cognitive_account_project",
    azureType: "Microsoft.CognitiveServices/accounts/projects",
    fallbackName: "project",
    parent: account,
    rows: [argumentRow("name", "id", ownName), argumentRow("location", "location"), identity, ownTags],
  },
  {
    type: "azurerm_cognitive_deployment",
    azureType: "Microsoft.CognitiveServices/accounts/deployments",
    fallbackName: "deployment",
    parent: account,
    rows: [
      argumentRow("name", "id", ownName),
      block("model", "properties.model", [
        argumentRow("format", "properties.model.format"),
        argumentRow("name", "properties.model.name"),
        argumentRow("version", "properties.model.version"),
      ]),
      block("sku", "sku", [argumentRow("name", "sku.name"), argumentRow("capacity", "sku.capacity", number)]),
      argumentRow("rai_policy_name", "properties.raiPolicyName"),
    ],
  },
  {
    type: "azurerm_cognitive_account_rai_policy",
    azureType: "Microsoft.CognitiveServices/accounts/raiPolicies",
    fallbackName: "policy",
    parent: account,
    rows: [argumentRow("name", "id", ownName)],
  },
];

const links = "properties.privateLinkServiceConnections.0";

/** What is around workspaces and is not imported: of each only what rules ask for. */
export const neighbours: readonly Mapping[] = [
  {
    type: "azurerm_private_endpoint",
    azureType: "Microsoft.Network/privateEndpoints",
    fallbackName: "endpoint",
    parent: { in: "group" },
    rows: [
      ...inGroup,
      argumentRow("subnet_id", "properties.subnet.id", id),
      block("private_service_connection", links, [
        argumentRow("name", `${links}.name`),
        argumentRow("private_connection_resource_id", `${links}.properties.privateLinkServiceId`, id),
        argumentRow("subresource_names", `${links}.properties.groupIds`),
      ]),
      ownTags,
    ],
  },
  {
    type: "azurerm_role_assignment",
    azureType: "Microsoft.Authorization/roleAssignments",
    fallbackName: "role",
    parent: { in: "scope", argument: "scope" },
    rows: [
      argumentRow("name", "id", ownName),
      argumentRow("principal_id", "properties.principalId"),
      argumentRow("role_definition_id", "properties.roleDefinitionId", id),
    ],
  },
  ...foundry,
  {
    type: "azurerm_log_analytics_workspace",
    azureType: "Microsoft.OperationalInsights/workspaces",
    fallbackName: "logs",
    parent: { in: "group" },
    rows: [...inGroup, argumentRow("sku", "properties.sku.name", text), ownTags],
  },
  {
    type: "azurerm_virtual_network",
    azureType: "Microsoft.Network/virtualNetworks",
    fallbackName: "network",
    parent: { in: "group" },
    rows: [...inGroup, ownTags],
  },
  {
    type: "azurerm_subnet",
    azureType: "Microsoft.Network/virtualNetworks/subnets",
    fallbackName: "subnet",
    parent: { in: "group" },
    rows: [argumentRow("name", "id", ownName)],
  },
];
