// Which folders are loaded, and why: an open document, a module that calls them, a request, or that all modules are checked.
// Those that have no reason any more are forgotten.
import { joinUri } from "../../model/index";
import type { ModuleContext } from "../../workspace/index";
import { yieldToOthers } from "../runInBackground";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { createDelayed } from "./delayed";
import type { Documents } from "./documents";
import { createKeptFolders } from "./keptFolders";
import { type Folder, neededFolders, newFolder, sameFiles } from "./loadedFolder";
import { createMissingFiles, type MissingFiles } from "./missingFiles";
import { sharedModuleContexts } from "./sharedModuleContexts";

/** How long to wait after the last edit, in milliseconds, before the paths in module calls are followed. */
const rest = 200;

/** The folders that are loaded, by their addresses without a trailing slash. */
export class LoadedFolders {
  private readonly kept = createKeptFolders();
  private readonly folders = this.kept.all;
  private readonly resting = createDelayed(rest);
  private readonly context: ReturnType<typeof sharedModuleContexts>;
  private readonly missingFiles: MissingFiles;

  /** @param changed called whenever what the service knows changed other than by an edit in the editor. */
  constructor(
    private readonly runtime: Runtime,
    private readonly documents: Documents,
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
    return [...(folder?.open ?? [])].some((uri) => this.documents.isOpen(uri));
  }

  /** Keeps a folder for the sake of `reason`: an open document of it, or the folder of a caller. Begins to load it if it is not. */
  retain(path: string, reason: string): Folder {
    const loaded = this.folders.get(path);
    this.kept.keep(path, reason);
    if (loaded) return loaded;
    const folder = newFolder(reason);
    this.kept.add(path, folder);
    folder.loading = this.load(path, folder)
      .catch((error: unknown) => this.log(`The folder ${path} could not be read. ${String(error)}`))
      .finally(() => {
        folder.loading = undefined;
        // Findings in open documents do not depend on folders that were only visited; who keeps some waits for them.
        if (this.isOpen(folder) || [...folder.open].some((caller) => this.isOpen(this.folders.get(caller))))
          this.changed();
      });
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

  /** The folders that count for what is in one. */
  neededBy(path: string): readonly string[] {
    return neededFolders(this.runtime.service, path, this.folders.get(path)?.files.keys(), this.reading().roots);
  }

  /** Loads the folders that a module calls: inputs and outputs are declared there. */
  async retainCalled(caller: string): Promise<void> {
    await this.folders.get(caller)?.loading;
    if (!this.folders.has(caller)) return;
    const called = new Set(this.neededBy(caller));
    this.release(caller, called);
    await Promise.all([...called].map((path) => this.retain(path, caller).loading));
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
    if (folder.leftOut.has(name) === isLeftOut) return;
    if (isLeftOut) folder.leftOut.add(name);
    else folder.leftOut.delete(name);
    if (folder.context) this.setContext(path, folder, folder.context);
  }

  /** To be called when files have changed: what is around folders is read anew by who asks from now on. */
  beginContexts(): void {
    this.context.begin();
  }

  /** To be called before many are loaded: what is read around them is read once, until what it returns is called. */
  holdContexts(): () => void {
    return this.context.hold();
  }

  /** Reads again what is around a folder. Returns whether that is something else now. */
  async readContext(path: string, folder: Folder): Promise<boolean> {
    const about = await this.context.of(path);
    if (this.folders.get(path) !== folder || sameFiles(about, folder.context)) return false;
    this.setContext(path, folder, about);
    return true;
  }

  private async load(path: string, folder: Folder): Promise<void> {
    const { runtime } = this;
    const [files, about] = await Promise.all([runtime.readFolder(path, this.reading()), this.context.of(path)]);
    for (const { name, text } of files) {
      // Other requests must not wait until everything is read.
      if (text !== null && text.length > 10_000) await yieldToOthers();
      if (this.folders.get(path) !== folder) return;
      if (folder.files.has(name)) continue;
      if (text === null) folder.leftOut.add(name);
      else {
        folder.files.set(name, joinUri(path, name));
        runtime.service.open(joinUri(path, name), text);
      }
    }
    if (this.folders.get(path) !== folder) return;
    this.setContext(path, folder, about);
    void this.missingFiles.look(path);
  }

  private missingChanged(path: string): void {
    const folder = this.folders.get(path);
    if (folder?.context) {
      this.setContext(path, folder, folder.context);
      this.changed();
    } else this.missingFiles.forget(path);
  }

  private setContext(path: string, folder: Folder, about: ModuleContext): void {
    folder.context = about;
    const { leftOut } = folder;
    const looked = this.missingFiles.of(path);
    this.runtime.service.setFolder(path, {
      ...about,
      ...(leftOut.size > 0 && { leftOut: [...leftOut].sort() }),
      ...((looked.missing.length > 0 || looked.contents) && looked),
    });
  }
}
