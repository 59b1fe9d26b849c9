import { type Call, calledFolder, callingBlocksIn, type Scope } from "../analysis/index";
import { byAddress, createInventory, type Instance, type Inventory } from "../azure/index";
import { type Catalog, versionInForce } from "../catalog/index";
import type { OtherExtension } from "../coexistence/index";
import { languageOf } from "../languages/index";
import {
  input,
  memo,
  memoByName,
  memoFor,
  memoNamed,
  onceFor,
  type ReadonlyTrackedMap,
  sameItems,
  trackedMap,
} from "../memo/index";
import { type Block, type Document, isValuesFile, moduleFolder, resourcesIn, sameBlocks } from "../model/index";
import { moduleOfValues } from "../references/index";
import { applyEdits } from "../text/index";
import { createClosedDocuments } from "./closedDocuments";
import type { FolderFiles, Pin } from "./folderFiles";
import type { Settings } from "./settings";
import { TrackedModule } from "./trackedModule";
import type { WorkspaceUpdates } from "./workspaceUpdates";

/**
 * Every document's reading, by module, with what is known around it. Nothing is kept outside of it, and only what is told
 * is kept: no question makes a module, and nothing is left of one when its last document and its folder are forgotten.
 */
export interface Store extends WorkspaceUpdates {
  readonly catalog: Catalog;
  /** Modules by their folder, or by their one document. */
  readonly modules: ReadonlyTrackedMap<TrackedModule>;
  /** What is known of each folder. */
  readonly around: ReadonlyTrackedMap<FolderFiles>;
  /** Folders with modules that may be called. */
  readonly moduleFolders: readonly string[];
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
  moduleOf(uri: string): TrackedModule;
  scopeOf(uri: string): Scope;
  /** To be told which part of us has failed and how, as that of a scope. */
  readonly failed: Scope["failed"];
  /** The same for what is to become a program beside a document: there the program's own versions count. */
  scopeOfProgram(uri: string, pins: readonly Pin[]): Scope;
  /** What the checked-in configuration of a document's folder sets. */
  configurationOf(uri: string): Settings | undefined;
  /** The resources of a document as they were in the last commit, by address. */
  committedOf(uri: string): ReadonlyMap<string, Block> | undefined;
  /** The same workspace where documents hold other texts, or are not there (undefined). What is changed in either changes nothing in the other. */
  withTexts(texts: ReadonlyMap<string, string | undefined>): Store;
  /** Whether anything of any document is known to have been in the last commit. */
  readonly hasCommitted: boolean;
  /** Whether anything is known of what was there before: in a last commit, or in a local state. */
  readonly hasBefore: boolean;
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
  const catalog = input(initial);
  const modules = trackedMap<TrackedModule>();
  const around = trackedMap<FolderFiles>();
  const committed = trackedMap<Committed>();
  const states = trackedMap<ReadonlyMap<string, readonly Instance[]>>();
  const closed = createClosedDocuments();
  const settings = input<Settings>({ rules: {} });
  let live: Inventory | undefined;
  let moduleFolders: readonly string[] = [];
  let others: readonly OtherExtension[] = [];
  let tellFailure: Scope["failed"] = (_, error) => {
    throw error;
  };
  const failed: Scope["failed"] = (part, error) => tellFailure(part, error);

  /** It follows from the name alone, and is asked for with every block. */
  const keyOf = memoNamed((uri) => (languageOf(uri)?.module === "document" ? uri : moduleFolder(uri)));
  const knownModule = (uri: string) => modules.get(keyOf(uri));
  /** For what is worked out: nothing of that changes where a module is closed and is there again when it is asked for next. */
  const moduleNow = memoNamed((key) => modules.get(key));

  function moduleOf(uri: string): TrackedModule {
    const key = keyOf(uri);
    return moduleNow(key) ?? moduleAround(moduleFolder(uri), key === uri);
  }

  function moduleAround(path: string, isProgram: boolean): TrackedModule {
    return new TrackedModule(path, isProgram, catalog.get, () => around.get(path) ?? nothingAround);
  }

  const scopeOf = (uri: string) => scopeIn(isValuesFile(uri) ? moduleSetBy(uri) : moduleOf(uri), uri);

  /** The module whose variables a file of values sets. */
  const moduleSetBy = memoNamed((uri): TrackedModule => {
    const own = moduleOf(uri);
    const document = own.document(uri);
    return document ? moduleOfValues(document, own, modules.values()) : own;
  });

  const scopeIn = memoByName(
    (module: TrackedModule, uri): Scope => ({
      get key() {
        return keysOf(module)(catalog.get());
      },
      // Asked each time: facts may arrive later, and scopes are kept.
      get catalog() {
        return catalog.get();
      },
      module,
      uri,
      moduleAt: moduleNow,
      calls: () => callsOf(module),
      assumes: () => {},
      failed,
      versionOf: (provider) => module.versionOf(provider).version,
      mayBeNewer: (provider) => module.versionOf(provider).mayBeNewer ?? false,
    }),
  );

