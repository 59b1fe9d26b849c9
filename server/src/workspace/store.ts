import type { Scope } from "../analysis/index";
import { createInventory, type Instance, type Inventory } from "../azure/index";
import type { Catalog } from "../catalog/index";
import type { OtherExtension } from "../coexistence/index";
import { languageOf } from "../languages/index";
import { input, type ReadonlyTrackedMap, trackedMap } from "../memo/index";
import { type Block, type Document, moduleFolder } from "../model/index";
import { Documents } from "./documents";
import type { ModuleContext, Pin } from "./moduleContext";
import { Past } from "./past";
import { Scopes } from "./scopes";
import type { Settings } from "./settings";
import type { TrackedModule } from "./trackedModule";
import type { PlannedReplacement, WorkspaceUpdates } from "./workspaceUpdates";

/**
 * Every document's reading, by module, with what is known around it, as those see it who only ask: no question makes a module. What each
 * question is belongs to the store, and may be taken from it.
 */
export interface Store {
  readonly catalog: Catalog;
  /** Modules by their folder, or by their one document. */
  readonly modules: ReadonlyTrackedMap<TrackedModule>;
  /** What is known of each folder. */
  readonly contexts: ReadonlyTrackedMap<ModuleContext>;
  /** Folders with modules that may be called. */
  readonly moduleFolders: readonly string[];
  /** What people set in the editor. */
  readonly settings: Settings;
  /** What is in Azure, as far as it is known. */
  readonly live: Inventory | undefined;
  /** What else supports the language of a document. */
  othersFor(uri: string): readonly OtherExtension[];
  /** To be told which part of us has failed and how, as that of a scope. */
  readonly failed: Scope["failed"];
  read(uri: string): Document | undefined;
  /** The module of a document; for one that is not known, one that holds nothing and that nobody else sees. */
  moduleOf(uri: string): TrackedModule;
  scopeOf(uri: string): Scope;
  /** The same for what is to become a program beside a document: there the program's own versions count. */
  scopeOfProgram(uri: string, pins: readonly Pin[]): Scope;
  /** Addresses of the folders that a folder's module blocks call. */
  calledFolders(folder: string): readonly string[];
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
  /** What a plan by installed providers says of a resource in a document, where its block is as it was planned. */
  plannedOf(uri: string, block: Block): PlannedReplacement | undefined;
}

/** A store, and the methods of its owner: it keeps only what the owner passes, and nothing of what is forgotten. */
export interface Workspace {
  readonly store: Store;
  readonly updates: WorkspaceUpdates;
}

/** Starts with no document. */
export function createWorkspace(catalog: Catalog): Workspace {
  const state = new WorkspaceState(catalog);
  return { store: storeOf(state), updates: updatesOf(state) };
}

function storeOf(state: WorkspaceState): Store {
  const { contexts, documents, scopes, past, failed } = state;
  return {
    get catalog() {
      return state.catalog.get();
    },
    modules: documents.modules,
    contexts,
    get settings() {
      return state.settings.get();
    },
    get live() {
      return state.live;
    },
    get moduleFolders() {
      return state.moduleFolders;
    },
    get hasCommitted() {
      return past.hasCommitted();
    },
    get hasBefore() {
      return past.hasBefore();
    },
    failed,
    othersFor(uri) {
      const language = languageOf(uri)?.id ?? "";
      return state.otherExtensions.filter(
        ({ languages, scheme }) => languages.includes(language) && (!scheme || uri.startsWith(`${scheme}:`)),
      );
    },
    read: (uri) => documents.read(uri),
    moduleOf: (uri) => documents.moduleOf(uri),
    scopeOf: (uri) => scopes.of(uri),
    scopeOfProgram: (uri, pins) => scopes.ofProgram(uri, pins),
    calledFolders: (folder) => scopes.calledFolders(folder),
    configurationOf: (uri) => contexts.get(moduleFolder(uri))?.configuration,
    committedOf: (uri) => past.committedOf(uri),
    storedOf: (uri) => past.storedIn(documents.moduleOf(uri)),
    plannedOf: (uri, { head }) => past.plannedIn(documents.moduleOf(uri))?.get(head),
    withTexts(texts) {
      const { store, updates } = createWorkspace(state.catalog.get());
      updates.configure(state.settings.get());
      updates.setCounted(state.counted.get());
      updates.onFailure(failed);
      for (const [folder, context] of contexts) updates.setFolder(folder, context);
      for (const { uri, text } of documents.all()) if (!texts.has(uri)) updates.open(uri, text);
      for (const [uri, text] of texts) if (text !== undefined) updates.open(uri, text);
      return store;
    },
  };
}

function updatesOf(state: WorkspaceState): WorkspaceUpdates {
  const { catalog, contexts, documents, past } = state;
  return {
    open: (uri, text) => documents.open(uri, text),
    change: (uri, edit) => documents.change(uri, edit),
    close(uri) {
      past.forget(uri);
      documents.close(uri);
    },
    setFolder(folder, context) {
      if (context) contexts.set(folder, context);
      else contexts.delete(folder);
    },
    setCounted: (counted) => state.counted.set(counted),
    setModuleFolders(folders) {
      state.moduleFolders = folders;
    },
    setCommitted: (uri, text) => past.setCommitted(uri, text),
    setState: (folder, stored) => past.setState(folder, stored),
    setPlanned: (folder, planned) => past.setPlanned(folder, planned),
    setInventory(values) {
      state.live = createInventory(values);
    },
    setSource(id, source) {
      catalog.set(catalog.get().with(id, source));
      documents.readAgain();
      past.readAgain();
    },
    configure: (settings) => state.settings.set(settings),
    onFailure(tell) {
      state.tellFailure = tell;
    },
    setOtherExtensions(others) {
      state.otherExtensions = others;
    },
  };
}

/** All that is kept: what was told, and what is read of it. */
class WorkspaceState {
  readonly catalog: ReturnType<typeof input<Catalog>>;
  readonly contexts = trackedMap<ModuleContext>();
  readonly settings = input<Settings>({ rules: {} });
  readonly counted = input<ReadonlyMap<string, readonly string[]> | undefined>(undefined);
  readonly documents: Documents;
  readonly scopes: Scopes;
  readonly past: Past;
  live: Inventory | undefined;
  moduleFolders: readonly string[] = [];
  otherExtensions: readonly OtherExtension[] = [];
  tellFailure: Scope["failed"] = (_, error) => {
    throw error;
  };
  readonly failed: Scope["failed"] = (part, error) => this.tellFailure(part, error);

  constructor(catalog: Catalog) {
    this.catalog = input(catalog);
    const factsIn = () => this.catalog.get();
    this.documents = new Documents(factsIn, this.contexts);
    this.scopes = new Scopes(this.documents, () => this.counted.get(), factsIn, this.failed);
    this.past = new Past(factsIn);
  }
}
