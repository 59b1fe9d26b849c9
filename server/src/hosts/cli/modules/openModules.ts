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
import { expectLongRun } from "../../shortRun";
import { hclSyntaxDiagnostics } from "../../strict/hclSyntaxDiagnostics";
import type { CheckedFolder } from "./checkedFiles";

/** A file with its path and its URI. */
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

/** A module that is open. */
interface OpenModule {
  readonly module: LoadedModule;
  /** The texts of its files as they were read, by their addresses. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many signs these have together. */
  readonly size: number;
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
  opener.close();
}

/**
 * Opens one folder after the other in a service, with the modules that it needs. Each is read once for as long as it stays open: those that the
 * next one needs do, and as many others as are to be kept. Which of them count the service is told.
 */
export class ModuleOpener {
  /** By the addresses of their folders, in the order in which they were opened. */
  private readonly opened = new Map<string, OpenModule>();
  /** How many signs the texts of all have together. */
  private size = 0;
  /** What folders need in turn, of those that are closed again too: each module that calls one would open it to ask. */
  private readonly knownNeeds = new Map<string, readonly string[]>();
  /** Those that are known to need too many. */
  private readonly needingMany = new Set<string>();

  /** @param kept how many signs of texts stay open that the module looked at does not need. */
  constructor(
    private readonly service: Service,
    private readonly disk: SyncDisk,
    private readonly contextOf: ContextOf,
    private readonly kept = 0,
  ) {}

  /** The files to look at of a folder's module, then of each of its programs: each is there until the next are asked for. */
  async *open(checked: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    if (checked.files.size > 0) yield* this.openModule(checked);
    if (checked.programs.length > 0) yield* this.openPrograms(checked);
  }

  /** Closes all that is open. */
  close(): void {
    this.closeBut(new Set(), 0);
    this.service.setCounted(undefined);
  }

  private async *openModule({ folder, all, files }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const { service, disk } = this;
    const address = pathToFileURL(folder).href;
    const names = all.map((path) => relative(folder, path).split(sep).join("/"));
    const { module } = await this.opening(address, names.filter(isModuleFile));
    const beside = names.filter((name) => !isModuleFile(name));
    try {
      for (const name of beside) await this.openIn(module, name);
      const about = await this.contextOf(folder, { module: true, programs: false });
      module.tell(about, nothingMissing);
      const own = this.needs(module);
      if (own.length >= many) expectLongRun();
      const needsOf = (at: string) => (at === address ? own : (this.knownNeeds.get(at) ?? []));
      const load = (at: string) => (this.knownNeeds.has(at) ? undefined : this.openNeeded(at));
      const needed = await loadNeeded(address, needsOf, load, this.needingMany);
      await Promise.all([...needed].map((at) => this.openNeeded(at)));
      this.countOnly(needed, needsOf);
      module.tell(about, await missingIn({ disk, path: folder }, service.filesRead(address)));
      yield [...module.files]
        .map(([name, uri]) => fileIn(join(folder, name), uri, service))
        .filter(({ path }) => files.has(path));
    } finally {
      for (const name of beside) module.drop(name);
      // What is known of a folder is not wanted any more, and may be long.
      module.forget();
      this.closeChanged(address);
    }
  }

  /** Most programs are not ours. */
  private async *openPrograms({ folder, programs, isTarget }: CheckedFolder): AsyncGenerator<readonly ModuleFile[]> {
    const address = pathToFileURL(folder).href;
    for (const path of programs) {
      const text = this.disk.read(path);
      if (text === undefined || !(isTarget || (mayUseCdk(text) && !isCompiled(text)))) continue;
      const open = openFile(path, joinUri(address, basename(path)), text, this.service);
      this.countOnly(new Set([open.uri]), () => []);
      this.service.setFolder(address, await this.contextOf(folder, { module: false, programs: true }));
      yield [open];
      this.service.close(open.uri);
    }
    this.service.setFolder(address, undefined);
    this.opened.get(address)?.module.forget();
  }

  /** Nothing that a module has nothing to do with may count for it. */
  private countOnly(needed: ReadonlySet<string>, needsOf: (folder: string) => readonly string[]): void {
    this.closeBut(needed, this.kept);
    const callers = new Map<string, string[]>([...needed].map((at) => [at, []]));
    for (const caller of needed) for (const called of needsOf(caller)) callers.get(called)?.push(caller);
    this.service.setCounted(this.opened.size > needed.size ? callers : undefined);
  }

  /** Closes what is not needed, the oldest first, until no more than so many signs are open beside it. */
  private closeBut(needed: ReadonlySet<string>, kept: number): void {
    let left = this.size - kept;
    for (const at of needed) left -= this.opened.get(at)?.size ?? 0;
    for (const [at, { size }] of this.opened) {
      if (kept > 0 && left <= 0) break;
      if (needed.has(at)) continue;
      left -= size;
      this.closeOne(at);
    }
  }

  private closeOne(folder: string): void {
    const one = this.opened.get(folder);
    if (!one) return;
    this.opened.delete(folder);
    this.size -= one.size;
    one.module.close();
  }

  /** What somebody has changed in the service may never be written: the next one reads it as it is. */
  private closeChanged(folder: string): void {
    const texts = [...(this.opened.get(folder)?.texts ?? [])];
    if (texts.every(([uri, text]) => this.service.text(uri) === text)) return;
    this.closeOne(folder);
    this.knownNeeds.delete(folder);
    this.needingMany.clear();
  }

  /** What files of values set may be declared above them, as far up as may be looked. */
  private needs({ folder, files }: LoadedModule): readonly string[] {
    return neededFolders(this.service, folder, files.keys(), (at) => this.disk.exists(fileURLToPath(at)));
  }

  private openNeeded(at: string): Promise<void> | undefined {
    if (this.opened.has(at)) return undefined;
    return this.opening(at, this.disk.list(fileURLToPath(at)).files.filter(isModuleFile)).then(() => {});
  }

  private async opening(address: string, names: readonly string[]): Promise<OpenModule> {
    const before = this.opened.get(address);
    if (before) return before;
    const module = new LoadedModule(address, this.service);
    const texts = new Map<string, string>();
    let size = 0;
    for (const name of names) {
      const text = await this.openIn(module, name);
      if (text === undefined) continue;
      texts.set(module.files.get(name)!, text);
      size += text.length;
    }
    if (module.hasLeftOut) module.forget();
    const open = { module, texts, size };
    this.opened.set(address, open);
    this.knownNeeds.set(address, this.needs(module));
    this.size += size;
    return open;
  }

  /** Opens a file of a module. Returns its text, where that is read. */
  private async openIn(module: LoadedModule, name: string): Promise<string | undefined> {
    const text = await moduleText(this.disk, join(fileURLToPath(module.folder), name));
    if (text !== undefined) module.open({ name, text });
    return text ?? undefined;
  }
}

/** Called modules that take longer to be read than faster code takes to be made. */
const many = 2000;

const nothingMissing: Missing = { missing: [], neighbours: [] };

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
function isCompiled(text: string): boolean {
  return made.test(text);
}
