const prefix = "azurerm_machine_learning_workspace_network_outbound_rule";

/** The type of outbound rules to a host name. */
export const fqdnRule = `${prefix}_fqdn`;
/** The type of outbound rules to a service tag. */
export const serviceTagRule = `${prefix}_service_tag`;
/** The type of outbound rules through a private endpoint. */
export const privateEndpointRule = `${prefix}_private_endpoint`;
