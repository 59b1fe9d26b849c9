const prefix = "azurerm_machine_learning_workspace_network_outbound_rule";

/** To a host name. */
export const fqdnRule = `${prefix}_fqdn`;
/** To a service tag. */
export const serviceTagRule = `${prefix}_service_tag`;
/** To a resource, through a private endpoint. */
export const privateEndpointRule = `${prefix}_private_endpoint`;
