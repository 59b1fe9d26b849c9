/** What stands about private endpoints beside a place: to what kind of resource they lead. */
import { privateLinkOf, privateZones, type Subresource } from "../../catalog/azure/privateLink";
import { typeOf } from "../../model/block";
import type { Body, Entry, Value } from "../../model/value";
import { blocksOf } from "../blocksOf";
import { armTypesOf } from "../ids/armType";
import { resolve } from "../resolve";
import type { Scope } from "../scope";
import { targetOf } from "../target";
import { entryAt, literalAt } from "../values/literalAt";
import { textOf } from "../values/literals";
import { resourcesOf } from "./resourceOf";

/** Arguments and properties that name a subresource, and those beside them that name the resource. */
const targets: ReadonlyMap<string, readonly string[]> = new Map([
  ["subresource_names", ["private_connection_resource_id"]],
  ["groupIds", ["privateLinkServiceId"]],
  ["subresource_name", ["target_resource_id"]],
  ["groupId", ["privateLinkResourceId"]],
]);

/** The subresources that an argument may name, those first to which no endpoint of the module leads; none where that is not known. */
export function subresourcesAt(entry: Entry, body: Body, scope: Scope): readonly Subresource[] {
  const [target] = (targets.get(entry.name) ?? []).flatMap((name) => entryAt(body, [name]) ?? []);
  const link = target && linkTo(target.value, scope);
  if (!link) return [];
  const taken = takenOf(target.value, scope);
  return link.subresources.toSorted((a, b) => Number(taken.has(a.name)) - Number(taken.has(b.name)));
}

/** What endpoints to that which an id names lead to. */
export function linkTo(id: Value, scope: Scope) {
  const types = armTypesOf(id, scope)?.types ?? [];
  const [link, another] = types.map(privateLinkOf);
  return another ? undefined : link;
}

const target = "private_service_connection.private_connection_resource_id";
const names = "private_service_connection.subresource_names";

/** The subresources of a resource to which endpoints of the module lead. */
export function takenOf(id: Value, scope: Scope): ReadonlySet<string> {
  const address = targetOf(id, scope)?.address;
  const own = address === undefined ? [] : resourcesOf("azurerm_private_endpoint", scope);
  return new Set(
    own
      .filter((one) => one.target(target)?.address === address)
      .flatMap((one) => one.items(names) ?? [])
      .flatMap((item) => textOf(resolve(item, scope).value) ?? []),
  );
}

/** The names of zones, those first that endpoints of the module need and that it does not have. */
export function zonesFor(scope: Scope): readonly string[] {
  const there = new Set(
    blocksOf("azurerm_private_dns_zone", scope).map(({ body }) => literalAt(body, ["name"], scope)),
  );
  const needed = new Set(
    resourcesOf("azurerm_private_endpoint", scope).flatMap((endpoint) => {
      const id = endpoint.at(target)?.value;
      const link = id && linkTo(id, scope);
      const given = (endpoint.items(names) ?? []).map((item) => textOf(resolve(item, scope).value)?.toLowerCase());
      const reached = link?.subresources.filter(({ name }) => given.length === 0 || given.includes(name.toLowerCase()));
      return reached?.flatMap(({ zones }) => zones) ?? [];
    }),
  );
  const rank = (zone: string) => (there.has(zone) ? 2 : needed.has(zone) ? 0 : 1);
  return privateZones.filter((zone) => !zone.includes("{")).toSorted((a, b) => rank(a) - rank(b));
}

/** Whether an entry is the name of a private DNS zone. */
export function isZoneName(entry: Entry, block: Parameters<typeof typeOf>[0]): boolean {
  return entry.name === "name" && typeOf(block) === "azurerm_private_dns_zone" && block.body.entries.includes(entry);
}
