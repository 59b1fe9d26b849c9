// What a runtime reads of files, wherever they are.
import { join } from "node:path";
import type { Log, Runtime } from "../lsp/runtime";
import type { Disk } from "./files/disk";
import { isModuleFile } from "./files/isModuleFile";
import { createSurroundings } from "./files/surroundings";
import { watched } from "./files/watched";

/** A place on a disk. */
export interface Located {
  readonly disk: Disk;
  readonly path: string;
}

export type FileRuntime = Pick<Runtime, "isModuleFile" | "watched" | "readFolder" | "readFile" | "readAround">;

/** `locate` says where the file or folder of an address is; undefined for an address that has no neighbours. */
export function fileRuntime(locate: (uri: string, log: Log) => Located | undefined): FileRuntime {
  return {
    isModuleFile,
    watched,
    async readFolder(folder, log) {
      const located = locate(folder, log);
      if (!located) return [];
      const { disk, path } = located;
      const { files } = await disk.list(path);
      const read = files.filter(isModuleFile).map(async (name) => {
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
      const paths = roots.flatMap((root) => locate(root, log)?.path ?? []);
      const { files } = await disk.list(path);
      return createSurroundings(disk, log)(path, paths, { module: files.some(isModuleFile), programs: true });
    },
  };
}
