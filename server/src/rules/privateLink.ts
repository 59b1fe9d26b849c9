/** Rules about private endpoints: to which part of a resource they lead, and in which private DNS zones that is found. */

import { blocksOf, literalAt, noValue, outcomesOf, type Scope, targetOf, textOfLiteral } from "../analysis/index";
import { linkTo, type Resource } from "../azure/index";
import { addressOf, type Fix, isRepeated, setLiteral, typeOf, type Value } from "../model/index";
import { isMisspelt, listed, sameButCase, similar } from "../wording/index";
import type { Rule } from "./rule";

const endpoints = "azurerm_private_endpoint";
const connection = "private_service_connection";
const names = `${connection}.subresource_names`;
const zoneType = "azurerm_private_dns_zone";
const source = "https://learn.microsoft.com/azure/private-link/private-endpoint-dns";

export const endpointSubresource: Rule = {
  id: "endpoint-subresource",
  severity: "error",
  certainty: "azure",
  summary:
    "A private endpoint to a subresource that the resource does not have, or without a subresource where the resource has several.",
  why: "The apply fails: an endpoint to a resource of Azure leads to one of its subresources, such as `blob` of a storage account.",
  source: "https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource",
  types: [endpoints],
  resource(endpoint, report) {
    const { scope } = endpoint;
    const target = endpoint.at(`${connection}.private_connection_resource_id`);
    const link = target && linkTo(target.value, scope);
    if (!target || !link) return;
    const known = link.subresources.map(({ name }) => name);
    const own = known.filter((name) => !name.includes("_secondary"));
    const choice = listed(
      own.map((name) => `"${name}"`),
      "or",
    );
    const given = endpoint.items(names);
    if (given === null) {
      report({
        span: target.nameSpan,
        message: `Set ${endpoint.nameOf(names)} to ${choice}: an endpoint leads to one part of a resource.`,
        fixes: own.flatMap((name) =>
          endpoint.withValue(
            names,
            { kind: "list", items: [{ kind: "text", text: name }] },
            `Add ${endpoint.nameOf(names)} = ["${name}"]`,
          ),
        ),
      });
      return;
    }
    for (const item of link.isOpen ? [] : (given ?? [])) {
      const text = textOfLiteral(item, scope);
      if (!text || sameButCase(text, known) !== undefined) continue;
      const meant = similar(text, known);
      const setting = endpoint.at(names);
      report({
        // Azure gets further ones, of which azurerm takes any name.
        severity: "warning",
        span: setting ? setting.of(item).valueSpan : target.nameSpan,
        message: `Set ${endpoint.nameOf(names)} to ${choice}: the resource has no "${text}".`,
        fixes: setting?.of(item).isHere ? setLiteral(item, meant ? [meant] : own) : [],
      });
    }
  },
};

export const endpointZone: Rule = {
  id: "endpoint-zone",
  severity: "warning",
  certainty: "consequence",
  summary: "A private DNS zone of a service other than the one that a private endpoint leads to.",
  why: "The endpoint writes its address into a zone in which nobody looks for it, so the name of the service still leads to its public address.",
  source,
  types: [endpoints],
  resource(endpoint, report) {
    const zones = zonesOf(endpoint);
    const path = "private_dns_zone_group.private_dns_zone_ids";
    const setting = zones && endpoint.at(path);
    if (!setting) return;
    for (const item of endpoint.items(path) ?? []) {
      const zone = targetOf(item, endpoint.scope);
      const name = zone?.type === zoneType ? literalAt(zone.block.body, ["name"], endpoint.scope) : undefined;
      const known = name ? endpoint.scope.catalog.privateLinks.zoneNamed(name) : undefined;
      if (!zone || !known || zones.has(known)) continue;
      report({
        span: setting.of(item).valueSpan,
        message: `Use the zone ${listed([...zones], "or")}: ${zone.address} is ${name}.`,
        related: [{ uri: zone.declaration.uri, span: zone.block.head, message: `${zone.address} is declared here.` }],
        fixes: setting.of(item).isHere ? replaced(item, zones, endpoint.scope) : [],
      });
    }
  },
};

/** The fix that names the zone of the module instead; none where there are several, or none. */
function replaced(item: Value, zones: ReadonlySet<string>, scope: Scope): readonly Fix[] {
  const [only, another] = blocksOf(zoneType, scope).filter(({ body }) =>
    zones.has(literalAt(body, ["name"], scope) ?? ""),
  );
  const address = only && !another && !isRepeated(only.body) ? addressOf(only) : undefined;
  return address === undefined
    ? []
    : [
        {
          title: `Change to ${address}`,
          changes: [{ kind: "setValue", value: item, to: { kind: "reference", path: [...address.split("."), "id"] } }],
        },
      ];
}

/** The zones of what an endpoint leads to; undefined where that is not known. */
function zonesOf(endpoint: Resource): ReadonlySet<string> | undefined {
  const target = endpoint.at(`${connection}.private_connection_resource_id`);
  const link = target && linkTo(target.value, endpoint.scope);
  const given = endpoint.items(names);
  if (!link || !given) return undefined;
  const zones = given.flatMap((item) => {
    const text = textOfLiteral(item, endpoint.scope)?.toLowerCase();
    return link.subresources.find(({ name }) => name.toLowerCase() === text)?.zones ?? [];
  });
  return zones.length > 0 ? new Set(zones) : undefined;
}

export const zoneName: Rule = {
  id: "zone-name",
  severity: "warning",
  certainty: "consequence",
  summary: "A private DNS zone whose name is nearly that of a zone for private endpoints.",
  why: "Azure creates a zone with any name, but looks up the names of a service in exactly one zone.",
  source,
  concerns: (attribute) => attribute?.type === "string",
  names: new Set(["name"]),
  bodyItem({ item, body: { node, path } }, report) {
    if (path.length > 0 || typeOf(node.block) !== zoneType) return;
    const { privateLinks } = node.scope.catalog;
    for (const { value, declaration } of outcomesOf(item.value, node.block, node.scope)) {
      const text = textOfLiteral(value, node.scope, noValue);
      if (!text || !/^private/i.test(text) || privateLinks.zoneNamed(text)) continue;
      const meant = similar(
        text,
        privateLinks.zones.filter((zone) => isMisspelt(text, zone)),
      );
      if (meant === undefined) continue;
      report({
        message: `Azure looks up no service in a zone ${text}: did you mean ${meant}?`,
        ...(declaration
          ? {
              span: item.value.span,
              related: [{ uri: declaration.uri, span: value.span, message: "The name is set here." }],
            }
          : { span: value.span, fixes: setLiteral(value, [meant]) }),
      });
    }
  },
};
