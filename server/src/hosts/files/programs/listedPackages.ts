// What a project says it depends on.
import { join } from "node:path";
import { isObject } from "../../../lsp/isObject";
import type { Disk } from "../disk";
import { jsonObject } from "./jsonObject";

/** Names of the packages that a folder's package.json lists, for whatever purpose; undefined where there is none. */
export async function listedPackages(disk: Disk, folder: string): Promise<readonly string[] | undefined> {
  const file = await jsonObject(disk, join(folder, "package.json"));
  if (!file) return undefined;
  const lists = [file.dependencies, file.devDependencies, file.peerDependencies, file.optionalDependencies];
  return [...new Set(lists.filter(isObject).flatMap(Object.keys))].sort();
}
