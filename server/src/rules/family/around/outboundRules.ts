const prefix = "azurerm_machine_learning_workspace_network_outbound_rule";

export const fqdnRule = `${prefix}_fqdn`;
export const serviceTagRule = `${prefix}_service_tag`;
export const privateEndpointRule = `${prefix}_private_endpoint`;
