import { encodeUriPart } from "../text/index";
import { topTypeOf } from "./types";

/** An Azure resource id as azurerm takes it: of a subscription, a group, or a resource in a group. Names keep their case; types are in azurerm's spelling. */
export interface ResourceId {
  readonly subscription: string;
  /** Empty for the subscription itself. */
  readonly group: string;
  /** `Microsoft.MachineLearningServices/workspaces/computes`; empty for groups and subscriptions. */
  readonly type: string;
  /** One for each part of the type. */
  readonly names: readonly string[];
}

/** Parses an id, ignoring case; undefined for any other text. */
export function parseResourceId(text: string): ResourceId | undefined {
  const id = read(text);
  return id && { ...id, type: spelledTypes.get(id.type.toLowerCase()) ?? id.type };
}

/**
 * The same of an id from outside that is to be asked about: of a resource in a resource group, nothing of which becomes a path, a host or a query
 * of its own. Its type is in the casing of the id.
 */
export function parseAskedId(text: string): ResourceId | undefined {
  const id = read(text.replace(/\/$/, ""));
  const [namespace = "", ...words] = id?.type.split("/") ?? [];
  if (!id || words.length === 0 || !/^[0-9a-f-]{36}$/i.test(id.subscription) || !/^[a-z0-9.]+$/i.test(namespace))
    return undefined;
  const parts = [id.group, ...words, ...id.names];
  return parts.some((part) => /[?#]/.test(part) || part === "." || part === "..") ? undefined : id;
}

function read(text: string): ResourceId | undefined {
  const [start, subscriptions, subscription, groups, group, providers, namespace, ...rest] = text.split("/");
  if (start !== "" || !isSame(subscriptions, "subscriptions") || !subscription) return undefined;
  if (groups === undefined) return { subscription, group: "", type: "", names: [] };
  if (!isSame(groups, "resourceGroups") || !group) return undefined;
  if (providers === undefined) return { subscription, group, type: "", names: [] };
  if (!isSame(providers, "providers") || !namespace || rest.length === 0 || rest.length % 2 > 0) return undefined;
  if (rest.some((part) => !part)) return undefined;
  const words = rest.filter((_, index) => index % 2 === 0);
  return {
    subscription,
    group,
    type: [namespace, ...words].join("/"),
    names: rest.filter((_, index) => index % 2 > 0),
  };
}

/** The id as text, in azurerm's spelling. */
export function formatResourceId({ subscription, group, type, names }: ResourceId): string {
  const [namespace, ...words] = type.split("/");
  const parts = words.map((word, index) => `/${word}/${names[index]}`).join("");
  const inGroup = group ? `/resourceGroups/${group}` : "";
  return `/subscriptions/${subscription}${inGroup}${namespace ? `/providers/${namespace}${parts}` : ""}`;
}

/** The id as the path of a request: every part encoded. */
export function requestPathOf({ subscription, group, type, names }: ResourceId): string {
  return formatResourceId({
    subscription: encodeUriPart(subscription),
    group: encodeUriPart(group),
    type: type.split("/").map(encodeUriPart).join("/"),
    names: names.map(encodeUriPart),
  });
}

/** An id in azurerm's spelling; any other text unchanged. */
export function spellId(text: string): string {
  const id = parseResourceId(text);
  return id ? formatResourceId(id) : text;
}

/** A key for maps: the same for all spellings of an id, since Azure ignores their case. */
export function keyOfId(id: ResourceId | string): string {
  const text = typeof id === "string" ? id.replace(/(?<!\/)\/+$/, "") : formatResourceId(id);
  return text.toLowerCase();
}

/** Whether two ids are the same to Azure, as far as both tell their subscription (`/subscriptions//resourceGroups/…`). */
export function isSameId(one: string, other: string): boolean {
  const [, , subscription, ...rest] = one.toLowerCase().split("/");
  const [, , otherSubscription, ...otherRest] = other.toLowerCase().split("/");
  const isSame = !subscription || !otherSubscription || subscription === otherSubscription;
  return isSame && rest.join("/") === otherRest.join("/");
}

/** The name of the resource itself: the last one in its id. */
export function resourceNameOf({ names, group, subscription }: ResourceId): string {
  return names.at(-1) ?? (group || subscription);
}

/** The id of the resource's group. */
export function groupIdOf({ subscription, group }: ResourceId): ResourceId {
  return { subscription, group, type: "", names: [] };
}

/** The id of the workspace that a resource is part of, such as a compute. */
export function workspaceIdOf({ subscription, group, type, names }: ResourceId): ResourceId {
  return { subscription, group, type: topTypeOf(type), names: names.slice(0, 1) };
}

function isSame(word: string | undefined, wanted: string): boolean {
  return word?.toLowerCase() === wanted.toLowerCase();
}

/** Resource types as azurerm spells them in ids. It takes no other case, while Azure returns whatever was once typed. */
const spellings: readonly string[] = [
  "Microsoft.MachineLearningServices/workspaces",
  "Microsoft.MachineLearningServices/workspaces/computes",
  "Microsoft.MachineLearningServices/workspaces/dataStores",
  "Microsoft.MachineLearningServices/workspaces/outboundRules",
  "Microsoft.Insights/components",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Storage/storageAccounts",
  "Microsoft.Storage/storageAccounts/blobServices/containers",
  "Microsoft.ContainerRegistry/registries",
  "Microsoft.ManagedIdentity/userAssignedIdentities",
  "Microsoft.Network/virtualNetworks",
  "Microsoft.Network/virtualNetworks/subnets",
  "Microsoft.ContainerService/managedClusters",
  "Microsoft.OperationalInsights/workspaces",
  "Microsoft.Synapse/workspaces",
  "Microsoft.Synapse/workspaces/bigDataPools",
];

/** By the type in lower case. */
const spelledTypes: ReadonlyMap<string, string> = new Map(
  spellings.map((spelling) => [spelling.toLowerCase(), spelling]),
);

/** What the resource of an id is in, as an id, and its own name; the tenant is a slash alone. */
export function parentOfId(id: string): { readonly id: string; readonly name: string } {
  const segments = id.split("/");
  const name = segments.at(-1) ?? "";
  const around = segments.slice(0, -2);
  const isTop = around.at(-2)?.toLowerCase() === "providers";
  return { id: (isTop ? around.slice(0, -2) : around).join("/") || "/", name };
}
