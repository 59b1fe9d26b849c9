import { admits, conditionsOf } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  type InstalledModule,
  type Module,
  nameOf,
  type Reference,
  type TraversalStep,
  uriBeside,
  type Value,
} from "../../model/index";
import { declaredIn } from "../declared";
import type { Scope } from "../scope";

/**
 * How many calls are followed into each other: many times what people have, and few enough for thousands of modules in
 * a row.
 */
export const deepest = 20;

/**
 * The address of the folder that a `module` block of `caller` calls, or a run of a test, if its source is a local path or
 * Terraform has installed it.
 */
export function calledFolder(block: Block, caller: Pick<Module, "folder" | "installed">): string | undefined {
  const local = localFolderOf(block, caller.folder);
  const name = block.kind === "module" ? nameOf(block) : undefined;
  if (local !== undefined || name === undefined) return local;
  const source = sourceIn(block);
  const installed = caller.installed?.find(({ call }) => call === name);
  return source !== undefined && installed && isInstalledFor(block, source, installed)
    ? folderAt(installed.path, caller.folder)
    : undefined;
}

/** The same by its path alone. It is asked of each call by many rules, always from the folder of the call. */
function localFolderOf(block: Block, folder: string): string | undefined {
  const last = lastFolderOf(block);
  if (last.from === folder) return last.folder;
  const isCall = block.kind === "module" || block.kind === "component";
  const source = isCall ? sourceIn(block) : calledByRun(block);
  last.from = folder;
  last.folder = source === undefined ? undefined : folderAt(source, folder);
  return last.folder;
}

const lastFolderOf = weakMemo((_: Block): { from?: string; folder?: string | undefined } => ({}));

/** The source of the module that a `run` block calls, as written. Undefined if it runs the tested module. */
export function calledByRun({ kind, body }: Block): string | undefined {
  const module = kind === "run" ? bodyItemOf(body, "module")?.value : undefined;
  return module?.kind === "body" ? sourceIn(module) : undefined;
}

/** The address of the folder at a path relative to another folder; undefined for a text that is not a path. */
export function folderAt(source: string, folder: string): string | undefined {
  return source.length <= longestPath && /^\.\.?([\\/]|$)/.test(source) ? uriBeside(folder, source) : undefined;
}

/** No system has a folder whose path has more characters. */
const longestPath = 32_767;

function sourceIn({ body }: Pick<Block, "body">): string | undefined {
  const source = bodyItemOf(body, "source")?.value;
  return source?.kind === "text" ? source.text : undefined;
}

const registries = ["", "registry.terraform.io/", "registry.opentofu.org/"];

/**
 * Whether what Terraform has installed for a call is what the call asks for now, by its source as written and its version.
 * Otherwise `terraform init` has yet to install that, and nobody knows what it takes.
 */
function isInstalledFor(call: Block, source: string, installed: InstalledModule): boolean {
  const isSame =
    registries.some((host) => installed.source === host + source) || plain(installed.source) === plain(source);
  return isSame && fulfilsVersion(installed, bodyItemOf(call.body, "version")?.value);
}

function fulfilsVersion({ version }: InstalledModule, wanted: Value | undefined): boolean {
  if (!wanted) return true;
  const conditions = wanted.kind === "text" ? conditionsOf(wanted.text) : undefined;
  return version !== undefined && conditions !== undefined && admits(conditions, version);
}

/** A source without what Terraform adds to it: `github.com/a/b` becomes `git::https://github.com/a/b.git`. */
function plain(source: string): string {
  return source
    .replace(/^git::/, "")
    .replace(/^https:\/\//, "")
    .replace(/^git@([^:/]+):/, "ssh://git@$1/")
    .replace(/\.git(?=\/\/|\?|$)/, "");
}

const installed = /^(.+?)[\\/]\.terraform[\\/]modules[\\/]/;

/**
 * The folder of the root module for which Terraform has installed the module in a folder, by path or address;
 * undefined for a folder that people have written.
 */
export function rootOfInstalled(folder: string): string | undefined {
  return installed.exec(folder)?.[1];
}

/** Where the address of something in the state leads: through calls of modules, with or without keys, to what is in the last. */
interface Followed {
  /** The name of the first call on the way, or at its end of the resource, that is surely not declared. */
  readonly lost?: TraversalStep;
  /** Addresses of the calls that were followed, and behind them that of what is not declared: `module.net`, `module.subnet`. */
  readonly path: readonly string[];
}

/**
 * Follows such an address as far as modules are known. A module with an unknown folder may contain anything. Only
 * names count, not the instance.
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
