import { ignoresChanges } from "../analysis/ignoresChanges";
import { resolve } from "../analysis/resolve";
import type { Scope } from "../analysis/scope";
import { targetOf } from "../analysis/target";
import { type AddressRange, addressRangeOf, isWithin } from "../analysis/values/addressRange";
import { entryAt } from "../analysis/values/literalAt";
import { textOf } from "../analysis/values/literals";
import { type Block, typeOf } from "../model/block";
import type { Body, Entry, Value } from "../model/value";
import { listed } from "../wording/sentence";
import type { Report, Rule } from "./rule";

const network = "azurerm_virtual_network";

export const subnetRange: Rule = {
  id: "subnet-range",
  severity: "error",
  summary: "A subnet whose addresses are outside of those of its virtual network.",
  why: "The apply fails with NetcfgSubnetRangeOutsideVnet or NetcfgInvalidSubnet: each range of a subnet lies within one range of its network.",
  source: "https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet, address range",
  types: ["azurerm_subnet", network],
  block({ block, scope }, report) {
    if (typeOf(block) === network) {
      const space = spaceOf(block, scope);
      if (space) for (const subnet of subnetsIn(block)) check(subnet, space, scope, report);
      return;
    }
    const named = entryAt(block.body, ["virtual_network_name"]);
    const target = named ? targetOf(named.value, scope) : undefined;
    if (target?.kind !== "resource" || target.type !== network || ignoresChanges(block.body, "address_prefixes"))
      return;
    const space = spaceOf(target.block, scope);
    if (!space) return;
    const message = `${target.address} has its addresses here.`;
    const related = [{ uri: target.declaration.uri, span: space.entry.span, message }];
    check(block.body, space, scope, (said) => report({ ...said, related }));
  },
};

interface Space {
  readonly entry: Entry;
  readonly ranges: readonly AddressRange[];
  readonly texts: readonly string[];
}

/** The address space of a network; undefined where not all of it is written, or what is written may not be what there is. */
function spaceOf({ body }: Block, scope: Scope): Space | undefined {
  if (entryAt(body, ["ip_address_pool"]) !== null || ignoresChanges(body, "address_space")) return undefined;
  const entry = entryAt(body, ["address_space"]);
  const texts = entry ? itemsOf(entry.value, scope)?.map((item) => textAt(item, scope)) : undefined;
  const ranges = texts?.map((text) => (text === undefined ? undefined : addressRangeOf(text)));
  if (!entry || !texts || !ranges?.length || ranges.includes(undefined)) return undefined;
  return { entry, ranges: ranges as AddressRange[], texts: texts as string[] };
}

/** Reports the ranges of a subnet that are in none of its network's; what is not known is left alone. */
function check(subnet: Body, { ranges, texts }: Space, scope: Scope, report: Report): void {
  for (const name of ["address_prefixes", "address_prefix"]) {
    const entry = entryAt(subnet, [name]);
    if (!entry) continue;
    const { value } = resolve(entry.value, scope);
    for (const item of value.kind === "list" ? (itemsOf(entry.value, scope) ?? []) : [entry.value]) {
      const text = textAt(item, scope);
      const range = text === undefined ? undefined : addressRangeOf(text);
      if (!range || ranges.some((one) => isWithin(range, one))) continue;
      report({
        span: entry.value.kind === "list" || entry.value.kind === "text" ? item.span : entry.value.span,
        message: `Choose a range within ${listed(texts, "or", 4)} for ${name}: ${text} is outside of the network's addresses.`,
      });
    }
  }
}

function* subnetsIn({ body }: Block): Generator<Body> {
  for (const { name, value, dynamic } of body.entries) {
    if (name !== "subnet" || dynamic) continue;
    for (const one of value.kind === "list" ? value.items : [value]) if (one.kind === "body") yield one.body;
  }
}

/** The items of a list that is written here or in a local. */
function itemsOf(value: Value, scope: Scope): readonly Value[] | undefined {
  const { value: meant, isAssumed } = resolve(value, scope);
  return meant.kind === "list" && !isAssumed ? meant.items : undefined;
}

function textAt(value: Value, scope: Scope): string | undefined {
  const { value: meant, isAssumed } = resolve(value, scope);
  return isAssumed ? undefined : textOf(meant);
}
