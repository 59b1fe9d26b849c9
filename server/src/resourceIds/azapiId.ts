/**
 * Ids of Azure's resources as azapi reads them.
 * Source: arm.ParseResourceID of Azure/azure-sdk-for-go (sdk/azcore/arm/resource_identifier.go) and
 * internal/services/validate/resource_id.go of Azure/terraform-provider-azapi v2.12.0.
 */
import { isSameType } from "./types";

/** What an id names. */
interface Named {
  /** `Microsoft.Storage/storageAccounts/blobServices` */
  readonly type: string;
  readonly parent?: Named;
}

/** What is wrong with a text as an id, the plainest first. */
export type IdProblem = "empty" | "protocol" | "query" | "pipe" | "start" | "unfinished";

const tenants = "Microsoft.Resources/tenants";
const subscriptions = "Microsoft.Resources/subscriptions";
const groups = "Microsoft.Resources/resourceGroups";
const tenant: Named = { type: tenants };

/** What azapi does not take in the text of a whole id; undefined where it takes it. */
export function idProblemIn(text: string): IdProblem | undefined {
  if (text === "/") return undefined;
  if (text === "") return "empty";
  if (/^https?:/.test(text)) return "protocol";
  if (text.includes("api-version=")) return "query";
  if (text.includes("|")) return "pipe";
  if (!text.startsWith("/")) return "start";
  return read(text) ? undefined : "unfinished";
}

/** The type of the resource that an id names; undefined if it is not known. */
export function typeOfId(text: string): string | undefined {
  return text === "/" ? tenants : read(text)?.type;
}

/** To what a resource below the id of a parent is deployed. */
type DeploymentScope = "tenant" | "managementGroup" | "subscription" | "resourceGroup";

/** Where the id of a parent lets a resource be deployed; undefined where that is not known. Below a resource group all counts as it. */
export function scopeOfId(text: string): DeploymentScope | undefined {
  if (text === "/") return "tenant";
  if (idProblemIn(text)) return undefined;
  const parts = text.split("/").filter((part) => part.trim() !== "");
  const end = parts.findIndex((part) => is(part, "providers"));
  const before = end < 0 ? parts : parts.slice(0, end);
  if (before.length === 0)
    return /^\/providers\/microsoft\.management\/managementgroups/i.test(text) ? "managementGroup" : "tenant";
  const [first = "", , third = ""] = before;
  if (!is(first, "subscriptions")) return undefined;
  if (before.length === 2) return "subscription";
  return before.length === 4 && is(third, "resourcegroups") ? "resourceGroup" : undefined;
}

/** An id has a few dozen segments; more are somebody's idea of a joke. */
const most = 200;

function read(text: string): Named | undefined {
  const parts = text
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [first = ""] = parts;
  if (parts.length < 2 || parts.length > most || !(is(first, "subscriptions") || is(first, "providers")))
    return undefined;
  return below(tenant, parts);
}

function below(top: Named, all: readonly string[]): Named | undefined {
  let parent = top;
  let parts = all;
  while (parts.length > 0) {
    const [first = "", second = "", third = ""] = parts;
    if (parts.length === 1) return isWithoutName(parent, first) ? undefined : child(parent, first);
    if (!is(first, "providers")) {
      parent = child(parent, first);
      parts = parts.slice(2);
    } else if (parts.length === 2 || is(third, "providers")) {
      if (!isSubscription(parent) && !isTenant(parent)) return undefined;
      parent = { type: "Microsoft.Resources/providers", parent };
      parts = parts.slice(2);
    } else if (parts.length > 3) {
      parent = { type: `${second}/${third}`, parent };
      parts = parts.slice(4);
    } else return undefined;
  }
  return parent;
}

/** Whether a last segment is a type that has to have a name behind it. */
function isWithoutName(parent: Named, segment: string): boolean {
  return (
    (is(segment, "subscriptions") && isTenant(parent)) ||
    (is(segment, "resourcegroups") && isSubscription(parent)) ||
    (isSameType(parent.type, groups) && isSubscription(parent.parent))
  );
}

function child(parent: Named, segment: string): Named {
  if (is(segment, "resourcegroups") && isSubscription(parent)) return { type: groups, parent };
  if (is(segment, "subscriptions") && isTenant(parent)) return { type: subscriptions, parent };
  return { type: `${parent.type}/${segment}`, parent };
}

function isTenant(id: Named | undefined): boolean {
  return id !== undefined && !id.parent && id.type === tenants;
}

function isSubscription(id: Named | undefined): boolean {
  return id !== undefined && isSameType(id.type, subscriptions) && isTenant(id.parent);
}

function is(segment: string, word: string): boolean {
  return segment.toLowerCase() === word;
}
