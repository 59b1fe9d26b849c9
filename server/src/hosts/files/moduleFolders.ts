// The modules below a folder that somebody has opened.
import { join } from "node:path";
import type { Disk } from "./disk";
import { isModuleFile } from "./fileKinds";

/** In larger repositories what is nearest to the top is found, and what is in open folders. */
const mostListed = 2000;
const mostFound = 300;

/** Folders with Terraform files, those nearer to `root` first, as paths from there; `root` itself is empty. */
export async function moduleFolders(disk: Disk, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [""];
  for (let left = mostListed; level.length > 0 && left > 0 && found.length < mostFound; ) {
    const some = level.slice(0, left);
    left -= some.length;
    const listings = await Promise.all(some.map(async (at) => ({ at, ...(await disk.list(join(root, at))) })));
    found.push(...listings.filter(({ files }) => files.some(isModuleFile)).map(({ at }) => at));
    level = listings.flatMap(({ at, folders }) => folders.map((name) => join(at, name)));
  }
  return found.slice(0, mostFound);
}
