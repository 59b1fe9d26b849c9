// The folders that open documents are in: each is a Terraform module, so its other files count as well, and so do the
// lock file and the modules that call it. Loads them when the first document is opened and follows what changes on disk.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import { joinUri } from "../../model/joinUri";
import type { FolderFiles } from "../../workspace/folderFiles";
import { breathe } from "../inBackground";
import type { Log, Reading, Runtime } from "../runtime";
import { isWatched, splitUri } from "../uris";
import type { Documents } from "./documents";
import { type AsRead, readChanged } from "./readChanged";

/** The folders that are loaded. Addresses of folders have no trailing slash. */
export interface Folders {
  /** To be called when a document was opened. */
  enter(uri: string): void;
  /** To be called after an edit of a document: what it calls as a module may be something else now. */
  edited(uri: string): void;
  /** To be called when a document was closed. */
  leave(uri: string): Promise<void>;
  /** Whether an event is about a file that counts, or a folder with loaded modules in it that is deleted. */
  concerns(event: FileEvent): boolean;
  /** To be called when files changed on disk. */
  follow(events: readonly FileEvent[]): Promise<void>;
  /** Loads the folder of a document that need not be open, nor exist, and keeps it. */
  visit(uri: string): Promise<void>;
  /** The address under which the service knows a file, whatever way it is escaped here. */
  addressOf(uri: string): string;
  /** Loads modules, and keeps them. */
  visitModules(folders: readonly string[]): Promise<void>;
  /** Brings a file that is not open to what is on disk. Returns whether it was something else before. */
  refresh(uri: string): Promise<boolean>;
  /** Set while the folder of a document is being loaded. */
  loading(uri: string): Promise<void> | undefined;
  /** Waits for that, and for the modules that the folder calls. */
  ready(uri: string): Promise<void>;
}

interface Folder {
  /** The address of each file that the service knows, by its name: an editor may escape it in another way than we do. */
  readonly files: Map<string, string>;
  /** Names of files that are there and were not read. */
  readonly leftOut: Set<string>;
  /** What was read again of them. */
  readonly read: AsRead;
  /** What is being read again, by its name: of two readings of one file the later one counts. */
  readonly reading: Map<string, Promise<void>>;
  /** Why it is kept: its documents that are open, and the folders that call it. */
  readonly open: Set<string>;
  about?: FolderFiles;
  loading?: Promise<void> | undefined;
}

/** Why a folder is kept that somebody asked about. */
const visited = "visited";

/** How long nothing is typed, in milliseconds, before the path in a call is taken to be whole. */
const rest = 200;

