// Searches of Resource Graph for what is to be imported: a resource group with all that is in it, or whatever a query finds.

import { AzureError } from "../problems/problem";
import { unsupported } from "../problems/sentences";
import { t } from "../translate";

/** A resource group, as far as it has been named. */
export interface NamedGroup {
  readonly name: string;
  /** Empty where only the name is known. */
  readonly subscriptionId: string;
}

/** The group with that name or id; throws for a text that cannot be either. */
export function groupIn(text: string, subscription = ""): NamedGroup {
  const [, own, ofId] = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/]+)\/?$/i.exec(text) ?? [];
  const name = ofId ?? text;
  // What Azure lets people call one: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
  if (!/^[\p{L}\p{N}_.()-]{1,90}$/u.test(name))
    throw new AzureError(unsupported(t("This is neither the name nor the id of a resource group: {0}", text)));
  return { name, subscriptionId: own ?? subscription };
}

/** The tables that a query may begin with. */
const withTable = /^\s*(?:resourcecontainers|\w*resources|resourcechanges)\s*(?:\||$)/i;
/** More is nobody's query. */
const longest = 10_000;

/** A whole query unchanged; for a condition, all resources that meet it. Throws for anything else. */
export function queryOf(text: string): string {
  if (text.trim() === "" || text.length > longest)
    throw new AzureError(unsupported(t("A query has between 1 and {0} characters.", longest)));
  return withTable.test(text)
    ? text
    : ["resources", `where ${text.replace(/^\s*(?:\|\s*)?where\b/i, "")}`, resourceColumns].join(" | ");
}

/**
 * Among the results is what shows that Azure has made something by itself. Without an order, pages may repeat entries
 * and leave out others.
 */
export const resourceColumns = [
  "project id, name, type, kind, location, managedBy, tags, resourceGroup, privateEndpointId = tostring(properties.privateEndpoint.id), osType = tostring(properties.osType)",
  "order by id asc",
].join(" | ");

/** Resource groups of a name. */
export function groupsQuery({ name }: NamedGroup): string {
  const condition = `where type =~ 'microsoft.resources/subscriptions/resourcegroups' and name =~ '${name}'`;
  return [
    "resourcecontainers",
    condition,
    "project id, name, type, location, tags, managedBy, properties",
    "order by id asc",
  ].join(" | ");
}

/** All that is in a resource group. */
export function contentsQuery({ name }: NamedGroup): string {
  return ["resources", `where resourceGroup =~ '${name}'`, resourceColumns].join(" | ");
}

/** The role assignments in a resource group, and in what is in it. */
export function grantsQuery({ name, subscriptionId }: NamedGroup): string {
  const scope = `/subscriptions/${subscriptionId}/resourcegroups/${name}`.toLowerCase();
  return [
    "authorizationresources",
    "where type =~ 'microsoft.authorization/roleassignments'",
    "extend scope = tolower(tostring(properties.scope))",
    `where scope == '${scope}' or scope startswith '${scope}/'`,
    "project id, name, type, properties",
    "order by id asc",
  ].join(" | ");
}
