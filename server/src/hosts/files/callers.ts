// The modules that call a folder, searched for in the folders above it and a few levels below those.
import { appendTo } from "../../text/index";
import { foldersAbove } from "./foldersAbove";
import { memoizeByFolder } from "./memoizeByFolder";
import type { ModuleTexts, ReadModule } from "./moduleTexts";

/** The most folders to look into below each folder above, and how many steps below it. */
const mostFolders = 200;
const steps = 2;

/** Those that call a folder, up to `top`. */
type CallersOf = (folder: string, top: string | undefined) => Promise<readonly ModuleTexts[]>;

/** Creates the search for callers of a folder. It reads modules with `readModule`. */
export function createCallersOf(readModule: ReadModule): CallersOf {
  /** Who calls which folder, of those in a folder and below it, nearest first. */
  const callersBelow = memoizeByFolder(async (top: string): Promise<ReadonlyMap<string, readonly ModuleTexts[]>> => {
    const callers = new Map<string, ModuleTexts[]>();
    let level = [top];
    let left = mostFolders;
    for (let step = 0; step <= steps && level.length > 0; step++) {
      const found = await Promise.all(level.slice(0, Math.max(left, 0)).map(readModule));
      left -= found.length;
      for (const caller of found) for (const target of caller.targets) appendTo(callers, target, caller);
      level = found.flatMap(({ below }) => [...below]);
    }
    return callers;
  });

  return async (folder, top) => {
    const found = new Set<ModuleTexts>();
    for (const above of foldersAbove(top, folder).slice(1)) {
      for (const caller of (await callersBelow(above)).get(folder) ?? []) found.add(caller);
    }
    return [...found];
  };
}
