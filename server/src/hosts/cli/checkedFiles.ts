// Which files `check` reads: those that hold Terraform, of the folders that it was given and all below them.
import { type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isModuleFile } from "../files/isModuleFile";
import type { WaitingDisk } from "../files/waitingDisk";

/** A folder to be read as a module; only findings in `files` are wanted. Paths are absolute. */
export interface CheckedFolder {
  readonly folder: string;
  /** Every file of ours in the folder. */
  readonly all: readonly string[];
  readonly files: ReadonlySet<string>;
}

/** Each folder once for each path that leads to it, in the order of the paths; `missing` takes what is not there. */
export function* checkedFiles(
  paths: readonly string[],
  disk: WaitingDisk,
  missing: (path: string) => void,
): Generator<CheckedFolder> {
  const seen = new Set<string>();
  for (const path of paths) {
    const at = resolve(path);
    const stats = statsOf(at);
    if (!stats) missing(path);
    else if (stats.isDirectory()) yield* foldersBelow(at, disk, seen);
    else yield { folder: dirname(at), all: ours(disk.list(dirname(at)).files, dirname(at)), files: new Set([at]) };
  }
}

function* foldersBelow(folder: string, disk: WaitingDisk, seen: Set<string>): Generator<CheckedFolder> {
  if (seen.has(folder)) return;
  seen.add(folder);
  const { files, folders } = disk.list(folder);
  const all = ours(files, folder);
  if (all.length > 0) yield { folder, all, files: new Set(all) };
  for (const name of folders) yield* foldersBelow(join(folder, name), disk, seen);
}

function ours(names: readonly string[], folder: string): readonly string[] {
  const other = /\.(?:tfvars|tftest\.hcl|tofutest\.hcl)$/;
  return names.filter((name) => isModuleFile(name) || other.test(name)).map((name) => join(folder, name));
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
