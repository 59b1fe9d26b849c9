// Opens folders for commands that look at each file of a module.
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mayUseCdk } from "../../../core";
import { type Finding, joinUri } from "../../../model/index";
import { foldersAboveValues } from "../../../references/index";
import type { Service } from "../../../service";
import type { ModuleContext } from "../../../workspace/index";
import { isModuleFile, isUnreadStack } from "../../files/fileKinds";
import type { SyncDisk } from "../../files/localDisk";
import { missingIn } from "../../files/missingIn";
import type { FolderContents } from "../../files/moduleContexts";
import { hclSyntaxDiagnostics } from "../../strict/hclSyntaxDiagnostics";
import type { CheckedFolder } from "./checkedFiles";

/** The most modules that are opened because one calls them, itself or through others. */
const mostModules = 500;

/** A file, by its path and its address. */
export interface FileAt {
  readonly path: string;
  readonly uri: string;
}

/** A file that is open in a service. */
export interface ModuleFile extends FileAt {
  /** What is found in its text as it is now in the service: what cannot be read in the words of Terraform's own parser, as everywhere. */
  findings(): Promise<readonly Finding[]>;
}

/** Opens a text as a file. */
export function openFile(path: string, uri: string, text: string, service: Service): ModuleFile {
  service.open(uri, text);
  return {
    path,
    uri,
    async findings() {
      const pieces = service.pieces(uri);
      if (!pieces) return [];
      const { findings, ask } = hclSyntaxDiagnostics(uri, pieces, service.diagnose(uri));
      return ask ? ask() : findings;
    },
  };
}

/** The files to look at of a folder's module, then of each of its programs. They are closed before the next are opened. */
export async function* openModules(
  { folder, all, files, programs, isTarget }: CheckedFolder,
  service: Service,
  disk: SyncDisk,
  around: (folder: string, held: FolderContents) => Promise<ModuleContext>,
): AsyncGenerator<readonly ModuleFile[]> {
  const address = pathToFileURL(folder).href;
  if (files.size > 0) {
    const open = openAll(all, address);
    const about = withLeftOut(await around(folder, { module: true, programs: false }), all);
    service.setFolder(address, about);
    const read = service.filesRead(address);
    const looked = await missingIn({ disk, path: folder }, read);
    if (looked.missing.length > 0) service.setFolder(address, { ...about, ...looked });
    const called = openCalled();
    yield open.filter(({ path }) => files.has(path));
    close([...open, ...called]);
  }
  // Most programs are not ours.
  for (const path of programs) {
    const text = disk.read(path);
    if (text === undefined || !(isTarget || (mayUseCdk(text) && !isCompiled(text)))) continue;
    const open = [opened(path, text, address)];
    service.setFolder(address, await around(folder, { module: false, programs: true }));
    yield open;
    close(open);
  }
  // What is known of a folder is not wanted any more, and may be long.
  service.setFolder(address, undefined);

  function openAll(paths: readonly string[], at: string): ModuleFile[] {
    return paths.flatMap((path) => {
      const text = isUnreadStack(path) ? undefined : disk.read(path);
      return text === undefined ? [] : [opened(path, text, at)];
    });
  }

  function withLeftOut(about: ModuleContext, paths: readonly string[]): ModuleContext {
    const leftOut = paths.filter((path) => disk.leftOut.has(path) || isUnreadStack(path)).map((path) => basename(path));
    return leftOut.length > 0 ? { ...about, leftOut } : about;
  }

  function opened(path: string, text: string, at: string): ModuleFile {
    // A test may lie in a folder below.
    const uri = joinUri(at, relative(fileURLToPath(at), path).split(sep).join("/"));
    return openFile(path, uri, text, service);
  }

  /** What the calls of a module may set, and what can be read from them, is in the folders that they lead to. */
  function openCalled(): readonly ModuleFile[] {
    const open: ModuleFile[] = [];
    const seen = new Set([address]);
    // What files of values set may be declared above them, as far up as may be looked.
    const above = foldersAboveValues(address, all).filter((_, index, those) =>
      disk.exists(fileURLToPath(those[index - 1] ?? address)),
    );
    for (const caller of seen)
      for (const at of [...service.calledFolders(caller), ...(caller === address ? above : [])]) {
        if (seen.size > mostModules || seen.has(at)) continue;
        seen.add(at);
        const path = fileURLToPath(at);
        const files = disk
          .list(path)
          .files.filter(isModuleFile)
          .map((name) => join(path, name));
        open.push(...openAll(files, at));
        const about = withLeftOut({ parents: [] }, files);
        if (about.leftOut) service.setFolder(at, about);
      }
    return open;
  }

  function close(open: readonly ModuleFile[]): void {
    for (const { uri } of open) service.close(uri);
  }
}

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
export function isCompiled(text: string): boolean {
  return made.test(text);
}
