import { calledFolder } from "./analysis/called/calledFolder";
import type { Call, Scope } from "./analysis/scope";
import { createInventory, type Inventory } from "./azure/inventory";
import type { Instance } from "./azure/state";
import { byAddress } from "./azure/state";
import type { Catalog } from "./catalog/catalog";
import { versionInForce } from "./catalog/version/versionInForce";
import type { OtherExtension } from "./coexistence/otherExtension";
import { resourcesOf } from "./features/replacement/replacement";
import { Folder } from "./folder";
import { languageOf } from "./languages/index";
import type { Block } from "./model/block";
import type { Document } from "./model/document";
import { moduleFolder } from "./model/testFile";
import { applyEdits } from "./text/edit";
import type { FolderFiles, Pin } from "./workspace/folderFiles";
import type { Settings } from "./workspace/settings";
import type { WorkspaceUpdates } from "./workspace/workspaceUpdates";

/**
 * Every document's reading, by module, with what is known around it. Nothing is kept outside of it, and only what is told
 * is kept: no question makes a module, and nothing is left of one when its last document and its folder are forgotten.
 */
export interface Store extends WorkspaceUpdates {
  readonly catalog: Catalog;
  /** Modules by their folder, or by their one document. */
  readonly folders: ReadonlyMap<string, Folder>;
  /** What is known of each folder. */
  readonly around: ReadonlyMap<string, FolderFiles>;
  /** What people set in the editor. */
  readonly settings: Settings;
  /** What is in Azure, as far as it is known. */
  readonly live: Inventory | undefined;
  /** Addresses of the folders that a folder's module blocks call. */
  calledFolders(folder: string): readonly string[];
  /** What else supports the language of a document. */
  othersFor(uri: string): readonly OtherExtension[];
  read(uri: string): Document | undefined;
  /** The module of a document; for one that is not known, one that holds nothing and that nobody else sees. */
  folderOf(uri: string): Folder;
  scopeOf(uri: string): Scope;
  /** The same for what is to become a program beside a document: there the program's own versions count. */
  scopeOfProgram(uri: string, pins: readonly Pin[]): Scope;
  /** What the checked-in configuration of a document's folder sets. */
  configurationOf(uri: string): Settings | undefined;
  /** The resources of a document as they were in the last commit, by address. */
  committedOf(uri: string): ReadonlyMap<string, Block> | undefined;
  /** What is there of each resource of a document's module, by address; undefined where no local state tells. */
  storedOf(uri: string): ReadonlyMap<string, readonly Instance[]> | undefined;
}

const nothingAround: FolderFiles = { parents: [] };

/** A document as it was in the last commit. */
interface Committed {
  readonly text: string;
  /** Its resources, by address. */
  readonly resources: ReadonlyMap<string, Block>;
}

