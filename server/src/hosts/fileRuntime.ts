// What a runtime reads of files, wherever they are.
import { join, relative } from "node:path";
import type { Log, Runtime } from "../lsp/runtime";
import { addressBeside } from "../model/addressBeside";
import { isTestFile } from "../model/testFile";
import { createCallersOf } from "./files/callers";
import type { Disk } from "./files/disk";
import { isModuleFile } from "./files/isModuleFile";
import { isValuesFile } from "./files/isValuesFile";
import { moduleFolders } from "./files/moduleFolders";
import { createReadModule } from "./files/moduleTexts";
import { createSurroundings } from "./files/surroundings";
import { testFiles } from "./files/testFiles";
import { createTopOf } from "./files/topOf";
import { watched } from "./files/watched";

/** A place on a disk. */
export interface Located {
  readonly disk: Disk;
  readonly path: string;
}

type FileRuntime = Pick<
  Runtime,
  "isModuleFile" | "watched" | "readFolder" | "readFile" | "readAround" | "callersOf" | "moduleFolders"
>;

/** `locate` says where the file or folder of an address is; undefined for an address that has no neighbours. */
export function fileRuntime(locate: (uri: string, log: Log) => Located | undefined): FileRuntime {
  return {
    isModuleFile: (name) => belongs(name) || isTestFile(name),
    watched,
    async readFolder(folder, log) {
      const located = locate(folder, log);
      if (!located) return [];
      const { disk, path } = located;
      const listing = await disk.list(path);
      const names = [...listing.files.filter(belongs), ...(await testFiles(disk, path, listing))];
      const read = names.map(async (name) => {
        const text = await disk.read(join(path, name));
        return text === undefined ? [] : [{ name, text }];
      });
      return (await Promise.all(read)).flat();
    },
    async readFile(uri, log) {
      const located = locate(uri, log);
      return located?.disk.read(located.path);
    },
    async readAround(folder, roots, log) {
      const located = locate(folder, log);
      if (!located) return { parents: [] };
      const { disk, path } = located;
      const { files } = await disk.list(path);
      return createSurroundings(disk, log)(path, pathsOf(roots, log), {
        module: files.some(isModuleFile),
        programs: true,
      });
    },
    async callersOf(folder, roots, log) {
      const located = locate(folder, log);
      if (!located) return [];
      const { disk, path } = located;
      const top = await createTopOf(disk)(path, pathsOf(roots, log));
      const callers = await createCallersOf(createReadModule(disk))(path, top);
      return callers.map((caller) => addressBeside(folder, relative(path, caller.folder)));
    },
    async moduleFolders(root, log) {
      const located = locate(root, log);
      const found = located ? await moduleFolders(located.disk, located.path) : [];
      return found.map((at) => addressBeside(root, at));
    },
  };

  function pathsOf(addresses: readonly string[], log: Log): string[] {
    return addresses.flatMap((address) => locate(address, log)?.path ?? []);
  }
}

/** Whether a file of a folder is read with it: for its declarations, or for the values that it gives to variables. */
function belongs(name: string): boolean {
  return isModuleFile(name) || isValuesFile(name);
}
