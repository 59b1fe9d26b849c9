// The folders that open documents are in: each is a Terraform module, so its other files count as well, and so do the
// lock file and the modules that call it. Loads them when the first document is opened and follows what changes on disk.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { joinUri } from "../../model/index";
import type { ModuleContext } from "../../workspace/index";
import { yieldToOthers } from "../runInBackground";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { isWatched, splitUri } from "../uris";
import { createDelayed } from "./delayed";
import type { Documents } from "./documents";
import { type Folder, foldersBelow, neededFolders, newFolder, sameFiles, unneeded } from "./loadedFolder";
import { createMissingFiles } from "./missingFiles";
import { readIfChanged } from "./readIfChanged";
import { sharedModuleContexts } from "./sharedModuleContexts";

/** The folders that are loaded. Addresses of folders have no trailing slash. */
export interface Folders {
  /** To be called when a document was opened. */
  enter(uri: string): void;
  /** To be called after an edit of a document: what it calls as a module may be something else now. */
  edited(uri: string): void;
  /** To be called when a document was closed. */
  leave(uri: string): Promise<void>;
  /** Whether an event is about a watched file, or about a deleted folder with loaded modules in it. */
  concerns(event: FileEvent): boolean;
  /** To be called when files changed on disk. */
  follow(events: readonly FileEvent[]): Promise<void>;
  /** Loads the folder of a document that need not be open, nor exist, and keeps it. */
  visit(uri: string): Promise<void>;
  /** The address under which the service knows a file, however it is escaped here. */
  addressOf(uri: string): string;
  /** Loads modules, and keeps them. */
  visitModules(folders: readonly string[]): Promise<void>;
  /** Addresses of the files of a folder that the service knows, in the order of their names. */
  filesOf(folder: string): readonly string[];
  /** Loads a module and those that it calls, and keeps it until `keepOnly` leaves it out. Returns whether it was not loaded before. */
  keep(folder: string): Promise<boolean>;
  /** Lets those go that were kept, but for these. */
  keepOnly(folders: readonly string[]): void;
  /** Reads a file that is not open again. Returns whether it has changed. */
  refresh(uri: string): Promise<boolean>;
  /** A promise while the folder of a document is being loaded. */
  loading(uri: string): Promise<void> | undefined;
  /** Waits for that, and for the modules that the folder calls. */
  ready(uri: string): Promise<void>;
}

/** The reason for a folder that a request was about. */
const visited = "visited";

/** The reason for a folder that is checked although nothing of it is open. */
const kept = "kept";

/** How long to wait after the last edit, in milliseconds, before the paths in module calls are followed. */
const rest = 200;

