import { type EnclosingArgument, typeSchemaOf } from "../../analysis/index";
import { typeOf } from "../../model/index";

/** Whose values are the names of Azure's service tags. */
const listing = {
  type: "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
  argument: "service_tag",
};

/** What takes them beside ranges of addresses. Source: learn.microsoft.com/azure/virtual-network/service-tags-overview. */
const takers: ReadonlySet<string> = new Set(["azurerm_network_security_group", "azurerm_network_security_rule"]);
const argument = /^(?:source|destination)_address_prefix(?:es)?$/;

/** Those that rules mostly name, and what is no tag and means any. */
const usual = ["*", "VirtualNetwork", "AzureLoadBalancer", "Internet"];

/** The names for ranges of addresses that a rule of a security group may have in their place. */
export function serviceTagsAt({ node, item }: EnclosingArgument): readonly string[] {
  const { block, scope } = node;
  const type = typeOf(block);
  if (block.kind !== "resource" || !type || !takers.has(type) || !item || !argument.test(item.name)) return [];
  const tags = typeSchemaOf("resource", listing.type, scope).body?.get(listing.argument)?.values ?? [];
  const others = tags.map(String).filter((tag) => !usual.includes(tag));
  const first = item.name.endsWith("s") ? usual.slice(1) : usual;
  return [...first, ...others.toSorted()];
}
