// Opens folders for commands that look at each file of a module.
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deepest } from "../../../analysis/index";
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

/** The most modules that are opened because one calls them, itself or through others; none behind more calls than `deepest`. */
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

/** A module that is open since another one calls it: its files, and the folders that it calls in turn. */
interface CalledModule {
  readonly files: readonly FileAt[];
  /** Its texts stay as they are while it is open, and each module that calls it would ask again. */
  readonly calls: readonly string[];
}

/** Modules that others call, by the addresses of their folders. */
interface CalledModules {
  /** Those that the one looked at calls, itself or through others. */
  readonly open: Map<string, CalledModule>;
  /** The files of all that were open: the next one may call them again. */
  readonly files: Map<string, readonly FileAt[]>;
}

/** None yet. */
export function createCalledModules(): CalledModules {
  return { open: new Map(), files: new Map() };
}

/**
 * The files to look at of a folder's module, then of each of its programs. They are closed before the next are opened, but for those of
 * the modules that are called, which the next mostly calls as well: who passes `called` closes them with `closeCalled`.
 */
export async function* openModules(
  { folder, all, files, programs, isTarget }: CheckedFolder,
  service: Service,
  disk: SyncDisk,
  around: (folder: string, held: FolderContents) => Promise<ModuleContext>,
  called?: CalledModules,
): AsyncGenerator<readonly ModuleFile[]> {
  const address = pathToFileURL(folder).href;
  const kept = called ?? createCalledModules();
  if (files.size > 0) {
    kept.open.delete(address);
    const open = openAll(all, address);
    const about = withLeftOut(await around(folder, { module: true, programs: false }), all);
    service.setFolder(address, about);
    openCalled();
    const read = service.filesRead(address);
    const looked = await missingIn({ disk, path: folder }, read);
    if (looked.missing.length > 0 || looked.contents) service.setFolder(address, { ...about, ...looked });
    yield open.filter(({ path }) => files.has(path));
    close(open);
  }
  if (!called || programs.length > 0) closeCalled(kept, service);
  // Most programs are not ours.
  for (const path of programs) {
    const text = disk.read(path);
    if (text === undefined || !(isTarget || (mayUseCdk(text) && !isCompiled(text)))) continue;
    const open = [openFile(path, fileAt(path, address).uri, text, service)];
    service.setFolder(address, await around(folder, { module: false, programs: true }));
    yield open;
    close(open);
  }
  // What is known of a folder is not wanted any more, and may be long.
  service.setFolder(address, undefined);

  function openAll(paths: readonly string[], at: string): ModuleFile[] {
    return openEach(paths.map((path) => fileAt(path, at)));
  }

  function openEach(some: readonly FileAt[]): ModuleFile[] {
    return some.flatMap(({ path, uri }) => {
      const text = isUnreadStack(path) ? undefined : disk.read(path);
      return text === undefined ? [] : [openFile(path, uri, text, service)];
    });
  }

  function withLeftOut(about: ModuleContext, paths: readonly string[]): ModuleContext {
    const leftOut = paths.filter((path) => disk.leftOut.has(path) || isUnreadStack(path)).map((path) => basename(path));
    return leftOut.length > 0 ? { ...about, leftOut } : about;
  }

  function fileAt(path: string, at: string): FileAt {
    // A test may lie in a folder below.
    return { path, uri: joinUri(at, relative(fileURLToPath(at), path).split(sep).join("/")) };
  }

  /** What the calls of a module may set, and what can be read from them, is in the folders that they lead to. */
  function openCalled(): void {
    const depths = new Map([[address, 0]]);
    // What files of values set may be declared above them, as far up as may be looked.
    const above = foldersAboveValues(address, all).filter((at) => disk.exists(fileURLToPath(at)));
    for (const [caller, depth] of depths) {
      if (depth === deepest) break;
      for (const at of kept.open.get(caller)?.calls ?? [...service.calledFolders(caller), ...above]) {
        if (depths.size > mostModules || depths.has(at)) continue;
        depths.set(at, depth + 1);
        if (!kept.open.has(at)) kept.open.set(at, openFolder(at));
      }
    }
    // Nothing that this module has nothing to do with may count for it.
    closeCalled(kept, service, depths);
  }

  function openFolder(at: string): CalledModule {
    const files = kept.files.get(at) ?? filesIn(at);
    kept.files.set(at, files);
    const about = withLeftOut(
      { parents: [] },
      files.map(({ path }) => path),
    );
    if (about.leftOut) service.setFolder(at, about);
    return { files: openEach(files), calls: service.calledFolders(at) };
  }

  function filesIn(at: string): FileAt[] {
    const path = fileURLToPath(at);
    return disk
      .list(path)
      .files.filter(isModuleFile)
      .map((name) => fileAt(join(path, name), at));
  }

  function close(open: readonly FileAt[]): void {
    for (const { uri } of open) service.close(uri);
  }
}

/** Closes modules that were called, but for those in some folders. */
export function closeCalled(
  { open }: CalledModules,
  service: Service,
  but: Pick<ReadonlySet<string>, "has"> = new Set(),
): void {
  for (const [folder, { files }] of open) {
    if (but.has(folder)) continue;
    open.delete(folder);
    for (const { uri } of files) service.close(uri);
  }
}

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
function isCompiled(text: string): boolean {
  return made.test(text);
}
