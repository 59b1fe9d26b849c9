import { addressBeside } from "../../model/addressBeside";
import { type Block, nameOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Module } from "../../model/module";
import { isInstalledFor } from "./isInstalledFor";

/**
 * The address of the folder that a `module` block of `caller` calls, or a run of a test, if its source is a local path or
 * Terraform has installed it.
 */
export function calledFolder(block: Block, caller: Pick<Module, "folder" | "installed">): string | undefined {
  const source = block.kind === "module" ? sourceIn(block) : calledByRun(block);
  if (source === undefined) return undefined;
  const local = folderAt(source, caller.folder);
  const name = block.kind === "module" ? nameOf(block) : undefined;
  if (local !== undefined || name === undefined) return local;
  const installed = caller.installed?.find(({ call }) => call === name);
  return installed && isInstalledFor(block, source, installed) ? folderAt(installed.path, caller.folder) : undefined;
}

/** The source of the module that a run of a test calls, as written; undefined for one that is about the tested module. */
export function calledByRun({ kind, body }: Block): string | undefined {
  const module = kind === "run" ? entryOf(body, "module")?.value : undefined;
  return module?.kind === "body" ? sourceIn(module) : undefined;
}

/** The address of the folder that a path from another one leads to; undefined for what is no path. */
export function folderAt(source: string, folder: string): string | undefined {
  return /^\.\.?([\\/]|$)/.test(source) ? addressBeside(folder, source) : undefined;
}

function sourceIn({ body }: Pick<Block, "body">): string | undefined {
  const source = entryOf(body, "source")?.value;
  return source?.kind === "text" ? source.text : undefined;
}
