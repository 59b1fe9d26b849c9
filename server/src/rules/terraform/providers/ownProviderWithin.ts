import {
  blocksOfKind,
  calledModule,
  type PlacedBlock,
  providersOf,
  type Scope,
  scopeOfCalled,
} from "../../../analysis/index";
import { type Block, bodyItemOf, type Module } from "../../../model/index";

/**
 * The `provider` block with settings that a module has, or one that it calls, however deep: but for those below a call that says itself how
 * many instances there are, of which that is found there.
 */
export function ownProviderWithin(module: Module, scope: Scope, seen = new Set<string>()): PlacedBlock | undefined {
  if (seen.has(module.folder)) return undefined;
  seen.add(module.folder);
  const [own] = providersOf(module)?.configured.values() ?? [];
  if (own) return own;
  const inside = scopeOfCalled(module, scope);
  for (const call of blocksOfKind(module, "module")) {
    const called = saysInstances(call) ? undefined : calledModule(call, inside);
    const found = called && ownProviderWithin(called, inside, seen);
    if (found) return found;
  }
  return undefined;
}

function saysInstances({ body }: Block): boolean {
  const waits = bodyItemOf(body, "depends_on")?.value;
  const isEmpty = waits === undefined || (waits.kind === "list" && waits.items.length === 0);
  return !isEmpty || bodyItemOf(body, "count") !== undefined || bodyItemOf(body, "for_each") !== undefined;
}
