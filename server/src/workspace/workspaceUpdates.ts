import type { InventoryValues, State } from "../azure/index";
import type { Source } from "../catalog/index";
import type { OtherExtension } from "../coexistence/index";
import type { Edit, Span } from "../text/index";
import type { ModuleContext } from "./moduleContext";
import type { Settings } from "./settings";

/** What a plan says of a resource that is there. */
export interface PlannedReplacement {
  /** Where the head of its block is: the same object as long as the block is as it was planned. */
  readonly head: Span;
  /** The arguments whose changes replace it, with dots between names and indexes; none where it is not replaced. */
  readonly changes: readonly { readonly path: string; readonly what: "Adding" | "Changing" | "Removing" }[];
}

/** What the owner of a service passes to it: documents, what is around them, and what people set. */
export interface WorkspaceUpdates {
  /** A document's text, from an editor or from disk. */
  open(uri: string, text: string): void;
  /** One edit of a document that is open, in its current text. */
  change(uri: string, edit: Edit): void;
  /** Forgets a document: it was closed and is not on disk, or deleted. */
  close(uri: string): void;
  /**
   * What the folder's version in force rests on. Absent texts mean that there is no such file; undefined, that nobody
   * looks at the folder any more.
   */
  setFolder(folder: string, files: ModuleContext | undefined): void;
  /**
   * The folders whose modules count for what is asked next, each with those of the modules that may call it: others that are open stay so, and
   * nobody sees them. Undefined where all count.
   */
  setCounted(counted: ReadonlyMap<string, readonly string[]> | undefined): void;
  /** Addresses of the folders with modules that people may call, wherever they are. They are only suggested. */
  setModuleFolders(folders: readonly string[]): void;
  /** The text of a document in the last commit, with which it is compared; undefined where there is none. */
  setCommitted(uri: string, text: string | undefined): void;
  /** What the local state of a folder's module holds, with which its documents are compared too; undefined where there is none. */
  setState(folder: string, state: State | undefined): void;
  /** What installed providers plan for resources of a folder's module, as their blocks were then; undefined where no plan counts. */
  setPlanned(folder: string, planned: readonly PlannedReplacement[] | undefined): void;
  /** What is in Azure, to be suggested. No finding ever rests on it. */
  setInventory(values: InventoryValues): void;
  /**
   * What a source knows of providers, beside all that is known already or in the place of the source of its id; undefined takes
   * that one away. Counts for all documents at once.
   */
  setSource(id: string, source: Source | undefined): void;
  /** Severities that people chose. */
  configure(settings: Settings): void;
  /**
   * Whoever is to be told when a part of us fails, each time: its name (`rule out-of-range`), and what was thrown. It is left out of the
   * answer, and the rest is answered all the same. As long as nobody is, the question fails as a whole.
   */
  onFailure(tell: (part: string, error: unknown) => void): void;
  /** What else supports the same documents: what that gives is given no second time. */
  setOtherExtensions(others: readonly OtherExtension[]): void;
}
