import type { BlockNode } from "../../../analysis/index";
import { bodyItemOf, typeInAddress } from "../../../model/index";
import { addressInOneForm, movesFrom, referenceOriginsOf } from "../../../references/index";

/** How many are of use in one list. */
const most = 20;

/**
 * Addresses of resources and modules that a module names and does not declare, in the order of its documents: what was called so is called
 * otherwise now, or somebody is about to move it. Without what a `moved` block says already.
 */
export function formerAddresses({ scope, block }: BlockNode): readonly string[] {
  const { module } = scope;
  const to = addressInOneForm(bodyItemOf(block.body, "to")?.value);
  const found = new Set<string>();
  for (const document of module.documents.values())
    for (const { origin } of referenceOriginsOf(
      document,
      ({ via, isDeclaration }) => via === undefined && !isDeclaration,
    )) {
      const { address } = origin;
      if (found.size === most) return [...found];
      if (address === to || module.declarations.has(address) || !mayMove(address)) continue;
      if (movesFrom(address, scope).every((one) => one === block)) found.add(address);
    }
  return [...found];
}

function mayMove(address: string): boolean {
  return address.startsWith("module.") || address.startsWith(`${typeInAddress(address)}.`);
}
