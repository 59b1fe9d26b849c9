// Tests of a module: they name what it declares.
import { join } from "node:path";
import { isTestFile } from "../../model/testFile";
import type { Disk, Listing } from "./disk";

const folder = "tests";

/** Those of a folder that was listed, as paths from there: beside its files, and in the folder that is made for them. */
export async function testFiles(disk: Disk, path: string, { files, folders }: Listing): Promise<string[]> {
  const below = folders.includes(folder) ? await disk.list(join(path, folder)) : { files: [] };
  return [...files.filter(isTest), ...below.files.filter(isTest).map((name) => `${folder}/${name}`)];
}

function isTest(name: string): boolean {
  return isTestFile(name) && !/^[.#]/.test(name);
}
