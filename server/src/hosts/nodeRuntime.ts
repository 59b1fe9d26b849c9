// The language server's runtime in Node: files from disk, others through the editor, the strict parser for syntax.
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../catalog/index";
import { createService } from "../core";
import { maxSizeInFolder, type ReadOptions, type Runtime } from "../lsp/index";
import { weakMemo } from "../memo/index";
import { fileRuntime } from "./fileRuntime";
import type { Disk } from "./files/disk";
import { editorDisks, type SendRequest } from "./files/editorDisk";
import { asyncDisk } from "./files/localDisk";
import type { Located } from "./files/missingIn";
import { stampOf } from "./files/stampOf";
import { committedText } from "./git/committedText";
import { userCacheFolder } from "./installed/cacheFolder";
import { createInstalledProviders } from "./installed/installedProviders";
import { localState, mostOfState, stateFile } from "./state/stateFile";
import { hclSyntaxDiagnostics } from "./strict/hclSyntaxDiagnostics";

/** `ask` sends a request to the editor, for files that are not on this machine's disk. */
export function nodeRuntime(catalog: Catalog, ask: SendRequest): Runtime {
  const elsewhere = editorDisks(ask);
  return {
    ...fileRuntime(locate),
    service: createService(catalog),
    installedProviders: (folder) => createInstalledProviders(catalog, folder ?? userCacheFolder("providers"), pathOf),
    hclSyntaxDiagnostics,
    memory: () => process.memoryUsage.rss(),
    async stampOf(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : stampOf(path);
    },
    async isWritable(uri) {
      const path = pathOf(uri);
      if (path === undefined) return true;
      return access(path, constants.W_OK).then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code === "ENOENT",
      );
    },
    async committedText(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : committedText(path);
    },
    async localState(folder, reading) {
      const path = pathOf(folder);
      return path === undefined ? undefined : localState(path, stateDisk(reading), reading.log);
    },
    async stateFile(uri, reading) {
      const path = pathOf(uri);
      return path === undefined ? undefined : stateFile(path, stateDisk(reading), reading.log);
    },
  };

  function locate(uri: string, reading: ReadOptions): Located | undefined {
    const path = pathOf(uri);
    return path === undefined ? elsewhere(uri, reading) : { disk: diskFor(reading), path };
  }
}

/** The disk of one reading: what is beside a document is read as far as a document is. */
const diskFor = weakMemo((reading: ReadOptions) => diskWith(reading, maxSizeInFolder(reading.maxFileSize)));

function stateDisk(reading: ReadOptions): Disk {
  return diskWith(reading, mostOfState);
}

function diskWith({ roots, log }: ReadOptions, maxFileSize: number): Disk {
  return { ...asyncDisk({ roots: roots.flatMap((root) => pathOf(root) ?? []), maxFileSize }, log), stampOf };
}

function pathOf(uri: string): string | undefined {
  try {
    // Editors spell the drive of Windows in either case, some in both.
    return fileURLToPath(uri).replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  } catch {
    return undefined;
  }
}
