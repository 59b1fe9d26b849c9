/** What is about private endpoints beside a place: to what kind of resource they lead. */

import { blocksOf, bodyItemAt, foundOnce, literalAt, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import type { Subresource } from "../../catalog/index";
import { sameItems } from "../../memo/index";
import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  isRepeated,
  sameBlocks,
  typeOf,
  type Value,
} from "../../model/index";
import { armTypesOf, armTypesOfBlock, type DeclaredBlock } from "../ids/armType";
import { referring } from "../related/referring";
import { resourcesOf } from "./resourceOf";

/** Arguments and properties that name a subresource, and those beside them that name the resource. */
const targets: ReadonlyMap<string, string> = new Map([
  ["subresource_names", "private_connection_resource_id"],
  ["groupIds", "privateLinkServiceId"],
  ["subresource_name", "target_resource_id"],
  ["groupId", "privateLinkResourceId"],
]);

/** Names the resource to which a private endpoint leads. */
export const leadsTo: ReadonlySet<string> = new Set(["private_connection_resource_id", "privateLinkServiceId"]);

/**
 * The argument that names the resource for an argument that names its subresource; undefined for any other argument.
 */
export function targetBeside(argument: string): string | undefined {
  return targets.get(argument);
}

/**
 * What the module declares once and private endpoints can connect to. Resources without an endpoint come first, and
 * among these workspaces.
 */
export const linkedBlocks = foundOnce(findLinked, sameBlocks);

function findLinked(scope: Scope): readonly DeclaredBlock[] {
  const found: (DeclaredBlock & { readonly rank: number })[] = [];
  for (const [address, [declaration]] of scope.module.declarations) {
    const block = declaration?.block;
    if (!block || isRepeated(block.body) || !linkOf(block, scope)) continue;
    const isReached = referring(endpoints, target, scope).to(address).length > 0;
    const isWorkspace = typeOf(block) === "azurerm_machine_learning_workspace";
    const rank = Number(isReached) * 4 + Number(block.kind === "data") * 2 + Number(!isWorkspace);
    found.push({ address, block, rank });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** What endpoints to a resource lead to; undefined where it has no Private Link, or that is not known. */
function linkOf(block: Block, scope: Scope) {
  return onlyLink(armTypesOfBlock(block, scope), scope);
}

/** What endpoints to that which an id names lead to. */
export function linkTo(id: Value, scope: Scope) {
  return onlyLink(armTypesOf(id, scope)?.types ?? [], scope);
}

function onlyLink(types: readonly string[], { catalog }: Scope) {
  const [link, another] = types.map((type) => catalog.privateLinks.of(type));
  return another ? undefined : link;
}

/**
 * The subresources that an argument may name, first those without an endpoint in the module; none if that is not
 * known.
 */
export function subresourcesAt(argument: string, body: Body, scope: Scope): readonly Subresource[] {
  const beside = targetBeside(argument);
  const id = beside === undefined ? undefined : bodyItemAt(body, [beside])?.value;
  const link = id && linkTo(id, scope);
  return link ? untakenFirst(link.subresources, targetOf(id, scope)?.address, scope) : [];
}

/** The subresources for private endpoints of a declared resource. */
export function subresourcesOf({ address, block }: DeclaredBlock, scope: Scope): readonly Subresource[] {
  return untakenFirst(linkOf(block, scope)?.subresources ?? [], address, scope);
}

const zoneType = "azurerm_private_dns_zone";
const endpoints = "azurerm_private_endpoint";
const target = "private_service_connection.private_connection_resource_id";
const names = "private_service_connection.subresource_names";

function untakenFirst(all: readonly Subresource[], address: string | undefined, scope: Scope): readonly Subresource[] {
  const own = address === undefined ? [] : resourcesOf(endpoints, scope);
  const taken = new Set(
    own
      .filter((one) => one.target(target)?.address === address)
      .flatMap((one) => one.items(names) ?? [])
      .flatMap((item) => textOfLiteral(item, scope) ?? []),
  );
  return all.toSorted((a, b) => Number(taken.has(a.name)) - Number(taken.has(b.name)));
}

/**
 * The names of zones: first those that endpoints of the module need, then those of what endpoints may lead to, and last those that it has
 * already.
 */
export const zonesFor = foundOnce(rankedZones, sameItems);

function rankedZones(scope: Scope): readonly string[] {
  const there = new Set(blocksOf(zoneType, scope).map(({ body }) => literalAt(body, ["name"], scope)));
  const needed = resourcesOf(endpoints, scope).flatMap((endpoint) => {
    const id = endpoint.at(target)?.value;
    const link = id && linkTo(id, scope);
    const given = (endpoint.items(names) ?? []).map((item) => textOfLiteral(item, scope)?.toLowerCase());
    const reached = link?.subresources.filter(({ name }) => given.length === 0 || given.includes(name.toLowerCase()));
    return reached?.flatMap(({ zones }) => zones) ?? [];
  });
  const likely = linkedBlocks(scope).flatMap(({ block }) => {
    return linkOf(block, scope)?.subresources.flatMap(({ zones }) => zones) ?? [];
  });
  const all = new Set([...needed, ...likely, ...scope.catalog.privateLinks.zones]);
  return [...all].filter((zone) => !zone.includes("{")).toSorted((a, b) => Number(there.has(a)) - Number(there.has(b)));
}

/**
 * The addresses of the private DNS zones for the first subresource without an endpoint; undefined if the module does
 * not have all of them.
 */
export function zonesOfFirst(scope: Scope): readonly string[] | undefined {
  const [linked] = linkedBlocks(scope);
  const [part] = linked ? subresourcesOf(linked, scope) : [];
  if (!part?.zones.length) return undefined;
  const own = blocksOf(zoneType, scope).filter(({ body }) => !isRepeated(body));
  const found = part.zones.map((zone) => own.find(({ body }) => literalAt(body, ["name"], scope) === zone));
  return found.includes(undefined) ? undefined : found.flatMap((block) => (block && addressOf(block)) ?? []);
}

/** Whether an entry is the name of a private DNS zone. */
export function isZoneName(item: BodyItem, block: Block): boolean {
  return item.name === "name" && isZoneType(typeOf(block) ?? "") && block.body.items.includes(item);
}

/** Whether blocks of a type are private DNS zones. */
export function isZoneType(type: string): boolean {
  return type === zoneType;
}