/** Starts with no document. */
export function createStore(initial: Catalog): Store {
  let catalog = initial;
  const folders = new Map<string, Folder>();
  const around = new Map<string, FolderFiles>();
  /** Folders that call others; few, where there are many folders. */
  const callers = new Set<Folder>();
  const calls = new Map<Folder, readonly Call[]>();
  const committed = new Map<string, Committed>();
  const states = new Map<string, ReadonlyMap<string, readonly Instance[]>>();
  let live: Inventory | undefined;
  let settings: Settings = { rules: {} };
  let others: readonly OtherExtension[] = [];

  const keyOf = (uri: string) => (languageOf(uri)?.module === "document" ? uri : moduleFolder(uri));
  const known = (uri: string) => folders.get(keyOf(uri));

  function folderOf(uri: string): Folder {
    const path = moduleFolder(uri);
    return (
      known(uri) ??
      new Folder(
        path,
        keyOf(uri) === uri,
        () => catalog,
        () => around.get(path) ?? nothingAround,
      )
    );
  }

  function scopeOf(uri: string): Scope {
    const module = folderOf(uri);
    return {
      catalog,
      module,
      uri,
      moduleAt: (folder) => folders.get(folder),
      calls: () => callsOf(module),
      assumes: () => {},
      looksAt: () => {},
      versionOf: (provider) => module.versionOf(provider).version,
      mayBeNewer: (provider) => module.versionOf(provider).mayBeNewer ?? false,
    };
  }

  /** The calls of a module in those that are known; looked for once until one of them changes. */
  function callsOf(module: Folder): readonly Call[] {
    let found = calls.get(module);
    if (!found) {
      found = [...callers]
        .flatMap((caller) => [...caller.callsOf(module.folder)])
        .map(({ uri, block }) => ({
          block,
          scope: scopeOf(uri),
        }));
      calls.set(module, found);
    }
    return found;
  }

  function forgetCalls(): void {
    calls.clear();
    for (const folder of folders.values()) folder.forgetCallers();
  }

  function put(document: Document): void {
    const folder = folderOf(document.uri);
    folders.set(keyOf(document.uri), folder);
    if (!callers.has(folder) && document.blocks.some(({ kind }) => kind === "module" || kind === "run"))
      callers.add(folder);
    if (callers.has(folder)) forgetCalls();
    const changed = folder.put(document);
    if (changed === "all") forget(folder);
    if (changed === "declarations") for (const caller of callers) caller.forgetCalled();
  }

  function readAnew(uri: string, text: string): void {
    const document = languageOf(uri)?.read(uri, text, catalog);
    if (document) put(document);
  }

  function readCommitted(uri: string, text: string): void {
    const document = languageOf(uri)?.read(uri, text, catalog);
    if (document) committed.set(uri, { text, resources: resourcesOf(document) });
    else committed.delete(uri);
  }

  /** Declarations and versions count in their own folder, and in those that call it as a module. */
  function forget(changed: Folder): void {
    changed.forget();
    for (const folder of callers) folder.forget();
  }

  const read = (uri: string): Document | undefined => known(uri)?.document(uri);

  return {
    get catalog() {
      return catalog;
    },
    folders,
    around,
    get settings() {
      return settings;
    },
    get live() {
      return live;
    },
    othersFor(uri) {
      const language = languageOf(uri)?.id ?? "";
      return others.filter(
        ({ languages, scheme }) => languages.includes(language) && (!scheme || uri.startsWith(`${scheme}:`)),
      );
    },
    read,
    folderOf,
    scopeOf,
    scopeOfProgram(uri, pins) {
      const scope = scopeOf(uri);
      return {
        ...scope,
        versionOf(name) {
          const own = pins.filter((pin) => pin.provider === name);
          const provider = catalog.provider(name);
          return own.length > 0 && provider
            ? versionInForce({ pins: own, constraints: [] }, provider).version
            : scope.versionOf(name);
        },
      };
    },
    configurationOf: (uri) => around.get(moduleFolder(uri))?.configuration,
    committedOf: (uri) => committed.get(uri)?.resources,
    storedOf(uri) {
      const module = folderOf(uri);
      return module.keepsState ? states.get(module.folder) : undefined;
    },
    open(uri, text) {
      // An editor opens what was read from disk before.
      if (read(uri)?.text === text) return;
      readAnew(uri, text);
    },
    change(uri, edit) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return;
      put(language.reread?.(document, edit, catalog) ?? language.read(uri, applyEdits(document.text, [edit]), catalog));
    },
    close(uri) {
      committed.delete(uri);
      const folder = known(uri);
      if (!folder?.document(uri)) return;
      folder.drop(uri);
      if (folder.documents.size === 0) {
        folders.delete(keyOf(uri));
        callers.delete(folder);
      }
      forgetCalls();
      forget(folder);
    },
    setFolder(path, files) {
      calls.clear();
      if (files) around.set(path, files);
      else around.delete(path);
      for (const folder of folders.values()) if (folder.folder === path) folder.forget();
    },
    calledFolders(folder) {
      const module = folders.get(folder);
      if (!module) return [];
      const blocks = [...module.documents.values()].flatMap((document) => document.blocks);
      return [...new Set(blocks.map((block) => calledFolder(block, module)).filter((called) => called !== undefined))];
    },
    setCommitted(uri, text) {
      if (text === undefined) committed.delete(uri);
      else readCommitted(uri, text);
      known(uri)?.forget();
    },
    setState(folder, state) {
      if (state) states.set(folder, byAddress(state));
      else states.delete(folder);
      folders.get(folder)?.forget();
    },
    setSource(id, source) {
      catalog = catalog.with(id, source);
      const documents = [...folders.values()].flatMap((folder) => [...folder.documents.values()]);
      for (const { uri, text } of documents) readAnew(uri, text);
      for (const [uri, { text }] of committed) readCommitted(uri, text);
      for (const folder of folders.values()) folder.forget();
    },
    setInventory(values) {
      live = createInventory(values);
    },
    configure(next) {
      settings = next;
    },
    setOtherExtensions(next) {
      others = next;
    },
  };
}
