/** Values that people look up: what is known for a place by what is beside it, though any text may be there. */

import { type EnclosingArgument, type Scope, typeSchemaOf } from "../../analysis/index";
import { type Block, typeOf } from "../../model/index";
import { categoriesAt } from "./diagnosticsAt";
import { isZoneName, subresourcesAt, zonesFor } from "./privateLinkAt";
import { type RoleForm, rankedRoles, roleFormAt, roleScopeOf, roleText } from "./roleAt";

/** A value, best first in its list. */
export interface KnownValue {
  readonly text: string;
  /** What it is called, where that is not the text. */
  readonly label?: string;
  /** What it is, in a few words. */
  readonly about: string;
  readonly deprecated?: boolean;
  /** What is read in front of the text. */
  readonly behind?: readonly string[];
}

/** The known values for a place; none if it takes no such value. */
export function knownValuesAt(enclosing: EnclosingArgument): readonly KnownValue[] {
  const { node, body, item, attribute, isPart } = enclosing;
  if (!item || isPart) return [];
  const categories = categoriesAt(enclosing);
  if (categories.length > 0) return categories;
  const tags = serviceTagsAt(enclosing);
  if (tags.length > 0) return tags.map((text) => ({ text, about: text === "*" ? "any address" : "service tag" }));
  if (!body) return [];
  const { block, scope } = node;
  const form = roleFormAt(item, attribute, block, scope);
  if (form !== undefined) return rolesIn(form, block, scope);
  if (isZoneName(item, block)) return zonesFor(scope).map((text) => ({ text, about: "private DNS zone" }));
  return subresourcesAt(item.name, body.body, scope).map(({ name, zones }) => ({
    text: name,
    about: zones.join(", "),
  }));
}

function rolesIn(form: RoleForm, block: Block, scope: Scope): readonly KnownValue[] {
  const behind = form === "scoped" ? roleScopeOf(block, scope) : undefined;
  if (form === "scoped" && !behind) return [];
  return rankedRoles(block, scope).map((role) => {
    const text = roleText(role, form);
    const { name, about, deprecated } = role;
    return {
      text,
      about,
      ...(text !== name && { label: name }),
      ...(deprecated && { deprecated }),
      ...(behind && { behind }),
    };
  });
}

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
function serviceTagsAt({ node, item }: EnclosingArgument): readonly string[] {
  const { block, scope } = node;
  const type = typeOf(block);
  if (block.kind !== "resource" || !type || !takers.has(type) || !item || !argument.test(item.name)) return [];
  const tags = typeSchemaOf("resource", listing.type, scope).body?.get(listing.argument)?.values ?? [];
  const others = tags.map(String).filter((tag) => !usual.includes(tag));
  const first = item.name.endsWith("s") ? usual.slice(1) : usual;
  return [...first, ...others.toSorted()];
}