  /** What is computed of a module goes with the facts that it was computed with. */
  const keysOf = onceFor((_: TrackedModule) => onceFor((_catalog: Catalog) => ({})));

  /** The calls of a module in those that are known. */
  const callsOf = memoFor(
    (module: TrackedModule): readonly Call[] =>
      [...modules.values()].flatMap((caller) =>
        caller.callsOf(module.folder).map(({ uri, block }) => ({ block, scope: scopeOf(uri) })),
      ),
    sameBlocks,
  );

  const calledBy = memoFor(
    (module: TrackedModule): readonly string[] => [
      ...new Set(
        [...module.documents.keys()]
          .flatMap((uri) => callingBlocksIn(module, uri))
          .flatMap((block) => calledFolder(block, module) ?? []),
      ),
    ],
    sameItems,
  );

  function put(document: Document, module = moduleOf(document.uri)): void {
    modules.set(keyOf(document.uri), module);
    module.put(document);
  }

  function readCommitted(uri: string, text: string): void {
    const document = languageOf(uri)?.read(uri, text, catalog.get());
    if (document) committed.set(uri, { text, resources: resourcesIn(document) });
    else committed.delete(uri);
  }

  const isAnyCommitted = memo(() => committed.size > 0);
  const isAnyBefore = memo(() => committed.size > 0 || states.size > 0);

  const read = (uri: string): Document | undefined => knownModule(uri)?.document(uri);

  return {
    get catalog() {
      return catalog.get();
    },
    modules,
    around,
    get settings() {
      return settings.get();
    },
    get live() {
      return live;
    },
    get moduleFolders() {
      return moduleFolders;
    },
    othersFor(uri) {
      const language = languageOf(uri)?.id ?? "";
      return others.filter(
        ({ languages, scheme }) => languages.includes(language) && (!scheme || uri.startsWith(`${scheme}:`)),
      );
    },
    read,
    moduleOf,
    scopeOf,
    failed,
    scopeOfProgram(uri, pins) {
      const scope = scopeOf(uri);
      return {
        ...scope,
        key: {},
        versionOf(name) {
          const own = pins.filter((pin) => pin.provider === name);
          const provider = catalog.get().provider(name);
          return own.length > 0 && provider
            ? versionInForce({ pins: own, constraints: [] }, provider).version
            : scope.versionOf(name);
        },
      };
    },
    configurationOf: (uri) => around.get(moduleFolder(uri))?.configuration,
    get hasCommitted() {
      return isAnyCommitted();
    },
    get hasBefore() {
      return isAnyBefore();
    },
    committedOf: (uri) => committed.get(uri)?.resources,
    storedOf(uri) {
      const module = moduleOf(uri);
      return module.keepsState ? states.get(module.folder) : undefined;
    },
    withTexts(texts) {
      const other = createStore(catalog.get());
      other.configure(settings.get());
      other.onFailure(failed);
      for (const [folder, files] of around) other.setFolder(folder, files);
      const now = [...modules.values()].flatMap((module) => [...module.documents.values()]);
      for (const { uri, text } of now) if (!texts.has(uri)) other.open(uri, text);
      for (const [uri, text] of texts) if (text !== undefined) other.open(uri, text);
      return other;
    },
    open(uri, text) {
      if (read(uri)?.text === text) return;
      const before = closed.take(uri, text);
      const document = before?.document ?? languageOf(uri)?.read(uri, text, catalog.get());
      const module = before?.module.formerNames.isEmpty ? before.module : undefined;
      if (document) put(document, knownModule(uri) ?? module);
    },
    change(uri, edit) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return;
      const facts = catalog.get();
      put(language.reread?.(document, edit, facts) ?? language.read(uri, applyEdits(document.text, [edit]), facts));
    },
    close(uri) {
      committed.delete(uri);
      const module = knownModule(uri);
      const document = module?.document(uri);
      if (!module || !document) return;
      closed.add({ document, module });
      module.drop(uri);
      if (module.documents.size === 0) modules.delete(keyOf(uri));
    },
    setFolder(path, files) {
      if (files) around.set(path, files);
      else around.delete(path);
    },
    calledFolders(folder) {
      const module = modules.get(folder);
      return module ? calledBy(module) : [];
    },
    setModuleFolders(folders) {
      moduleFolders = folders;
    },
    setCommitted(uri, text) {
      if (text === undefined) committed.delete(uri);
      else readCommitted(uri, text);
    },
    setState(folder, state) {
      if (state) states.set(folder, byAddress(state));
      else states.delete(folder);
    },
    setSource(id, source) {
      catalog.set(catalog.get().with(id, source));
      closed.clear();
      const documents = [...modules.values()].flatMap((module) => [...module.documents.values()]);
      for (const { uri, text } of documents) put(languageOf(uri)!.read(uri, text, catalog.get()));
      for (const [uri, { text }] of committed) readCommitted(uri, text);
    },
    setInventory(values) {
      live = createInventory(values);
    },
    configure: settings.set,
    onFailure(tell) {
      tellFailure = tell;
    },
    setOtherExtensions(next) {
      others = next;
    },
  };
}
