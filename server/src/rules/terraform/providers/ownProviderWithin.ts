import {
  blocksOfKind,
  calledModule,
  deepest,
  type PlacedBlock,
  providersOf,
  type Scope,
  scopeOfCalled,
} from "../../../analysis/index";
import { type Block, bodyItemOf, type Module } from "../../../model/index";

/** The most modules that are looked into: hosts open no more for one that calls them. */
const mostModules = 500;

/**
 * The `provider` blocks with settings in a module and in the modules that it calls, nearest first, through as many
 * calls as hosts follow. Those below a call with its own number of instances are left out, because they are found
 * there.
 */
export function ownProviderWithin(module: Module, scope: Scope): PlacedBlock | undefined {
  const seen = new Set([module.folder]);
  let level: readonly Called[] = [{ module, scope }];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    for (const { module: one } of level) {
      const [own] = providersOf(one)?.configured.values() ?? [];
      if (own) return own;
    }
    level = level
      .flatMap(calledBy)
      .filter(({ module: { folder } }) => seen.size < mostModules && !seen.has(folder) && seen.add(folder));
  }
  return undefined;
}

/** A module, with the scope of one that calls it. */
interface Called {
  readonly module: Module;
  readonly scope: Scope;
}

function calledBy({ module, scope }: Called): Called[] {
  const inside = scopeOfCalled(module, scope);
  return blocksOfKind(module, "module").flatMap((call) => {
    const called = saysInstances(call) ? undefined : calledModule(call, inside);
    return called ? [{ module: called, scope: inside }] : [];
  });
}

function saysInstances({ body }: Block): boolean {
  const waits = bodyItemOf(body, "depends_on")?.value;
  const isEmpty = waits === undefined || (waits.kind === "list" && waits.items.length === 0);
  return !isEmpty || bodyItemOf(body, "count") !== undefined || bodyItemOf(body, "for_each") !== undefined;
}
