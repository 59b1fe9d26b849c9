// Which folders are loaded, and why: an open document, a module that calls them, a request, or that all modules are checked.
// Those that have no reason any more are forgotten.
import { loadNeeded, neededFolders } from "../../loading/index";
import { yieldToOthers } from "../runInBackground";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { createDelayed } from "./delayed";
import type { OpenDocuments } from "./documents";
import { createKeptFolders } from "./keptFolders";
import { Folder } from "./loadedFolder";
import { createMissingFiles, type MissingFiles } from "./missingFiles";
import { sharedModuleContexts } from "./sharedModuleContexts";

/** How long to wait after the last edit, in milliseconds, before the paths in module calls are followed. */
const rest = 200;

/** The folders that are loaded, by their addresses without a trailing slash. */
export class LoadedFolders {
  private readonly kept = createKeptFolders();
  private readonly folders = this.kept.all;
  private readonly resting = createDelayed(rest);
  /** What is being loaded because a folder needs it. */
  private readonly following = new Map<string, Promise<void>>();
  private readonly context: ReturnType<typeof sharedModuleContexts>;
  private readonly missingFiles: MissingFiles;

  /** @param changed called whenever what the service knows changed other than by an edit in the editor. */
  constructor(
    private readonly runtime: Runtime,
    private readonly documents: OpenDocuments,
    private readonly reading: () => ReadOptions,
    private readonly log: Log,
    private readonly changed: () => void,
  ) {
    this.context = sharedModuleContexts(runtime, reading);
    this.missingFiles = createMissingFiles(runtime, reading, (path) => this.missingChanged(path));
  }

  get(path: string): Folder | undefined {
    return this.folders.get(path);
  }

  all(): ReadonlyMap<string, Folder> {
    return this.folders;
  }

  /** Whether a document in it is open. */
  isOpen(folder: Folder | undefined): boolean {
    return [...(folder?.reasons ?? [])].some((uri) => this.documents.isOpen(uri));
  }

  /**
   * Keeps a folder for the sake of `reason`: an open document of it, or the folder of a caller. Begins to load it if it is not, without what is
   * around it where it `isFar` for this reason and all others.
   */
  retain(path: string, reason: string, isFar = false): Folder {
    const loaded = this.folders.get(path);
    this.kept.keep(path, reason);
    if (loaded && (isFar || !loaded.isFar)) return loaded;
    const folder = loaded ?? new Folder(path, reason, this.runtime.service);
    folder.isFar = isFar;
    if (!loaded) this.kept.add(path, folder);
    const loading: Promise<void> = (loaded ? this.loadContext(path, folder) : this.load(path, folder))
      .catch((error: unknown) => this.log(`The folder ${path} could not be read. ${String(error)}`))
      .finally(() => {
        if (folder.loading === loading) folder.loading = undefined;
        // Findings in open documents do not depend on folders that were only visited; who keeps some waits for them.
        if (this.isOpen(folder) || [...folder.reasons].some((caller) => this.isOpen(this.folders.get(caller))))
          this.changed();
      });
    folder.loading = loading;
    return folder;
  }

  /** Takes a reason away from all folders but some, and forgets those that nothing keeps then. */
  release(reason: string, but: ReadonlySet<string> = new Set()): void {
    for (const [path, folder] of this.kept.release(reason, but)) this.end(path, folder.files.values());
  }

  /** Forgets a folder, and files that were read for it. */
  end(path: string, files: Iterable<string>): void {
    this.kept.end(path);
    this.resting.cancel(path);
    this.missingFiles.forget(path);
    for (const file of files) this.documents.forget(file);
    this.runtime.service.setFolder(path, undefined);
  }

  /** Waits for a folder, and for what it needs. */
  async ready(path: string): Promise<void> {
    await this.folders.get(path)?.loading;
    await this.following.get(path);
  }

  /** Loads the folders that count for what is in one: the modules that it calls, itself or through others. */
  async retainCalled(caller: string): Promise<void> {
    // Of two that follow the calls of one folder the later one counts.
    const own: Promise<void> = this.follow(caller, () => this.following.get(caller) === own);
    this.following.set(caller, own);
    try {
      await own;
    } finally {
      if (this.following.get(caller) === own) this.following.delete(caller);
    }
    await this.following.get(caller);
  }

  private async follow(caller: string, isLatest: () => boolean): Promise<void> {
    await this.folders.get(caller)?.loading;
    const folder = this.folders.get(caller);
    const goesOn = () => folder !== undefined && this.folders.get(caller) === folder && isLatest();
    const own = new Set(goesOn() ? this.neededBy(caller) : []);
    const needed = await loadNeeded(
      caller,
      (path) => (goesOn() ? this.neededBy(path) : []),
      (path) => this.retain(path, caller, !own.has(path)).loading,
    );
    if (goesOn()) this.release(caller, needed);
  }

  private neededBy(path: string): readonly string[] {
    const { roots } = this.reading();
    const isOpened = (above: string) => roots.some((root) => `${above}/`.startsWith(`${root.replace(/\/$/, "")}/`));
    return neededFolders(this.runtime.service, path, this.folders.get(path)?.files.keys() ?? [], isOpened);
  }

  /** Does so once nobody has typed for a moment, and looks for what the module reads. */
  retainCalledAtRest(path: string): void {
    this.resting.schedule(path, () => {
      void this.retainCalled(path);
      if (this.folders.has(path)) void this.missingFiles.look(path);
    });
  }

  /** Remembers whether a file exists and was not read. */
  noteLeftOut(path: string, folder: Folder, name: string, isLeftOut: boolean): void {
    if (folder.noteLeftOut(name, isLeftOut) && folder.context) folder.tell(folder.context, this.missingFiles.of(path));
  }

  /** To be called when files have changed: what is around folders is read anew by who asks from now on. */
  beginContexts(): void {
    this.context.begin();
  }

  /** To be called before many are loaded: what is read around them is read once, until what it returns is called. */
  holdContexts(): () => void {
    return this.context.hold();
  }

  /** Reads again what is around a folder. */
  async readContext(path: string, folder: Folder): Promise<void> {
    if (folder.isFar) return;
    const about = await this.context.of(path);
    if (this.folders.get(path) === folder && JSON.stringify(about) !== JSON.stringify(folder.context))
      folder.tell(about, this.missingFiles.of(path));
  }

  /** Reads what is around a folder that was far until now. */
  private async loadContext(path: string, folder: Folder): Promise<void> {
    await folder.loading;
    await this.readContext(path, folder);
    if (this.folders.get(path) === folder) void this.missingFiles.look(path);
  }

  private async load(path: string, folder: Folder): Promise<void> {
    const { runtime } = this;
    const [files, about] = await Promise.all([
      runtime.readFolder(path, this.reading()),
      folder.isFar ? { parents: [] } : this.context.of(path),
    ]);
    for (const file of files) {
      // Other requests must not wait until everything is read.
      if (file.text !== null && file.text.length > 10_000) await yieldToOthers();
      if (this.folders.get(path) !== folder) return;
      if (!folder.files.has(file.name)) folder.open(file);
    }
    if (this.folders.get(path) !== folder) return;
    folder.tell(about, this.missingFiles.of(path));
    if (!folder.isFar) void this.missingFiles.look(path);
  }

  private missingChanged(path: string): void {
    const folder = this.folders.get(path);
    if (folder?.context) {
      folder.tell(folder.context, this.missingFiles.of(path));
      this.changed();
    } else this.missingFiles.forget(path);
  }
}