/** `changed` is called whenever what the service knows changed other than by an edit in the editor. */
export function createFolders(
  runtime: Runtime,
  documents: Documents,
  reading: () => ReadOptions,
  log: Log,
  changed: () => void,
): Folders {
  const { service } = runtime;
  const folders = new Map<string, Folder>();
  const resting = createDelayed(rest);
  const context = sharedModuleContexts(runtime, reading);
  const missingFiles = createMissingFiles(runtime, reading, (path) => {
    const folder = folders.get(path);
    if (!folder?.context) return missingFiles.forget(path);
    setContext(path, folder, folder.context);
    changed();
  });

  async function load(path: string, folder: Folder): Promise<void> {
    const [files, about] = await Promise.all([runtime.readFolder(path, reading()), context.of(path)]);
    for (const { name, text } of files) {
      // Other requests must not wait until everything is read.
      if (text !== null && text.length > 10_000) await yieldToOthers();
      if (folders.get(path) !== folder) return;
      if (folder.files.has(name)) continue;
      if (text === null) folder.leftOut.add(name);
      else {
        folder.files.set(name, joinUri(path, name));
        service.open(joinUri(path, name), text);
      }
    }
    if (folders.get(path) !== folder) return;
    setContext(path, folder, about);
    void missingFiles.look(path);
  }

  /** Keeps a folder for the sake of `reason`: an open document of it, or the folder of a caller. */
  function retain(path: string, reason: string): Folder {
    const loaded = folders.get(path);
    loaded?.open.add(reason);
    if (loaded) return loaded;
    const folder = newFolder(reason);
    folders.set(path, folder);
    folder.loading = load(path, folder)
      .catch((error: unknown) => log(`The folder ${path} could not be read. ${String(error)}`))
      .finally(() => {
        folder.loading = undefined;
        // Findings in open documents do not depend on folders that were only visited; who keeps some waits for them.
        if (isOpen(folder) || [...folder.open].some((caller) => isOpen(folders.get(caller)))) changed();
      });
    return folder;
  }

  const neededBy = (path: string) => neededFolders(service, path, folders.get(path)?.files.keys(), reading().roots);
  const isOpen = (folder: Folder | undefined) => [...(folder?.open ?? [])].some(documents.isOpen);

  /** Loads the folders that a module calls: inputs and outputs are declared there. */
  async function retainCalled(caller: string): Promise<void> {
    await folders.get(caller)?.loading;
    if (!folders.has(caller)) return;
    const called = neededBy(caller);
    release(caller, (path) => called.includes(path));
    await Promise.all(called.map((path) => retain(path, caller).loading));
  }

  function edited(uri: string): void {
    const { folder: path } = splitUri(uri);
    resting.schedule(path, () => {
      void retainCalled(path);
      if (folders.has(path)) void missingFiles.look(path);
    });
  }

  function setContext(path: string, folder: Folder, about: ModuleContext): void {
    folder.context = about;
    const { leftOut } = folder;
    const looked = missingFiles.of(path);
    service.setFolder(path, {
      ...about,
      ...(leftOut.size > 0 && { leftOut: [...leftOut].sort() }),
      ...((looked.missing.length > 0 || looked.contents) && looked),
    });
  }

  /** Remembers whether a file exists and was not read. */
  function noteLeftOut(path: string, folder: Folder, name: string, isLeftOut: boolean): void {
    if (folder.leftOut.has(name) === isLeftOut) return;
    if (isLeftOut) folder.leftOut.add(name);
    else folder.leftOut.delete(name);
    if (folder.context) setContext(path, folder, folder.context);
  }

  function enter(uri: string): void {
    const { folder: path, name } = splitUri(uri);
    const folder = retain(path, uri);
    void retainCalled(path);
    const replaced = folder.files.get(name);
    if (replaced !== undefined && replaced !== uri) documents.forget(replaced);
    folder.files.set(name, uri);
    noteLeftOut(path, folder, name, runtime.isModuleFile(name) && service.pieces(uri) === undefined);
  }

  async function leave(uri: string): Promise<void> {
    const { folder: path, name } = splitUri(uri);
    const folder = folders.get(path);
    if (!folder) end(path, [uri]);
    release(uri);
    // Other files are never asked about either.
    if ([...documents.uris].length === 0) release(visited);
    if (!folder || folders.get(path) !== folder) return;
    await readAgain(path, folder, name, uri);
    changed();
  }

  function end(path: string, files: Iterable<string>): void {
    folders.delete(path);
    resting.cancel(path);
    missingFiles.forget(path);
    for (const file of files) documents.forget(file);
    service.setFolder(path, undefined);
    for (const { open } of folders.values()) open.delete(path);
  }

  /** Takes a reason away from all folders but some, and forgets those that nothing keeps then. */
  function release(reason: string, isCalled: (path: string) => boolean = () => false): void {
    for (const [path, { open }] of folders) if (!isCalled(path)) open.delete(reason);
    for (const [path, folder] of unneeded(folders)) end(path, folder.files.values());
  }

  /** Brings a file that is not open in the editor to what is on disk. */
  async function readAgain(path: string, folder: Folder, name: string, uri: string): Promise<void> {
    const before = folder.reading.get(name) ?? folder.loading;
    const own = Promise.resolve(before).then(() => read(path, folder, name, uri));
    folder.reading.set(name, own);
    await own.finally(() => {
      if (folder.reading.get(name) === own) folder.reading.delete(name);
    });
  }

  async function read(path: string, folder: Folder, name: string, uri: string): Promise<void> {
    const text = runtime.isModuleFile(name) ? await readIfChanged(uri, folder.read, runtime, reading()) : undefined;
    if (documents.isOpen(uri) || folders.get(path) !== folder) return;
    noteLeftOut(path, folder, name, text === null);
    if (typeof text !== "string") {
      folder.files.delete(name);
      documents.forget(uri);
    } else if (text !== service.text(uri)) {
      folder.files.set(name, uri);
      service.open(uri, text);
    }
  }

  async function follow(events: readonly FileEvent[]): Promise<void> {
    context.begin();
    await Promise.all(
      events.map(async (event) => {
        if (event.type === FileChangeType.Deleted) await forgetBelow(event.uri);
        const { folder: path, name } = splitUri(event.uri);
        const folder = folders.get(path);
        const uri = folder?.files.get(name) ?? event.uri;
        if (!folder || documents.isOpen(uri)) return;
        if (runtime.isModuleFile(name) || event.type === FileChangeType.Deleted)
          await readAgain(path, folder, name, uri);
      }),
    );
    await Promise.all(
      [...folders].map(async ([path, folder]) => {
        const about = await context.of(path);
        if (folders.get(path) !== folder || sameFiles(about, folder.context)) return;
        setContext(path, folder, about);
        // From folders that were only visited or called, calls are not followed.
        if (isOpen(folder) || folder.open.has(kept)) await retainCalled(path);
      }),
    );
    changed();
  }

  function concerns({ uri, type }: FileEvent): boolean {
    return type !== FileChangeType.Deleted || isWatched(uri, runtime.watched) || foldersBelow(uri, folders).length > 0;
  }

  /** Editors report a deleted folder, not the files in it; what is still being read may have been there a moment ago. */
  async function forgetBelow(deleted: string): Promise<void> {
    await Promise.all(
      foldersBelow(deleted, folders).map(async ([path, folder]) => {
        await folder.loading;
        const closed = [...folder.files].filter(([, uri]) => !documents.isOpen(uri));
        await Promise.all(closed.map(([name, uri]) => readAgain(path, folder, name, uri)));
      }),
    );
  }

  async function visitModules(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => (folders.get(path) ?? retain(path, visited)).loading));
  }

  function addressOf(uri: string): string {
    const { folder, name } = splitUri(uri);
    return folders.get(folder)?.files.get(name) ?? uri;
  }

  async function refresh(uri: string): Promise<boolean> {
    const { folder: path, name } = splitUri(uri);
    const folder = folders.get(path);
    const before = service.pieces(uri);
    if (folder && !documents.isOpen(uri)) await readAgain(path, folder, name, uri);
    return service.pieces(uri) !== before;
  }

  async function ready(uri: string): Promise<void> {
    const { folder: path } = splitUri(uri);
    await folders.get(path)?.loading;
    await Promise.all(neededBy(path).map((other) => folders.get(other)?.loading));
  }

  return {
    enter,
    edited,
    leave,
    concerns,
    follow,
    visit: (uri) => visitModules([splitUri(uri).folder]),
    visitModules,
    filesOf: (path) => [...(folders.get(path)?.files ?? [])].sort().map(([, uri]) => uri),
    async keep(path) {
      const isNew = !folders.has(path);
      retain(path, kept);
      await retainCalled(path);
      return isNew;
    },
    keepOnly: (paths) => release(kept, (path) => paths.includes(path)),
    refresh,
    ready,
    addressOf,
    loading: (uri) => folders.get(splitUri(uri).folder)?.loading,
  };
}
