// The test files of a module.
import { join } from "node:path";
import { isTestFile } from "../../model/index";
import type { Disk, Listing } from "./disk";

const folder = "tests";

/** The paths of test files in a listed folder, and in its folder `tests`. */
export async function testFiles(disk: Disk, path: string, { files, folders }: Listing): Promise<string[]> {
  const below = folders.includes(folder) ? await disk.list(join(path, folder)) : { files: [] };
  return [...files.filter(isTest), ...below.files.filter(isTest).map((name) => `${folder}/${name}`)];
}

function isTest(name: string): boolean {
  return isTestFile(name) && !/^[.#]/.test(name);
}
