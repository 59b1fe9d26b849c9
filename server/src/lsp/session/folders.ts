// The folders that open documents are in: each is a Terraform module, so its other files count as well, and so do the
// lock file and the modules that call it. Loads them when the first document is opened and follows what changes on disk.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { isWatched, splitUri } from "../uris";
import type { OpenDocuments } from "./documents";
import { type Folder, foldersBelow } from "./loadedFolder";
import { LoadedFolders } from "./loadedFolders";
import { readIfChanged } from "./readIfChanged";

/** The reason for a folder that a request was about. */
const visited = "visited";

/** The reason for a folder that is checked although nothing of it is open. */
const kept = "kept";

/** The folders that are loaded. Addresses of folders have no trailing slash. */
export class Folders {
  private readonly loaded: LoadedFolders;

  /** @param changed called whenever what the service knows changed other than by an edit in the editor. */
  constructor(
    private readonly runtime: Runtime,
    private readonly documents: OpenDocuments,
    private readonly reading: () => ReadOptions,
    log: Log,
    private readonly changed: () => void,
  ) {
    this.loaded = new LoadedFolders(runtime, documents, reading, log, changed);
  }

  /** To be called when a document was opened. */
  enter(uri: string): void {
    const { folder: path, name } = splitUri(uri);
    const folder = this.loaded.retain(path, uri);
    void this.loaded.retainCalled(path);
    const replaced = folder.files.get(name);
    if (replaced !== undefined && replaced !== uri) this.documents.forget(replaced);
    folder.files.set(name, uri);
    const isLeftOut = this.runtime.isModuleFile(name) && this.runtime.service.pieces(uri) === undefined;
    this.loaded.noteLeftOut(path, folder, name, isLeftOut);
  }

  /** To be called after an edit of a document: what it calls as a module may be something else now. */
  edited(uri: string): void {
    this.loaded.retainCalledAtRest(splitUri(uri).folder);
  }

  /** To be called when a document was closed. */
  async leave(uri: string): Promise<void> {
    const { folder: path, name } = splitUri(uri);
    const folder = this.loaded.get(path);
    if (!folder) this.loaded.end(path, [uri]);
    this.loaded.release(uri);
    // Other files are never asked about either.
    if ([...this.documents.uris].length === 0) this.loaded.release(visited);
    if (!folder || this.loaded.get(path) !== folder) return;
    await this.readAgain(path, folder, name, uri);
    this.changed();
  }

  /** Whether an event is about a watched file, or about a deleted folder with loaded modules in it. */
  concerns({ uri, type }: FileEvent): boolean {
    if (type !== FileChangeType.Deleted || isWatched(uri, this.runtime.watched)) return true;
    return foldersBelow(uri, this.loaded.all()).length > 0;
  }

  /** To be called when files changed on disk. */
  async follow(events: readonly FileEvent[]): Promise<void> {
    this.loaded.beginContexts();
    await Promise.all(events.map((event) => this.followFile(event)));
    await Promise.all([...this.loaded.all()].map(([path, folder]) => this.followContext(path, folder)));
    this.changed();
  }

  /** Loads the folder of a document that need not be open, nor exist, and keeps it. */
  visit(uri: string): Promise<void> {
    return this.visitModules([splitUri(uri).folder]);
  }

