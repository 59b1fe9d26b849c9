import { bodyItemAt, ignoresChanges, resolve, type Scope } from "../analysis/index";
import { type AddressSpace, certainText, itemsOf, network, networkOf, spaceOf } from "../azure/index";
import { addressRangeOf, isSubrange } from "../evaluation/index";
import { type Block, type Body, typeOf } from "../model/index";
import { listed } from "../wording/index";
import type { Report, Rule } from "./rule";

export const subnetRange: Rule = {
  id: "subnet-range",
  severity: "error",
  summary: "A subnet whose addresses are outside of the address space of its virtual network.",
  why: "The apply fails with NetcfgSubnetRangeOutsideVnet or NetcfgInvalidSubnet: each range of a subnet lies within one range of its network.",
  source: "https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet, address range",
  types: ["azurerm_subnet", network],
  block({ block, scope }, report) {
    if (typeOf(block) === network) {
      const space = spaceOf(block, scope);
      if (space) for (const subnet of subnetsIn(block)) check(subnet, space, scope, report);
      return;
    }
    const target = networkOf(block, scope);
    const space = target && !ignoresChanges(block.body, "address_prefixes") ? spaceOf(target.block, scope) : undefined;
    if (!target || !space) return;
    const message = `${target.address} has its addresses here.`;
    const related = [{ uri: target.declaration.uri, span: space.item.span, message }];
    check(block.body, space, scope, (finding) => report({ ...finding, related }));
  },
};

/** Reports the ranges of a subnet that are in none of its network's; what is not known is left alone. */
function check(subnet: Body, { ranges, texts }: AddressSpace, scope: Scope, report: Report): void {
  for (const name of ["address_prefixes", "address_prefix"]) {
    const bodyItem = bodyItemAt(subnet, [name]);
    if (!bodyItem) continue;
    const { value } = resolve(bodyItem.value, scope);
    for (const item of value.kind === "list" ? (itemsOf(bodyItem.value, scope) ?? []) : [bodyItem.value]) {
      const text = certainText(item, scope);
      const range = text === undefined ? undefined : addressRangeOf(text);
      if (!range || ranges.some((one) => isSubrange(range, one))) continue;
      report({
        span: bodyItem.value.kind === "list" || bodyItem.value.kind === "text" ? item.span : bodyItem.value.span,
        message: `Choose a range within ${listed(texts, "or", 4)} for ${name}: ${text} is outside of the network's addresses.`,
      });
    }
  }
}

function* subnetsIn({ body }: Block): Generator<Body> {
  for (const { name, value, dynamic } of body.items) {
    if (name !== "subnet" || dynamic) continue;
    for (const one of value.kind === "list" ? value.items : [value]) if (one.kind === "body") yield one.body;
  }
}
