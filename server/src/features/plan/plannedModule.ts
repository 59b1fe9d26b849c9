/** The modules of a plan, and where their calls lead. */
import { calledFolder, calledModule, type Scope, scopeOfCalled } from "../../analysis/index";
import type { Result } from "../../evaluation/index";
import type { Block } from "../../model/index";
import type { Instance } from "./instances";
import type { KnownInstance } from "./knownInstance";
import type { Worked } from "./reached";

/** A module as it is called once, or the one that is looked at. */
export interface PlannedModule {
  /** Its address; empty for the first. */
  readonly path: string;
  readonly scope: Scope;
  /** The folders of the modules that it is called through, itself included. */
  readonly folders: readonly string[];
  readonly call?: { readonly block: Block; readonly by: PlannedModule; readonly instance: Instance };
  readonly kept: Map<string, Worked<Result>>;
}

/** Planned blocks by address, with the keys of their modules. Undefined if only a plan knows which instances there are. */
export type KnownBlocks = Map<string, ReadonlyMap<string, KnownInstance> | undefined>;

/** How deep modules are followed. */
const deepest = 25;

/** The address of something in a module. */
export function addressAt({ path }: PlannedModule, address: string): string {
  return path === "" ? address : `${path}.${address}`;
}

/** The modules that a call leads to, one for each instance. A sentence if the source is not read. */
export function calledModules(
  by: PlannedModule,
  block: Block,
  instances: readonly Instance[],
): readonly PlannedModule[] | string {
  const called = calledModule(block, by.scope);
  const folder = calledFolder(block, by.scope.module);
  const address = addressAt(by, `module.${block.labels[0]?.text ?? ""}`);
  if (!called || folder === undefined) return `${address} is left out: its source is not read here.`;
  if (by.folders.length > deepest || by.folders.includes(folder)) return `${address} is left out: it calls itself.`;
  return instances.map((instance) => ({
    path: `${address}${instance.key}`,
    scope: scopeOfCalled(called, by.scope),
    folders: [...by.folders, folder],
    call: { block, by, instance },
    kept: new Map(),
  }));
}
