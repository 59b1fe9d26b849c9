import { encodeUriPart } from "../text/index";
import { topTypeOf } from "./types";

/**
 * An Azure resource id as azurerm takes it: of a subscription, a group, or a resource in anything. Names keep their
 * case; types are in azurerm's spelling.
 */
export interface ResourceId {
  /** Empty for what is in none. */
  readonly subscription: string;
  /** Empty for what is in none. */
  readonly group: string;
  /** `Microsoft.MachineLearningServices/workspaces/computes`; empty for groups and subscriptions. */
  readonly type: string;
  /** One for each part of the type. */
  readonly names: readonly string[];
  /** Of what is right in no resource group: the id of what it belongs to, a subscription, a management group or any other resource; empty for the tenant. */
  readonly scope?: string;
}

/** Parses an id, ignoring case; undefined for any other text. */
export function parseResourceId(text: string): ResourceId | undefined {
  const id = read(text);
  return id && { ...id, type: spelledTypes.get(id.type.toLowerCase()) ?? id.type };
}

/**
 * The same for an id from outside that will be read: of a resource, without any part that becomes a path, a host or a
 * query of its own. Its type is in the case of the id.
 */
export function parseAskedId(text: string): ResourceId | undefined {
  const id = read(text.replace(/\/$/, ""));
  const [namespace = "", ...words] = id?.type.split("/") ?? [];
  if (!id || words.length === 0 || !/^[a-z0-9.]+$/i.test(namespace)) return undefined;
  if (id.subscription ? !/^[0-9a-f-]{36}$/i.test(id.subscription) : id.scope === undefined) return undefined;
  const parts = [id.group, ...(id.scope?.split("/") ?? []), ...words, ...id.names];
  return parts.some((part) => /[?#]/.test(part) || part === "." || part === "..") ? undefined : id;
}

/**
 * The path for a request about something in a subscription: a group, a resource, what extends it, or a list below one
 * of them. Undefined for a text with a part that would become a path, a host or a query of its own.
 */
export function askedPathOf(text: string): string | undefined {
  const [start, subscriptions, subscription = "", ...rest] = text.replace(/\/$/, "").split("/");
  const isPath = start === "" && isSame(subscriptions, "subscriptions") && /^[0-9a-f-]{36}$/i.test(subscription);
  if (!isPath || rest.length === 0 || rest.length > longestPath) return undefined;
  if (rest.some((part) => part === "" || part === "." || part === ".." || /[?#\\]/.test(part))) return undefined;
  return ["", "subscriptions", subscription, ...rest.map(encodeUriPart)].join("/");
}

/** Parts of a path; ids have a few dozen. */
const longestPath = 100;

function read(text: string): ResourceId | undefined {
  const [start, subscriptions, subscription, groups, group, providers, namespace, ...rest] = text.split("/");
  if (start !== "" || text.split("/", most).length === most) return undefined;
  // azurerm's associations have the ids of both, which are read as one long id.
  const isExtension = rest.some((part, index) => index % 2 === 0 && isSame(part, "providers"));
  if (isSame(subscriptions, "providers") || isSame(groups, "providers") || (isExtension && !text.includes("|")))
    return readScoped(text);
  if (!isSame(subscriptions, "subscriptions") || !subscription) return undefined;
  if (groups === undefined) return { subscription, group: "", type: "", names: [] };
  if (!isSame(groups, "resourceGroups") || !group) return undefined;
  if (providers === undefined) return { subscription, group, type: "", names: [] };
  if (!isSame(providers, "providers")) return undefined;
  const own = typeAndNames(namespace, rest);
  return own && { subscription, group, ...own };
}

/** An id has a few dozen segments; more are somebody's idea of a joke. */
const most = 200;

/** What belongs to something else than a resource group. */
function readScoped(text: string): ResourceId | undefined {
  const at = text.toLowerCase().lastIndexOf("/providers/");
  const [namespace, ...rest] = text.slice(at + "/providers/".length).split("/");
  const own = typeAndNames(namespace, rest);
  const around = text.slice(0, at);
  // Some services are a scope as a whole.
  const of = around === "" || /^\/providers\/[^/]+$/i.test(around) ? nowhere : parseResourceId(around);
  if (!own || !of) return undefined;
  const scope = of === nowhere ? around : formatResourceId(of);
  return { subscription: of.subscription, group: of.group, ...own, scope };
}

const nowhere: ResourceId = { subscription: "", group: "", type: "", names: [] };

function typeAndNames(
  namespace: string | undefined,
  rest: readonly string[],
): Pick<ResourceId, "type" | "names"> | undefined {
  if (!namespace || rest.length === 0 || rest.length % 2 > 0 || rest.some((part) => !part)) return undefined;
  const words = rest.filter((_, index) => index % 2 === 0);
  return { type: [namespace, ...words].join("/"), names: rest.filter((_, index) => index % 2 > 0) };
}

/** The id as text, in azurerm's spelling. */
export function formatResourceId({ subscription, group, type, names, scope }: ResourceId): string {
  const [namespace, ...words] = type.split("/");
  const parts = words.map((word, index) => `/${word}/${names[index]}`).join("");
  const inGroup = group ? `/resourceGroups/${group}` : "";
  return `${scope ?? `/subscriptions/${subscription}${inGroup}`}${namespace ? `/providers/${namespace}${parts}` : ""}`;
}

/** The id as the path of a request: every part encoded. */
export function requestPathOf({ subscription, group, type, names, scope }: ResourceId): string {
  return formatResourceId({
    subscription: encodeUriPart(subscription),
    group: encodeUriPart(group),
    type: type.split("/").map(encodeUriPart).join("/"),
    names: names.map(encodeUriPart),
    ...(scope !== undefined && { scope: scope.split("/").map(encodeUriPart).join("/") }),
  });
}

/** An id in azurerm's spelling; any other text unchanged. */
export function spellId(text: string): string {
  const id = parseResourceId(text);
  return id ? formatResourceId(id) : text;
}

/**
 * A key for maps: the same for all spellings of an id, since Azure ignores their case. The names of assets of Azure ML stay as they are written: of
 * these `Churn` and `churn` are two.
 */
export function keyOfId(id: ResourceId | string): string {
  const text = typeof id === "string" ? id.replace(/(?<!\/)\/+$/, "") : formatResourceId(id);
  const key = text.toLowerCase();
  const from = key.indexOf("/providers/microsoft.machinelearningservices/");
  if (from < 0) return key;
  const [written, steps] = [text.slice(from).split("/"), key.slice(from).split("/")];
  return (
    key.slice(0, from) + steps.map((step, at) => (assets.has(steps[at - 1] ?? "") ? written[at]! : step)).join("/")
  );
}

/** Types of assets, whose names Azure tells apart by case. */
const assets: ReadonlySet<string> = new Set([
  "models",
  "environments",
  "data",
  "components",
  "codes",
  "featuresets",
  "featurestoreentities",
]);

/**
 * Whether two ids are the same to Azure, as far as both name their subscription (`/subscriptions//resourceGroups/…`).
 */
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
export function workspaceIdOf({ type, names, ...where }: ResourceId): ResourceId {
  return { ...where, type: topTypeOf(type), names: names.slice(0, 1) };
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

/** What an `import` block names. azapi's ids there may contain an API version, which is not part of the id. */
export function parseImportId(text: string): ResourceId | undefined {
  return parseResourceId(text.replace(/\?api-version=[\w-]*$/, ""));
}

/** The subscription in an id, as it is written there; undefined where it is in none. */
export function subscriptionOf(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
}

/** Whether it is the id of a resource group. */
export function isGroupId(id: string): boolean {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(id);
}
