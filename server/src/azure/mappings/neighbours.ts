import { id, ownName, text } from "./converters";
import type { Mapping } from "./mapping";
import { argument, block } from "./rows";
import { inGroup, ownTags } from "./sharedRows";

const links = "properties.privateLinkServiceConnections.0";

/** What stands around workspaces and is not imported: of each only what rules ask for. */
export const neighbours: readonly Mapping[] = [
  {
    type: "azurerm_private_endpoint",
    azureType: "Microsoft.Network/privateEndpoints",
    fallbackName: "endpoint",
    parent: { in: "group" },
    rows: [
      ...inGroup,
      argument("subnet_id", "properties.subnet.id", id),
      block("private_service_connection", links, [
        argument("name", `${links}.name`),
        argument("private_connection_resource_id", `${links}.properties.privateLinkServiceId`, id),
        argument("subresource_names", `${links}.properties.groupIds`),
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
      argument("name", "id", ownName),
      argument("principal_id", "properties.principalId"),
      argument("role_definition_id", "properties.roleDefinitionId", id),
    ],
  },
  {
    type: "azurerm_log_analytics_workspace",
    azureType: "Microsoft.OperationalInsights/workspaces",
    fallbackName: "logs",
    parent: { in: "group" },
    rows: [...inGroup, argument("sku", "properties.sku.name", text), ownTags],
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
    rows: [argument("name", "id", ownName)],
  },
];
