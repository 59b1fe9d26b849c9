import { declared, type Scope } from "../../analysis/index";
import { addressOf, type Block, type Finding } from "../../model/index";
import type { Store } from "../../workspace/index";
import { formerAddress, replacementsOf } from "../replacement/replacement";

/** What a block does to existing resources, as far as the last commit and a local state show. */
export function replacementFindings(block: Block, uri: string, store: Store): readonly Finding[] {
  if (block.kind !== "resource" || !store.hasBefore) return [];
  const scope = store.scopeOf(uri);
  const address = addressOf(block) ?? "";
  if (declared(address, scope).length !== 1) return [];
  const state = store.storedOf(uri);
  const instances = state?.get(address);
  // What was committed and never applied can be changed freely.
  if (state && !instances) return [];
  const stored = instances?.find((one) => one.address === address);
  const committed = committedBlock(address, uri, scope, store);
  const planned = store.plannedOf(uri, block);
  return committed || stored || planned ? replacementsOf({ committed, stored, planned }, block, scope) : [];
}

/** A resource as it was in the last commit, in whatever file of the module, and under the address that it has been moved from. */
function committedBlock(address: string, uri: string, scope: Scope, store: Store): Block | undefined {
  const own = store.committedOf(uri)?.get(address);
  if (own || !store.hasCommitted) return own;
  const former = formerAddress(address, scope) ?? address;
  for (const other of [uri, ...scope.module.documents.keys()]) {
    const found = store.committedOf(other)?.get(former);
    if (found) return found;
  }
  return undefined;
}
