// The modules that call a folder, looked for in the folders above it and not far beside those.
import { join, resolve } from "node:path";
import type { Disk } from "./disk";
import { foldersUpTo } from "./foldersUpTo";
import { isModuleFile } from "./isModuleFile";
import { localSources } from "./localSources";
import { remembered } from "./remembered";
import { testFiles } from "./testFiles";

/** The most folders to look into below each folder above, and how many steps below it. */
const mostFolders = 200;
const steps = 2;

/** A folder's texts and the folders that they call. */
interface Caller {
  readonly folder: string;
  readonly texts: readonly string[];
  readonly targets: ReadonlySet<string>;
}

/** Those that call a folder, up to `top`. */
type CallersOf = (folder: string, top: string | undefined) => Promise<readonly Caller[]>;

/** Looks on `disk`. */
export function createCallersOf(disk: Disk): CallersOf {
  const read = remembered(async (folder: string): Promise<Caller & { readonly below: readonly string[] }> => {
    const listing = await disk.list(folder);
    const { files, folders } = listing;
    const texts: string[] = [];
    const targets = new Set<string>();
    for (const name of files.filter(isModuleFile)) {
      const text = (await disk.read(join(folder, name))) ?? "";
      for (const source of localSources(text)) targets.add(resolve(folder, source));
      // Only what can hold a version constraint is of use to whoever asks, and only native syntax is read there.
      if (text.includes("version") && !name.endsWith(".json")) texts.push(text);
    }
    // Runs of tests call modules as well; their paths begin where the tested module is.
    for (const name of await testFiles(disk, folder, listing)) {
      for (const source of localSources((await disk.read(join(folder, name))) ?? ""))
        targets.add(resolve(folder, source));
    }
    return { folder, texts, targets, below: folders.map((name) => join(folder, name)) };
  });

  /** Who calls whom in a folder and below it, nearest first. */
  const callersBelow = remembered(async (top: string): Promise<readonly Caller[]> => {
    const callers: Caller[] = [];
    let level = [top];
    let left = mostFolders;
    for (let step = 0; step <= steps && level.length > 0; step++) {
      const found = await Promise.all(level.slice(0, Math.max(left, 0)).map(read));
      left -= found.length;
      callers.push(...found.filter(({ targets }) => targets.size > 0));
      level = found.flatMap(({ below }) => below);
    }
    return callers;
  });

  return async (folder, top) => {
    const found = new Set<Caller>();
    for (const above of foldersUpTo(top, folder).slice(1)) {
      for (const caller of await callersBelow(above)) if (caller.targets.has(folder)) found.add(caller);
    }
    return [...found];
  };
}
