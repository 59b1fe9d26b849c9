import type { Scope } from "../analysis/index";
import { createInventory, type Instance, type Inventory } from "../azure/index";
import type { Catalog } from "../catalog/index";
import type { OtherExtension } from "../coexistence/index";
import { languageOf } from "../languages/index";
import { input, type ReadonlyTrackedMap, trackedMap } from "../memo/index";
import { type Block, moduleFolder } from "../model/index";
import { createDocuments, type Documents } from "./documents";
import type { ModuleContext } from "./moduleContext";
import { createPast } from "./past";
import { createScopes, type Scopes } from "./scopes";
import type { Settings } from "./settings";
import type { PlannedReplacement, WorkspaceUpdates } from "./workspaceUpdates";

/**
 * Every document's reading, by module, with what is known around it. Nothing is kept outside of it, and only what is told
 * is kept: no question makes a module, and nothing is left of one when its last document and its folder are forgotten.
 */
export interface Store extends WorkspaceUpdates, Pick<Documents, "modules" | "read" | "moduleOf">, Scopes {
  readonly catalog: Catalog;
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

/** Starts with no document. */
export function createStore(initial: Catalog): Store {
  const catalog = input(initial);
  const contexts = trackedMap<ModuleContext>();
  const settings = input<Settings>({ rules: {} });
  let live: Inventory | undefined;
  let moduleFolders: readonly string[] = [];
  let others: readonly OtherExtension[] = [];
  let tellFailure: Scope["failed"] = (_, error) => {
    throw error;
  };
  const failed: Scope["failed"] = (part, error) => tellFailure(part, error);
  const documents = createDocuments(catalog.get, contexts);
  const past = createPast(catalog.get);
  const { modules, read, moduleOf, open, change } = documents;

  return {
    get catalog() {
      return catalog.get();
    },
    modules,
    contexts,
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
    ...createScopes(documents, catalog.get, failed),
    failed,
    configurationOf: (uri) => contexts.get(moduleFolder(uri))?.configuration,
    get hasCommitted() {
      return past.hasCommitted();
    },
    get hasBefore() {
      return past.hasBefore();
    },
    committedOf: past.committedOf,
    storedOf: (uri) => past.storedIn(moduleOf(uri)),
    plannedOf: (uri, { head }) => past.plannedIn(moduleOf(uri))?.get(head),
    withTexts(texts) {
      const other = createStore(catalog.get());
      other.configure(settings.get());
      other.onFailure(failed);
      for (const [folder, files] of contexts) other.setFolder(folder, files);
      for (const { uri, text } of documents.all()) if (!texts.has(uri)) other.open(uri, text);
      for (const [uri, text] of texts) if (text !== undefined) other.open(uri, text);
      return other;
    },
    open,
    change,
    close(uri) {
      past.forget(uri);
      documents.close(uri);
    },
    setFolder(path, files) {
      if (files) contexts.set(path, files);
      else contexts.delete(path);
    },
    setModuleFolders(folders) {
      moduleFolders = folders;
    },
    setCommitted: past.setCommitted,
    setState: past.setState,
    setPlanned: past.setPlanned,
    setSource(id, source) {
      catalog.set(catalog.get().with(id, source));
      documents.readAgain();
      past.readAgain();
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
