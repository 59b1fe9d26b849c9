import type { Scope } from "../analysis/index";
import { memoFor } from "../memo/index";
import { type Module, typeInAddress } from "../model/index";
import { isName } from "../text/index";

/** What people call the only one of its type, and what most of the examples that they begin with do. */
const usual = "main";

/** Fewer resources than these are no custom. */
const least = 3;

/**
 * The name of a new resource if nothing else distinguishes it: that of most resources of the module, if they share a
 * label.
 */
export function usualLabel({ module }: Scope): string {
  return labelOfMost(module);
}

const labelOfMost = memoFor(({ declarations }: Module): string => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [address, [declaration]] of declarations) {
    if (declaration?.block.kind !== "resource" || typeInAddress(address) === undefined) continue;
    const label = address.slice(address.lastIndexOf(".") + 1);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    all++;
  }
  for (const [label, count] of counts) if (count >= least && 2 * count > all && isName(label)) return label;
  return usual;
});
