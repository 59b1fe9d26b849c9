// What the simulated Azure answers where. Paths are the same in any casing but for names of assets, as in Azure.

import { keyOfId } from "../../../server/src/resourceIds/index";
import { askGraph } from "./graph";
import { type Call, ok, type Reply } from "./http/call";
import * as errors from "./http/errors";
import { serviceOf } from "./services";
import { at, type Body, type Branches } from "./world/branches";
import { companionBody, storageBodies } from "./world/companionBody";
import { accountBodies, accountBranches } from "./world/foundryBodies";
import { computeBodies, datastoreBodies, ruleBodies } from "./world/partBodies";
import { workspaceBody } from "./world/workspaceBody";
import { registryBodies, registryBranches, workspaceBranches } from "./world/workspaceBranches";
import type { SimSubscription, World } from "./world/world";

export interface Paging {
  readonly workspaces: number;
  readonly parts: number;
  readonly subscriptions: number;
}

export interface Context {
  readonly world: World;
  readonly paging: Paging;
  /** Bodies by path that are before everything else. */
  readonly answers: ReadonlyMap<string, unknown>;
}

const foundryApis = ["2024-10-01", "2025-06-01", "2025-09-01", "2025-12-01", "2026-03-01", "2026-05-01"];
const machineLearningApis = ["2022-10-01", "2023-10-01", "2024-04-01", "2024-10-01", "2025-06-01", "2026-05-01"];

