// Folders that hold files of values and nothing of a module, for the module in a folder above or beside them.
import { dirname, join } from "node:path";
import type { Disk } from "./disk";
import { isModuleFile, isValuesFile } from "./fileKinds";

/** How many folders are looked into, and how many steps below the module: `environments/prod/westeurope`. */
const mostListed = 200;
const steps = 3;

/** Those below a folder, other modules and what is below them left out; and those beside it, where it may look above itself. */
export async function valuesFolders(disk: Disk, folder: string, top: string | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  const above = top === undefined || folder === top ? [] : [dirname(folder)];
  let level = [folder, ...above];
  const starts = new Set(level);
  let left = mostListed;
  for (let step = 0; step <= steps && level.length > 0; step++) {
    const some = level.slice(0, Math.max(left, 0));
    left -= some.length;
    const listings = await Promise.all(some.map(async (at) => ({ at, ...(await disk.list(at)) })));
    const open = listings.filter(({ at, files }) => starts.has(at) || !files.some(isModuleFile));
    for (const { at, files } of open) if (!starts.has(at) && files.some(isValuesFile)) found.push(at);
    level = open.flatMap(({ at, folders }) => folders.map((name) => join(at, name)).filter((one) => !starts.has(one)));
  }
  return found;
}
