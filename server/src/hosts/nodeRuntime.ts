// The language server's runtime in Node: files from disk, the strict parser for syntax.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Runtime } from "../lsp/runtime";
import type { Service } from "../service";
import { isModuleFile } from "./files/isModuleFile";
import { promisingDisk } from "./files/promisingDisk";
import { createSurroundings } from "./files/surroundings";
import { watched } from "./files/watched";
import { committedText } from "./head/committedText";
import { localState } from "./state/localState";
import { stateFile } from "./state/stateFile";
import { secondOpinion } from "./strict/secondOpinion";

/** Addresses that are not of a file on this machine have no neighbours. */
export function nodeRuntime(service: Service): Runtime {
  return {
    service,
    isModuleFile,
    watched,
    secondOpinion,
    async committed(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : committedText(path);
    },
    async localState(folder, log) {
      const path = pathOf(folder);
      return path === undefined ? undefined : localState(path, log);
    },
    async stateFile(uri, log) {
      const path = pathOf(uri);
      return path === undefined ? undefined : stateFile(path, log);
    },
    async readFolder(folder, log) {
      const path = pathOf(folder);
      if (path === undefined) return [];
      const disk = promisingDisk(log);
      const { files } = await disk.list(path);
      const read = files.filter(isModuleFile).map(async (name) => {
        const text = await disk.read(join(path, name));
        return text === undefined ? [] : [{ name, text }];
      });
      return (await Promise.all(read)).flat();
    },
    async readFile(uri, log) {
      const path = pathOf(uri);
      return path === undefined ? undefined : promisingDisk(log).read(path);
    },
    async readAround(folder, roots, log) {
      const path = pathOf(folder);
      if (path === undefined) return { parents: [] };
      const paths = roots.flatMap((root) => pathOf(root) ?? []);
      const disk = promisingDisk(log);
      const { files } = await disk.list(path);
      return createSurroundings(disk, log)(path, paths, { module: files.some(isModuleFile), programs: true });
    },
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
