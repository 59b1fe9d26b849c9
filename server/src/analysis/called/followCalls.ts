import { addressIn } from "../../model/address";
import type { Module } from "../../model/module";
import type { Reference, Step } from "../../model/value";
import { declaredIn } from "../declared";
import type { Scope } from "../scope";
import { calledFolder } from "./calledFolder";

/** Where the address of something in the state leads: through calls of modules, with or without keys, to what stands in the last. */
interface Followed {
  /** The name of the first call on the way, or at its end of the resource, that is surely not declared. */
  readonly lost?: Step;
  /** Addresses of the calls that were followed, and behind them that of what is not declared: `module.net`, `module.subnet`. */
  readonly path: readonly string[];
}

/**
 * Follows such an address as far as modules are known: one whose folder is not known may hold anything. Names alone count;
 * which of several instances is meant does not.
 */
export function followCalls({ steps, span }: Reference, scope: Scope): Followed {
  const path: string[] = [];
  let rest = steps;
  let module: Module = scope.module;
  for (;;) {
    const named = addressIn({ steps: rest, span });
    if (!named || (named.kind !== "module" && named.kind !== "resource")) return { path };
    path.push(named.address);
    const [declaration] = declaredIn(module, named.address);
    if (!declaration) return module.isPartial ? { path } : { path, lost: named.nameStep };
    const folder: string | undefined = named.kind === "module" ? calledFolder(declaration.block, module) : undefined;
    const called: Module | undefined = folder === undefined ? undefined : scope.moduleAt(folder);
    const next = named.rest.findIndex(({ kind }) => kind === "name");
    if (!called || next < 0) return { path };
    module = called;
    rest = named.rest.slice(next);
  }
}