  /** Loads modules, and keeps them. */
  async visitModules(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => (this.loaded.get(path) ?? this.loaded.retain(path, visited)).loading));
  }

  /** The address under which the service knows a file, however it is escaped here. */
  addressOf(uri: string): string {
    const { folder, name } = splitUri(uri);
    return this.loaded.get(folder)?.files.get(name) ?? uri;
  }

  /** Addresses of the files of a folder that the service knows, in the order of their names. */
  filesOf(path: string): readonly string[] {
    return [...(this.loaded.get(path)?.files ?? [])].sort().map(([, uri]) => uri);
  }

  /** Loads a module and those that it calls, and keeps it until `keepOnly` leaves it out. Returns whether it was not loaded before. */
  async keep(path: string): Promise<boolean> {
    const isNew = this.loaded.get(path) === undefined;
    this.loaded.retain(path, kept);
    await this.loaded.retainCalled(path);
    return isNew;
  }

  /** Lets those go that were kept, but for these. */
  keepOnly(paths: readonly string[]): void {
    this.loaded.release(kept, new Set(paths));
  }

  /** To be called before many are kept: what is read around them is read once, until what it returns is called. */
  keepMany(): () => void {
    return this.loaded.holdContexts();
  }

  /** Reads a file that is not open again. Returns whether it has changed. */
  async refresh(uri: string): Promise<boolean> {
    const { service } = this.runtime;
    const { folder: path, name } = splitUri(uri);
    const folder = this.loaded.get(path);
    const before = service.pieces(uri);
    if (folder && !this.documents.isOpen(uri)) await this.readAgain(path, folder, name, uri);
    return service.pieces(uri) !== before;
  }

  /** A promise while the folder of a document is being loaded. */
  loading(uri: string): Promise<void> | undefined {
    return this.loaded.get(splitUri(uri).folder)?.loading;
  }

  /** Waits for that, and for the modules that the folder calls. */
  async ready(uri: string): Promise<void> {
    const { folder: path } = splitUri(uri);
    await this.loaded.ready(path);
  }

  /** Reads what an event is about, if it is not open. */
  private async followFile(event: FileEvent): Promise<void> {
    if (event.type === FileChangeType.Deleted) await this.forgetBelow(event.uri);
    const { folder: path, name } = splitUri(event.uri);
    const folder = this.loaded.get(path);
    const uri = folder?.files.get(name) ?? event.uri;
    if (!folder || this.documents.isOpen(uri)) return;
    if (this.runtime.isModuleFile(name) || event.type === FileChangeType.Deleted)
      await this.readAgain(path, folder, name, uri);
  }

  private async followContext(path: string, folder: Folder): Promise<void> {
    await this.loaded.readContext(path, folder);
    // Not from folders that were only visited, or that another one needs, which asks for what they call.
    if (this.loaded.isOpen(folder) || folder.reasons.has(kept)) await this.loaded.retainCalled(path);
  }

  /** Editors report a deleted folder, not the files in it; what is still being read may have been there a moment ago. */
  private async forgetBelow(deleted: string): Promise<void> {
    await Promise.all(
      foldersBelow(deleted, this.loaded.all()).map(async ([path, folder]) => {
        await folder.loading;
        const closed = [...folder.files].filter(([, uri]) => !this.documents.isOpen(uri));
        await Promise.all(closed.map(([name, uri]) => this.readAgain(path, folder, name, uri)));
      }),
    );
  }

  /** Brings a file that is not open in the editor to what is on disk. */
  private async readAgain(path: string, folder: Folder, name: string, uri: string): Promise<void> {
    const before = folder.reading.get(name) ?? folder.loading;
    const own = Promise.resolve(before).then(() => this.read(path, folder, name, uri));
    folder.reading.set(name, own);
    await own.finally(() => {
      if (folder.reading.get(name) === own) folder.reading.delete(name);
    });
  }

  private async read(path: string, folder: Folder, name: string, uri: string): Promise<void> {
    const { runtime, documents } = this;
    const { service } = runtime;
    const text = runtime.isModuleFile(name)
      ? await readIfChanged(uri, folder.read, runtime, this.reading())
      : undefined;
    if (documents.isOpen(uri) || this.loaded.get(path) !== folder) return;
    this.loaded.noteLeftOut(path, folder, name, text === null);
    if (typeof text !== "string") {
      folder.files.delete(name);
      documents.forget(uri);
    } else if (text !== service.text(uri)) {
      folder.files.set(name, uri);
      service.open(uri, text);
    }
  }
}