/** The answer to a request whose token is good. */
export function route(context: Context, call: Call): Reply {
  const api = call.query.get("api-version");
  if (!api) return errors.noApiVersion();
  const given = context.answers.get(keyOfId(call.path));
  if (given !== undefined) return ok(given);
  if (call.method === "POST" && /^\/providers\//i.test(call.path)) return askGraph(context.world, call);
  const parts = call.path.split("/").slice(1).map(decodeURIComponent);
  const names = parts.map((part) => part.toLowerCase());
  if (names[0] === "tenants" && parts.length === 1) return tenants(context, call);
  if (names[0] !== "subscriptions") return errors.notFound(call.path);
  if (parts.length === 1) return subscriptions(context, call);
  const subscription = context.world.subscriptions.find(({ id }) => id.toLowerCase() === names[1]);
  if (!subscription) return errors.subscriptionNotFound(parts[1]!);
  if (subscription.tenant.id !== call.claims?.tid) return errors.wrongTenant(call.origin, subscription.tenant.id);
  if (parts.length === 2) return ok(subscriptionBody(subscription));
  if (names[2] === "locations") return ok({ value: locations(subscription.id) });
  const other = otherOf(subscription, call);
  if (other) return other;
  const provider = names.indexOf("providers");
  const group = names[2] === "resourcegroups" ? names[3] : undefined;
  if (provider < 0) return groupOf(subscription, parts[3] ?? "", call);
  const rest = names.slice(provider + 1);
  if (rest[0] === "microsoft.cognitiveservices" && rest[1] === "accounts") {
    if (!foundryApis.includes(api)) return errors.badApiVersion(api, foundryApis);
    return among(context, call, accountBodies(subscription), group, rest.slice(2), accountBranches);
  }
  if (rest[0] !== "microsoft.machinelearningservices") return companion(subscription, call, rest);
  if (!subscription.isRegistered) return errors.notRegistered(subscription.id);
  if (!machineLearningApis.includes(api)) return errors.badApiVersion(api, machineLearningApis);
  return machineLearning(context, call, subscription, group, rest.slice(1), api);
}

function machineLearning(
  context: Context,
  call: Call,
  subscription: SimSubscription,
  group: string | undefined,
  rest: readonly string[],
  api: string,
): Reply {
  const { paging } = context;
  if (rest[0] === "registries")
    return among(context, call, registryBodies(subscription), group, rest.slice(1), registryBranches);
  const isKind = kindAsked(call);
  const inGroup = subscription.workspaces.filter((one) => group === undefined || one.group.toLowerCase() === group);
  if (rest[0] === "locations" && rest[2] === "vmsizes") return ok({ value: sizesIn(rest[1]!) });
  if (rest[0] !== "workspaces") return errors.notFound(call.path);
  if (rest.length === 1) {
    const asked = inGroup.filter((one) => isKind(workspaceBody(one, api)));
    return pageOf(call, asked, paging.workspaces, (one) => workspaceBody(one, api));
  }
  const workspace = inGroup.find(({ name }) => name.toLowerCase() === rest[1]);
  if (!workspace || group === undefined) return errors.notFound(call.path);
  if (rest.length === 2) return ok(workspaceBody(workspace, api));
  const bodies = { computes: computeBodies, datastores: datastoreBodies, outboundrules: ruleBodies }[rest[2]!];
  if (!bodies) return below(context, call, workspaceBranches(workspace), rest.slice(2));
  const all = bodies(workspace);
  if (rest.length === 3) return pageOf(call, all, Number(call.query.get("count") ?? paging.parts), (one) => one);
  const one = all.find(({ name }) => String(name).toLowerCase() === rest[3]);
  return one ? ok(one) : errors.notFound(call.path);
}

/** Whether a workspace is of the kind that was asked for, if any was. */
function kindAsked({ query }: Call): (body: Readonly<Record<string, unknown>>) => boolean {
  const asked = query.get("kind")?.toLowerCase();
  return ({ kind }) => asked === undefined || String(kind).toLowerCase() === asked;
}

/** The answer about some of a subscription's resources, or about what is below one of them. */
function among(
  context: Context,
  call: Call,
  bodies: readonly Body[],
  group: string | undefined,
  rest: readonly string[],
  branchesOf: (body: Body) => Branches,
): Reply {
  const inGroup = bodies.filter(({ id }) => group === undefined || groupIn(id) === group);
  if (rest.length === 0) return pageOf(call, inGroup, context.paging.parts, (one) => one);
  const found = inGroup.find(({ name }) => String(name).toLowerCase() === rest[0]);
  if (!found || group === undefined) return errors.notFound(call.path);
  if (rest.length === 1) return ok(found);
  return (
    serviceIn(call, (id) => keyOfId(id) === keyOfId(String(found.id))) ??
    below(context, call, branchesOf(found), rest.slice(1))
  );
}

function groupIn(id: unknown): string | undefined {
  return String(id).split("/")[4]?.toLowerCase();
}

function below({ paging }: Context, call: Call, branches: Branches, path: readonly string[]): Reply {
  const found = at(branches, path);
  if (found === undefined) return errors.notFound(call.path);
  return Array.isArray(found) ? pageOf(call, found, paging.parts, (one) => one) : ok(found);
}

/** A resource that is there for no workspace, or a list of what is in one. */
function otherOf({ others }: SimSubscription, call: Call): Reply | undefined {
  const path = decodeURIComponent(call.path);
  const start = `${path.toLowerCase()}/`;
  const own = [...others, ...others.flatMap(inside)].find(({ id }) => `${id.toLowerCase()}/` === start);
  if (own) return ok(own);
  const service = serviceIn(call, (id) => others.some((one) => one.id.toLowerCase() === id.toLowerCase()));
  if (service) return service;
  const [, type] = /^\/subscriptions\/[^/]+\/providers\/([^/]+\/[^/]+)$/i.exec(path) ?? [];
  const ofType = others.filter((one) => type !== undefined && String(one.type).toLowerCase() === type.toLowerCase());
  if (ofType.length > 0) return ok({ value: ofType });
  const value = others.filter(({ id }) => id.toLowerCase().startsWith(start) && !id.slice(start.length).includes("/"));
  return value.length > 0 && start.includes("/providers/") ? ok({ value }) : undefined;
}

/** What stands whole in an answer, such as subnets in that of a network. */
function inside({ properties = {} }: SimSubscription["others"][number]): readonly { readonly id: string }[] {
  return Object.values(properties as object).flatMap((list) =>
    Array.isArray(list) ? list.filter((item) => typeof item?.id === "string" && item.properties !== undefined) : [],
  );
}

function companion({ workspaces }: SimSubscription, call: Call, rest: readonly string[]): Reply {
  const isStorageList = rest.join("/") === "microsoft.storage/storageaccounts" && !/resourcegroups/i.test(call.path);
  if (isStorageList) return ok({ value: storageBodies(workspaces, call.origin) });
  const bodyOf = (id: string) => companionBody(workspaces, id, call.origin);
  const body = bodyOf(decodeURIComponent(call.path));
  if (body) return ok(body);
  return serviceIn(call, (id) => bodyOf(id) !== undefined) ?? errors.notFound(call.path);
}

/** A part of a resource that is there: what azurerm reads beside its body. */
function serviceIn(call: Call, isThere: (id: string) => boolean): Reply | undefined {
  const path = decodeURIComponent(call.path);
  const [, id = "", part = ""] = /^(.*\/providers\/[^/]+\/[^/]+\/[^/]+)\/(.+)$/i.exec(path) ?? [];
  return isThere(id) ? serviceOf(call, id, part.toLowerCase()) : undefined;
}

function groupOf({ id, workspaces }: SimSubscription, name: string, call: Call): Reply {
  const found = workspaces.find(({ group }) => group.toLowerCase() === name.toLowerCase());
  if (!found) return errors.notFound(call.path);
  const type = "Microsoft.Resources/resourceGroups";
  const properties = { provisioningState: "Succeeded" };
  const own = `/subscriptions/${id}/resourceGroups/${found.group}`;
  return ok({ id: own, name: found.group, type, location: found.location, tags: {}, properties });
}

function tenants({ world }: Context, call: Call): Reply {
  return pageOf(call, world.tenants, 100, ({ id, name, domain }) => ({
    id: `/tenants/${id}`,
    tenantId: id,
    countryCode: "NL",
    displayName: name,
    domains: [domain],
    defaultDomain: domain,
    tenantType: "AAD",
    tenantCategory: "Home",
  }));
}

function subscriptions({ world, paging }: Context, call: Call): Reply {
  const mine = world.subscriptions.filter(({ tenant }) => tenant.id === call.claims?.tid);
  const reply = pageOf(call, mine, paging.subscriptions, subscriptionBody);
  return ok({ ...(reply.body as object), count: { type: "Total", value: mine.length } });
}

function subscriptionBody({ id, name, tenant }: SimSubscription) {
  return {
    id: `/subscriptions/${id}`,
    authorizationSource: "RoleBased",
    managedByTenants: [],
    subscriptionId: id,
    tenantId: tenant.id,
    displayName: name,
    state: "Enabled",
    subscriptionPolicies: {
      locationPlacementId: "Public_2014-09-01",
      quotaId: "EnterpriseAgreement_2014-09-01",
      spendingLimit: "Off",
    },
  };
}

function locations(subscriptionId: string) {
  return [
    ["westeurope", "West Europe"],
    ["northeurope", "North Europe"],
    ["eastus", "East US"],
    ["swedencentral", "Sweden Central"],
    ["australiaeast", "Australia East"],
  ].map(([name, displayName]) => ({
    id: `/subscriptions/${subscriptionId}/locations/${name}`,
    name,
    type: "Region",
    displayName,
    regionalDisplayName: `(Region) ${displayName}`,
    metadata: { regionType: "Physical" },
  }));
}

/** Not every region has every size. */
function sizesIn(region: string) {
  return region === "swedencentral" ? sizes.slice(0, 2) : sizes;
}

const sizes = [
  ["STANDARD_DS3_V2", "standardDSv2Family", 4, 14, 0],
  ["STANDARD_D13_V2", "standardDv2Family", 8, 56, 0],
  ["STANDARD_NC4AS_T4_V3", "standardNCASv3_T4Family", 4, 28, 1],
].map(([name, family, vCPUs, memoryGB, gpus]) => ({ name, family, vCPUs, memoryGB, gpus, lowPriorityCapable: true }));

/** A page of `all`, with the link to the next as Azure writes it. */
function pageOf<T>(call: Call, all: readonly T[], size: number, body: (one: T) => unknown): Reply {
  const skip = Number(call.query.get("$skip") ?? call.query.get("$skipToken") ?? 0) || 0;
  const value = all.slice(skip, skip + size).map(body);
  if (skip + size >= all.length) return ok({ value });
  const query = new URLSearchParams(call.query);
  query.set("$skip", String(skip + size));
  return ok({ value, nextLink: `${call.origin}${call.path}?${query}` });
}