/** `changed` is called whenever what the service knows changed other than by an edit in the editor. */
export function createFolders(
  runtime: Runtime,
  documents: Documents,
  reading: () => Reading,
  log: Log,
  changed: () => void,
): Folders {
  const { service } = runtime;
  const folders = new Map<string, Folder>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function load(path: string, folder: Folder): Promise<void> {
    const [files, about] = await Promise.all([runtime.readFolder(path, reading()), around(path)]);
    for (const { name, text } of files) {
      // Others who ask must not wait until all of it is read.
      if (text !== null && text.length > 10_000) await breathe();
      if (folders.get(path) !== folder) return;
      if (folder.files.has(name)) continue;
      if (text === null) folder.leftOut.add(name);
      else {
        folder.files.set(name, joinUri(path, name));
        service.open(joinUri(path, name), text);
      }
    }
    if (folders.get(path) === folder) setAbout(path, folder, about);
  }

  /** Keeps a folder for the sake of `reason`: an open document of it, or the folder of a caller. */
  function keep(path: string, reason: string): Folder {
    const known = folders.get(path);
    known?.open.add(reason);
    if (known) return known;
    const folder: Folder = {
      files: new Map(),
      leftOut: new Set(),
      read: new Map(),
      reading: new Map(),
      open: new Set([reason]),
    };
    folders.set(path, folder);
    folder.loading = load(path, folder)
      .catch((error: unknown) => log(`The folder ${path} could not be read. ${String(error)}`))
      .finally(() => {
        folder.loading = undefined;
        // Nothing that is open rests on what only somebody asked about.
        if ([...folder.open].some((one) => one !== visited)) changed();
      });
    return folder;
  }

  /** What a module block may set and what can be read from it stands in the folder that it calls. */
  async function keepCalled(caller: string): Promise<void> {
    await folders.get(caller)?.loading;
    if (!folders.has(caller)) return;
    const called = service.calledFolders(caller).filter((path) => path !== caller);
    release(caller, (path) => called.includes(path));
    await Promise.all(called.map((path) => keep(path, caller).loading));
  }

  function edited(uri: string): void {
    const { folder: path } = splitUri(uri);
    clearTimeout(timers.get(path));
    const look = (): void => {
      timers.delete(path);
      void keepCalled(path);
    };
    timers.set(path, setTimeout(look, rest));
  }

  function around(path: string): Promise<FolderFiles> {
    return runtime.readAround(path, reading());
  }

  function setAbout(path: string, folder: Folder, about: FolderFiles): void {
    folder.about = about;
    const { leftOut } = folder;
    service.setFolder(path, leftOut.size > 0 ? { ...about, leftOut: [...leftOut].sort() } : about);
  }

  /** Notes whether a file is there and is not read. */
  function noteLeftOut(path: string, folder: Folder, name: string, isLeftOut: boolean): void {
    if (folder.leftOut.has(name) === isLeftOut) return;
    if (isLeftOut) folder.leftOut.add(name);
    else folder.leftOut.delete(name);
    if (folder.about) setAbout(path, folder, folder.about);
  }

  function enter(uri: string): void {
    const { folder: path, name } = splitUri(uri);
    const folder = keep(path, uri);
    void keepCalled(path);
    const known = folder.files.get(name);
    if (known !== undefined && known !== uri) documents.forget(known);
    folder.files.set(name, uri);
    noteLeftOut(path, folder, name, runtime.isModuleFile(name) && service.text(uri) === undefined);
  }

  async function leave(uri: string): Promise<void> {
    const { folder: path, name } = splitUri(uri);
    const folder = folders.get(path);
    folder?.open.delete(uri);
    if (!folder || folder.open.size === 0) end(path, folder ? [...folder.files.values()] : [uri]);
    // Nobody asks about any other either.
    if ([...documents.uris].length === 0) release(visited, () => false);
    if (!folder || folders.get(path) !== folder) return;
    await readAgain(path, folder, name, uri);
    changed();
  }

  /** Forgets a folder, and those that were kept only because it calls them. */
  function end(path: string, files: readonly string[]): void {
    folders.delete(path);
    clearTimeout(timers.get(path));
    timers.delete(path);
    for (const file of files) documents.forget(file);
    service.setFolder(path, undefined);
    release(path, () => false);
  }

  /** Forgets the folders that were kept only because a caller called them, but for those that it still does. */
  function release(caller: string, isCalled: (path: string) => boolean): void {
    for (const [path, folder] of folders) {
      if (isCalled(path) || !folder.open.delete(caller)) continue;
      if (folder.open.size === 0) end(path, [...folder.files.values()]);
    }
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
    const text = runtime.isModuleFile(name) ? await readChanged(uri, folder.read, runtime, reading()) : undefined;
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
        const about = await around(path);
        if (folders.get(path) !== folder || sameFiles(about, folder.about)) return;
        setAbout(path, folder, about);
        // Only of folders with open documents are calls followed.
        if ([...folder.open].some((reason) => documents.isOpen(reason))) await keepCalled(path);
      }),
    );
    changed();
  }

  function concerns({ uri, type }: FileEvent): boolean {
    return type !== FileChangeType.Deleted || isWatched(uri, runtime.watched) || foldersBelow(uri).length > 0;
  }

  /** The folder of an address, if it is one that is loaded, and those that are loaded below it. */
  function foldersBelow(uri: string): readonly (readonly [path: string, folder: Folder])[] {
    const start = `${uri.replace(/\/$/, "")}/`;
    return [...folders].filter(([path]) => `${path}/`.startsWith(start));
  }

  /** Editors tell of a folder that is deleted, not of what was in it. */
  async function forgetBelow(deleted: string): Promise<void> {
    await Promise.all(
      foldersBelow(deleted).flatMap(([path, folder]) =>
        [...folder.files]
          .filter(([, uri]) => !documents.isOpen(uri))
          .map(([name, uri]) => readAgain(path, folder, name, uri)),
      ),
    );
  }

  async function visitModules(paths: readonly string[]): Promise<void> {
    await Promise.all(paths.map((path) => (folders.get(path) ?? keep(path, visited)).loading));
  }

  function addressOf(uri: string): string {
    const { folder, name } = splitUri(uri);
    return folders.get(folder)?.files.get(name) ?? uri;
  }

  async function refresh(uri: string): Promise<boolean> {
    const { folder: path, name } = splitUri(uri);
    const folder = folders.get(path);
    const before = service.text(uri);
    if (folder && !documents.isOpen(uri)) await readAgain(path, folder, name, uri);
    return service.text(uri) !== before;
  }

  async function ready(uri: string): Promise<void> {
    const { folder: path } = splitUri(uri);
    await folders.get(path)?.loading;
    await Promise.all(service.calledFolders(path).map((called) => folders.get(called)?.loading));
  }

  const visit = (uri: string) => visitModules([splitUri(uri).folder]);

  return {
    enter,
    edited,
    leave,
    concerns,
    follow,
    visit,
    visitModules,
    refresh,
    ready,
    addressOf,
    loading: (uri) => folders.get(splitUri(uri).folder)?.loading,
  };
}

function sameFiles(one: FolderFiles, other: FolderFiles | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
