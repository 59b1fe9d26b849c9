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

/** Gives what lies around a folder, which holds these. */
export type ContextOf = (folder: string, held: FolderContents) => Promise<ModuleContext>;

/**
 * The files to look at of a folder's module, then of each of its programs, as `ModuleOpener.open` gives them; in the end nothing of them
 * is open any more.
 */
export async function* openModules(
  checked: CheckedFolder,
  service: Service,
  disk: SyncDisk,
  contextOf: ContextOf,
): AsyncGenerator<readonly ModuleFile[]> {
  const opener = new ModuleOpener(service, disk, contextOf);
  yield* opener.open(checked);
  opener.closeCalled();
}

/** Opens one folder after the other in a service, with the modules that it calls, which the next mostly calls as well. */
export class ModuleOpener {
  /** Modules that the one looked at calls, itself or through others, by the addresses of their folders. */
  private readonly called = new Map<string, CalledModule>();
  /** The files of all that were called: the next one may call them again. */
  private readonly calledFiles = new Map<string, readonly FileAt[]>();

  constructor(
    private readonly service: Service,
    private readonly disk: SyncDisk,
    private readonly contextOf: ContextOf,
  ) {}

  /**
   * The files to look at of a folder's module, then of each of its programs. They are closed before the next are opened, but for those of
   * the modules that are called: `closeCalled` does that.
   */
  async *open(checked: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    if (checked.files.size > 0) yield* this.openModule(checked);
    if (checked.programs.length > 0) {
      this.closeCalled();
      yield* this.openPrograms(checked);
    }
    // What is known of a folder is not wanted any more, and may be long.
    this.service.setFolder(pathToFileURL(checked.folder).href, undefined);
  }

  /** Closes modules that were called, but for those in some folders. */
  closeCalled(but: Pick<ReadonlySet<string>, "has"> = new Set()): void {
    for (const [folder, { files }] of this.called) {
      if (but.has(folder)) continue;
      this.called.delete(folder);
      this.close(files);
    }
  }

  private async *openModule({ folder, all, files }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const { service, disk } = this;
    const address = pathToFileURL(folder).href;
    this.called.delete(address);
    const open = this.openEach(all.map((path) => fileAt(path, address)));
    const about = this.withLeftOut(await this.contextOf(folder, { module: true, programs: false }), all);
    service.setFolder(address, about);
    this.openCalled(address, all);
    const looked = await missingIn({ disk, path: folder }, service.filesRead(address));
    if (looked.missing.length > 0 || looked.contents) service.setFolder(address, { ...about, ...looked });
    yield open.filter(({ path }) => files.has(path));
    this.close(open);
  }

  /** Most programs are not ours. */
  private async *openPrograms({ folder, programs, isTarget }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const address = pathToFileURL(folder).href;
    for (const path of programs) {
      const text = this.disk.read(path);
      if (text === undefined || !(isTarget || (mayUseCdk(text) && !isCompiled(text)))) continue;
      const open = [openFile(path, fileAt(path, address).uri, text, this.service)];
      this.service.setFolder(address, await this.contextOf(folder, { module: false, programs: true }));
      yield open;
      this.close(open);
    }
  }

  /** What the calls of a module may set, and what can be read from them, is in the folders that they lead to. */
  private openCalled(address: string, all: readonly string[]): void {
    const depths = new Map([[address, 0]]);
    // What files of values set may be declared above them, as far up as may be looked.
    const above = foldersAboveValues(address, all).filter((at) => this.disk.exists(fileURLToPath(at)));
    for (const [caller, depth] of depths) {
      if (depth === deepest) break;
      for (const at of this.called.get(caller)?.calls ?? [...this.service.calledFolders(caller), ...above]) {
        if (depths.size > mostModules || depths.has(at)) continue;
        depths.set(at, depth + 1);
        if (!this.called.has(at)) this.called.set(at, this.openFolder(at));
      }
    }
    // Nothing that this module has nothing to do with may count for it.
    this.closeCalled(depths);
  }

  private openFolder(at: string): CalledModule {
    const files = this.calledFiles.get(at) ?? this.filesIn(at);
    this.calledFiles.set(at, files);
    const about = this.withLeftOut(
      { parents: [] },
      files.map(({ path }) => path),
    );
    if (about.leftOut) this.service.setFolder(at, about);
    return { files: this.openEach(files), calls: this.service.calledFolders(at) };
  }

  private filesIn(at: string): readonly FileAt[] {
    const path = fileURLToPath(at);
    const { files } = this.disk.list(path);
    return files.filter(isModuleFile).map((name) => fileAt(join(path, name), at));
  }

  private openEach(files: readonly FileAt[]): ModuleFile[] {
    return files.flatMap(({ path, uri }) => {
      const text = isUnreadStack(path) ? undefined : this.disk.read(path);
      return text === undefined ? [] : [openFile(path, uri, text, this.service)];
    });
  }

  private close(files: readonly FileAt[]): void {
    for (const { uri } of files) this.service.close(uri);
  }

  private withLeftOut(about: ModuleContext, paths: readonly string[]): ModuleContext {
    const leftOut = paths
      .filter((path) => this.disk.leftOut.has(path) || isUnreadStack(path))
      .map((path) => basename(path));
    return leftOut.length > 0 ? { ...about, leftOut } : about;
  }
}

/** A file below a folder, such as a test. */
function fileAt(path: string, folder: string): FileAt {
  return { path, uri: joinUri(folder, relative(fileURLToPath(folder), path).split(sep).join("/")) };
}

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
function isCompiled(text: string): boolean {
  return made.test(text);
}
