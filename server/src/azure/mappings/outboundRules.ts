import { isSameWord, textAt } from "../json";
import { anyId, flag, oneOfAsSpelled, ownName, ownWorkspace } from "./converters";
import type { Distinction, Mapping, ResponseContext } from "./mapping";
import { argumentRow, unsupported } from "./rows";

const azureType = "Microsoft.MachineLearningServices/workspaces/outboundRules";
const parent = { in: "workspace", argument: "workspace_id", as: "outboundRules" } as const;
const head = [argumentRow("name", "id", ownName), argumentRow("workspace_id", "id", ownWorkspace)];
const destination = "properties.destination";

/** The mapping of outbound rules to a host name. */
export const fqdnRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_fqdn",
  azureType,
  where: isRule("FQDN"),
  fallbackName: "fqdn",
  parent,
  rows: [...head, argumentRow("destination_fqdn", destination)],
  madeByService,
};

/** The mapping of outbound rules through a private endpoint. */
export const endpointRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint",
  azureType,
  where: isRule("PrivateEndpoint"),
  fallbackName: "endpoint",
  parent,
  rows: [
    ...head,
    argumentRow("service_resource_id", `${destination}.serviceResourceId`, anyId),
    argumentRow("sub_resource_target", `${destination}.subresourceTarget`),
    argumentRow("spark_enabled", `${destination}.sparkEnabled`, flag(false)),
    unsupported("properties.fqdns", "names of its own (fqdns)"),
  ],
  madeByService,
};

/** The mapping of outbound rules to a service tag. */
export const tagRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
  azureType,
  where: isRule("ServiceTag"),
  fallbackName: "tag",
  parent,
  rows: [
    ...head,
    argumentRow("service_tag", `${destination}.serviceTag`),
    argumentRow("protocol", `${destination}.protocol`, oneOfAsSpelled(["*", "TCP", "UDP", "ICMP"])),
    argumentRow("port_ranges", `${destination}.portRanges`),
    unsupported(`${destination}.action`, "denying (action)", (value) => isSameWord(value, "Deny")),
    unsupported(`${destination}.addressPrefixes`, "addresses of its own (addressPrefixes)"),
  ],
  madeByService,
};

function isRule(type: string): Distinction {
  return { path: "properties.type", words: [type] };
}

function madeByService({ json }: ResponseContext): string | undefined {
  const category = textAt(json, "properties.category");
  return category === "" || isSameWord(category, "UserDefined")
    ? undefined
    : `It is made by the service (${category.slice(0, 40)}).`;
}
