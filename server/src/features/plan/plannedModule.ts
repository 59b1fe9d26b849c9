/** What the modules of a plan are made of. */
import type { Scope } from "../../analysis/index";
import type { Environment, Result } from "../../evaluation/index";
import type { Block } from "../../model/index";
import type { Instance } from "./instances";
import type { KnownInstance } from "./knownInstance";
import type { Watch, Worked } from "./reached";

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

/** Blocks that are planned, by their addresses with the keys of their modules; undefined where only a plan knows which instances there are. */
export type KnownBlocks = Map<string, ReadonlyMap<string, KnownInstance> | undefined>;

/** What a module comes to. */
export interface PlannedModules {
  readonly root: PlannedModule;
  readonly blocks: KnownBlocks;
  /** The instances of calls that are known, by address. */
  readonly calls: Map<string, readonly PlannedModule[] | undefined>;
  readonly watch: Watch;
  environmentOf(module: PlannedModule, block: Block | undefined, instance?: Instance): Environment;
  /** What a block's `count` or `for_each` makes of it; undefined where that is not known. */
  instances(module: PlannedModule, block: Block): readonly Instance[] | undefined;
  /** What an output of a module comes to. */
  output(name: string, module: PlannedModule): Worked<Result>;
  /** The modules that a call leads to; a sentence where that is not read. */
  called(by: PlannedModule, block: Block, instances: readonly Instance[]): readonly PlannedModule[] | string;
}
