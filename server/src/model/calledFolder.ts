import { addressBeside } from "./addressBeside";
import { entryOf } from "./body";
import type { Block } from "./document";

/** The address of the folder that a `module` block calls, or a run of a test, if its source is a local path; `folder` is the caller's. */
export function calledFolder(block: Block, folder: string): string | undefined {
  const source = block.kind === "module" ? sourceIn(block) : calledByRun(block);
  return source === undefined ? undefined : folderAt(source, folder);
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
