// Opens folders for commands that look at each file of a module.
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mayUseCdk } from "../../../core";
import { fileFindings, LoadedModule, loadNeeded, type Missing, neededFolders } from "../../../loading/index";
import { type Finding, joinUri } from "../../../model/index";
import type { Service } from "../../../service";
import type { ModuleContext } from "../../../workspace/index";
import { isModuleFile } from "../../files/fileKinds";
import type { SyncDisk } from "../../files/localDisk";
import { missingIn } from "../../files/missingIn";
import type { FolderContents } from "../../files/moduleContexts";
import { moduleText } from "../../files/moduleText";
import { hclSyntaxDiagnostics } from "../../strict/hclSyntaxDiagnostics";
import type { CheckedFolder } from "./checkedFiles";

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
  return fileIn(path, uri, service);
}

function fileIn(path: string, uri: string, service: Service): ModuleFile {
  return {
    path,
    uri,
    findings: () => fileFindings(service, uri, hclSyntaxDiagnostics),
  };
}

/** A module that is loaded since another one needs it. */
interface NeededModule {
  readonly module: LoadedModule;
  /** What it needs in turn: its texts stay as they are while it is open, and each module that calls it would ask again. */
  readonly needs: readonly string[];
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

/** Opens one folder after the other in a service, with the modules that it needs, which the next mostly needs as well. */
export class ModuleOpener {
  /** Modules that the one looked at needs, itself or through others, by the addresses of their folders. */
  private readonly needed = new Map<string, NeededModule>();
  /** The names of the files of all that were needed: the next one may need them again. */
  private readonly namesOfNeeded = new Map<string, readonly string[]>();

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
    for (const [folder, { module }] of this.needed) {
      if (but.has(folder)) continue;
      this.needed.delete(folder);
      module.close();
    }
  }

  private async *openModule({ folder, all, files }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const { service, disk } = this;
    const address = pathToFileURL(folder).href;
    this.needed.delete(address);
    const names = all.map((path) => relative(folder, path).split(sep).join("/"));
    const module = await this.load(address, names);
    const about = await this.contextOf(folder, { module: true, programs: false });
    module.tell(about, nothingMissing);
    const needed = await loadNeeded(
      address,
      (at) => this.needed.get(at)?.needs ?? this.needs(module),
      (at) => this.loadNeeded(at),
    );
    // Nothing that this module has nothing to do with may count for it.
    this.closeCalled(needed);
    module.tell(about, await missingIn({ disk, path: folder }, service.filesRead(address)));
    yield [...module.files]
      .map(([name, uri]) => fileIn(join(folder, name), uri, service))
      .filter(({ path }) => files.has(path));
    module.close();
  }

  /** Most programs are not ours. */
  private async *openPrograms({ folder, programs, isTarget }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const address = pathToFileURL(folder).href;
    for (const path of programs) {
      const text = this.disk.read(path);
      if (text === undefined || !(isTarget || (mayUseCdk(text) && !isCompiled(text)))) continue;
      const open = openFile(path, joinUri(address, basename(path)), text, this.service);
      this.service.setFolder(address, await this.contextOf(folder, { module: false, programs: true }));
      yield [open];
      this.service.close(open.uri);
    }
  }

  /** What files of values set may be declared above them, as far up as may be looked. */
  private needs({ folder, files }: LoadedModule): readonly string[] {
    return neededFolders(this.service, folder, files.keys(), (at) => this.disk.exists(fileURLToPath(at)));
  }

  private async loadNeeded(at: string): Promise<void> {
    if (this.needed.has(at)) return;
    const names = this.namesOfNeeded.get(at) ?? this.disk.list(fileURLToPath(at)).files.filter(isModuleFile);
    this.namesOfNeeded.set(at, names);
    const module = await this.load(at, names);
    if (module.hasLeftOut) module.tell({ parents: [] }, nothingMissing);
    this.needed.set(at, { module, needs: this.needs(module) });
  }

  private async load(address: string, names: readonly string[]): Promise<LoadedModule> {
    const module = new LoadedModule(address, this.service);
    const folder = fileURLToPath(address);
    for (const name of names) {
      const text = await moduleText(this.disk, join(folder, name));
      if (text !== undefined) module.open({ name, text });
    }
    return module;
  }
}

const nothingMissing: Missing = { missing: [], neighbours: [] };

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
function isCompiled(text: string): boolean {
  return made.test(text);
}
