import { at, isWord, type JsonObject, textAt } from "../../json";
import { anyId, flag, oneOfAsSpelled, ownName, ownWorkspace } from "./converters";
import type { About, Mapping } from "./mapping";
import { argument, unheld } from "./rows";

const azure = "Microsoft.MachineLearningServices/workspaces/outboundRules";
const place = { in: "workspace", argument: "workspace_id", as: "outboundRules" } as const;
const head = [argument("name", "id", ownName), argument("workspace_id", "id", ownWorkspace)];
const destination = "properties.destination";

/** Addresses by name. */
export const fqdnRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_fqdn",
  azure,
  is: isRule("FQDN"),
  word: "fqdn",
  place,
  rows: [...head, argument("destination_fqdn", destination)],
  ofTheService,
};

/** Private endpoints. */
export const endpointRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint",
  azure,
  is: isRule("PrivateEndpoint"),
  word: "endpoint",
  place,
  rows: [
    ...head,
    argument("service_resource_id", `${destination}.serviceResourceId`, anyId),
    argument("sub_resource_target", `${destination}.subresourceTarget`),
    argument("spark_enabled", `${destination}.sparkEnabled`, flag(false)),
    unheld("properties.fqdns", "names of its own (fqdns)"),
  ],
  ofTheService,
};

/** Azure's own groups of addresses. */
export const tagRule: Mapping = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
  azure,
  is: isRule("ServiceTag"),
  word: "tag",
  place,
  rows: [
    ...head,
    argument("service_tag", `${destination}.serviceTag`),
    argument("protocol", `${destination}.protocol`, oneOfAsSpelled(["*", "TCP", "UDP", "ICMP"])),
    argument("port_ranges", `${destination}.portRanges`),
    unheld(`${destination}.action`, "denying (action)", (value) => isWord(value, "Deny")),
    unheld(`${destination}.addressPrefixes`, "addresses of its own (addressPrefixes)"),
  ],
  ofTheService,
};

function isRule(type: string): (json: JsonObject) => boolean {
  return (json) => isWord(at(json, "properties.type"), type);
}

function ofTheService({ json }: About): string | undefined {
  const category = textAt(json, "properties.category");
  return category === "" || isWord(category, "UserDefined")
    ? undefined
    : `It is made by the service (${category.slice(0, 40)}).`;
}
