/** Address ranges that are free: of a network beside those of the module, of a subnet in its network. */

import { blocksOf, type Scope } from "../../analysis/index";
import { type AddressRange, addressRangeOf, overlap, partOf } from "../../evaluation/index";
import type { Block } from "../../model/index";
import { network, networkOf, rangesOf, spaceOf } from "./addressSpace";

/** How many are tried. */
const most = 256;

/** The first usual range that no network of the module has; undefined if the ranges of a network are not known. */
export function freeNetwork(scope: Scope): string | undefined {
  const taken = blocksOf(network, scope).map((block) => spaceOf(block, scope)?.ranges);
  if (taken.some((ranges) => ranges === undefined)) return undefined;
  const all = taken.flatMap((ranges) => ranges ?? []);
  for (let index = 0; index < most; index++) {
    const text = `10.${index}.0.0/16`;
    const own = addressRangeOf(text)!;
    if (!all.some((range) => overlap(range, own))) return text;
  }
  return undefined;
}

/** The first part of a network that none of its subnets has; undefined where not all of them are known. */
export function freeSubnet(block: Block, scope: Scope): string | undefined {
  const [space] = spaceOf(block, scope)?.ranges ?? [];
  if (space?.size !== 32) return undefined;
  const taken: AddressRange[] = [];
  for (const subnet of blocksOf("azurerm_subnet", scope)) {
    const own = networkOf(subnet, scope);
    if (own && own.block !== block) continue;
    const ranges = rangesOf(subnet, scope)?.ranges;
    if (!own || !ranges) return undefined;
    taken.push(...ranges);
  }
  // As many as people have addresses for; Azure takes none smaller than /29.
  const prefix = Math.min(29, Math.max(24, space.prefix + 2));
  for (let index = 0; index < most; index++) {
    const part = partOf(space, prefix, index);
    if (part === undefined) return undefined;
    const own = addressRangeOf(part)!;
    if (!taken.some((range) => overlap(range, own))) return part;
  }
  return undefined;
}
