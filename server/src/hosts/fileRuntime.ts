// The part of a runtime that reads files, from any disk.
import { join, relative } from "node:path";
import { maxSizeInFolder, type ReadOptions, type Runtime, section } from "../lsp/index";
import { weakMemo } from "../memo/index";
import { isTestFile, uriBeside } from "../model/index";
import { createCallersOf } from "./files/callers";
import type { Disk } from "./files/disk";
import { isFolderFile, isModuleFile } from "./files/fileKinds";
import { createTopFolderOf } from "./files/foldersAbove";
import { type Located, missingIn } from "./files/missingIn";
import { createModuleContexts } from "./files/moduleContexts";
import { moduleFolders } from "./files/moduleFolders";
import { moduleText } from "./files/moduleText";
import { createReadModule } from "./files/moduleTexts";
import { testFiles } from "./files/testFiles";
import { valuesFolders } from "./files/valuesFolders";
import { watched } from "./files/watched";

/** What is found around the folders on a disk, by what it is made of for one reading. */
const sources = weakMemo((disk: Disk, { log }: ReadOptions) => createModuleContexts(disk, log));

/** How many files of a folder are read at a time, and how many of those that are not are named. */
const together = 16;
const mostNamed = 10;

type FileRuntime = Pick<
  Runtime,
  | "isModuleFile"
  | "watched"
  | "readFolder"
  | "readFile"
  | "readModuleContext"
  | "callersOf"
  | "missingFiles"
  | "moduleFolders"
>;

/** `locate` says where the file or folder of an address is; undefined for an address that has no neighbours. */
export function fileRuntime(locate: (uri: string, reading: ReadOptions) => Located | undefined): FileRuntime {
  return {
    isModuleFile: (name) => isFolderFile(name) || isTestFile(name),
    watched,
    async readFolder(folder, reading) {
      const located = locate(folder, reading);
      if (!located) return [];
      const { disk, path } = located;
      const listing = await disk.list(path);
      const names = [...listing.files.filter(isFolderFile), ...(await testFiles(disk, path, listing))];
      return readAll(disk, path, names, reading);
    },
    async readFile(uri, reading) {
      const located = locate(uri, reading);
      return located && moduleText(located.disk, located.path);
    },
    async readModuleContext(folder, reading) {
      const located = locate(folder, reading);
      if (!located) return { parents: [] };
      const { disk, path } = located;
      const { files } = await disk.list(path);
      return sources(disk, reading)(path, pathsOf(reading), {
        module: files.some(isModuleFile),
        programs: true,
      });
    },
    async callersOf(folder, reading) {
      const located = locate(folder, reading);
      if (!located) return [];
      const { disk, path } = located;
      const top = await createTopFolderOf(disk)(path, pathsOf(reading));
      const callers = await createCallersOf(createReadModule(disk))(path, top);
      const values = await valuesFolders(disk, path, top);
      const all = [...callers.map((caller) => caller.folder), ...values];
      return all.map((other) => uriBeside(folder, relative(path, other)));
    },
    async missingFiles(folder, paths, reading, known) {
      const located = locate(folder, reading);
      return located ? missingIn(located, paths, known) : { missing: [], neighbours: [] };
    },
    async moduleFolders(root, reading) {
      const located = locate(root, reading);
      const found = located ? await moduleFolders(located.disk, located.path) : [];
      return found.map((at) => uriBeside(root, at));
    },
  };

  function pathsOf(reading: ReadOptions): string[] {
    return reading.roots.flatMap((address) => locate(address, reading)?.path ?? []);
  }
}

/** Reads a few files at a time, so that little more is read than the limit allows. */
async function readAll(disk: Disk, path: string, names: readonly string[], { maxFileSize, log }: ReadOptions) {
  const most = maxSizeInFolder(maxFileSize);
  const files: { name: string; text: string | null }[] = [];
  let left = most;
  for (let at = 0; at < names.length; at += together) {
    const some = names.slice(at, at + together);
    const texts = await Promise.all(some.map((name) => (left > 0 ? moduleText(disk, join(path, name)) : null)));
    for (const [index, text] of texts.entries()) {
      left -= text?.length ?? 0;
      if (text !== undefined) files.push({ name: some[index]!, text: left < 0 ? null : text });
    }
  }
  if (left < 0)
    log(
      `Of the files in ${path} that are not open, no more than ${most / 1_000_000} MB are read, as ${section}.maxFileSize says. Left out: ${namesOf(files)}.`,
    );
  return files;
}

function namesOf(files: readonly { readonly name: string; readonly text: string | null }[]): string {
  const names = files.filter(({ text }) => text === null).map(({ name }) => name);
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")} and others` : names.join(", ");
}
