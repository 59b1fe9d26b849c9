// Which folders are loaded, and which of them each reason keeps: with thousands of modules nobody may go through all for each that is loaded or let go.
import { appendTo } from "../../text/index";
import type { Folder } from "./loadedFolder";

/** The folders that are loaded, by their paths. */
export interface KeptFolders {
  readonly all: ReadonlyMap<string, Folder>;
  add(path: string, folder: Folder): void;
  /** Keeps a folder for the sake of a reason, whether or not it is there already. */
  keep(path: string, reason: string): void;
  /** Takes a reason away from all folders but some. Returns the folders that nothing keeps then. */
  release(reason: string, but: ReadonlySet<string>): readonly (readonly [path: string, folder: Folder])[];
  /** Takes a folder out, and away as a reason of others. */
  end(path: string): void;
}

/** Starts with none. */
export function createKeptFolders(): KeptFolders {
  const all = new Map<string, Folder>();
  /** The paths of those that each reason keeps. */
  const keptFor = new Map<string, Set<string>>();

  function forget(reason: string, path: string): void {
    all.get(path)?.reasons.delete(reason);
    const paths = keptFor.get(reason);
    paths?.delete(path);
    if (paths?.size === 0) keptFor.delete(reason);
  }

  return {
    all,
    add: (path, folder) => void all.set(path, folder),
    keep(path, reason) {
      all.get(path)?.reasons.add(reason);
      keptFor.set(reason, (keptFor.get(reason) ?? new Set()).add(path));
    },
    release(reason, but) {
      const freed = [...(keptFor.get(reason) ?? [])].filter((path) => !but.has(path));
      for (const path of freed) forget(reason, path);
      return freed.length > 0 ? unneeded(all) : [];
    },
    end(path) {
      for (const reason of [...(all.get(path)?.reasons ?? [])]) forget(reason, path);
      all.delete(path);
      for (const other of [...(keptFor.get(path) ?? [])]) forget(path, other);
    },
  };
}

/** Those that have no reason but folders which are not needed themselves: modules that call each other keep nobody. */
function unneeded(folders: ReadonlyMap<string, Folder>): readonly (readonly [path: string, folder: Folder])[] {
  const needed = new Set<string>();
  const keptBy = new Map<string, string[]>();
  for (const [path, { reasons }] of folders)
    for (const reason of reasons) {
      if (folders.has(reason)) appendTo(keptBy, reason, path);
      else needed.add(path);
    }
  for (const path of needed) for (const other of keptBy.get(path) ?? []) needed.add(other);
  return [...folders].filter(([path]) => !needed.has(path));
}
