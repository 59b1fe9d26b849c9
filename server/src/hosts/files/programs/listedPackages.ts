// What a project says it depends on.
import { join } from "node:path";
import { isObject } from "../../../lsp/isObject";
import type { Disk } from "../disk";
import { jsonObject } from "./jsonObject";

/** The packages that a folder's package.json lists, for whatever purpose, with the version that it asks for; undefined where there is none. */
export async function listedPackages(disk: Disk, folder: string): Promise<ReadonlyMap<string, unknown> | undefined> {
  const file = await jsonObject(disk, join(folder, "package.json"));
  if (!file) return undefined;
  const lists = [file.dependencies, file.devDependencies, file.peerDependencies, file.optionalDependencies];
  return new Map(lists.filter(isObject).flatMap((list) => Object.entries(list)));
}
