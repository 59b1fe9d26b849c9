import type { Catalog } from "../catalog/index";
import { languageOf } from "../languages/index";
import { memoNamed, type ReadonlyTrackedMap, trackedMap } from "../memo/index";
import { type Document, isStackFile, moduleFolder } from "../model/index";
import { applyEdits } from "../text/index";
import { createClosedDocuments } from "./closedDocuments";
import type { ModuleContext } from "./moduleContext";
import { type ModuleKind, TrackedModule } from "./trackedModule";
import type { WorkspaceUpdates } from "./workspaceUpdates";

/** The readings of all documents, by module. Each is made when its first document is opened, and goes with its last. */
export interface Documents extends Pick<WorkspaceUpdates, "open" | "change" | "close"> {
  /** Modules by their folder, or by their one document. */
  readonly modules: ReadonlyTrackedMap<TrackedModule>;
  read(uri: string): Document | undefined;
  /** The module of a document; for one that is not known, one that holds nothing and that nobody else sees. */
  moduleOf(uri: string): TrackedModule;
  /** The module of a folder, or of one document that is one. */
  moduleAt(key: string): TrackedModule | undefined;
  /** All that are open. */
  all(): readonly Document[];
  /** Reads all of them anew, since there are other facts by which names, blocks and maps are told apart. */
  readAgain(): void;
}

/** The key of the stack in a folder: no address of a folder has this sign in it. */
export function stackIn(folder: string): string {
  return `${folder}#stack`;
}

/** What a document is read as a part of. */
function kindOf(uri: string): ModuleKind {
  if (languageOf(uri)?.module === "document") return "program";
  return isStackFile(uri) ? "stack" : "folder";
}

const noContext: ModuleContext = { parents: [] };

/** Starts with none. `factsIn` gives the facts that count, `contexts` what lies around the modules. */
export function createDocuments(factsIn: () => Catalog, contexts: ReadonlyTrackedMap<ModuleContext>): Documents {
  const modules = trackedMap<TrackedModule>();
  // What was found last would be kept as long as nobody asks again, and all that was worked out of it.
  const closed = createClosedDocuments((uri) => moduleAt(keyOf(uri)));

  /** It follows from the name alone, and is asked for with every block. */
  const keyOf = memoNamed((uri) => {
    const kind = kindOf(uri);
    if (kind === "program") return uri;
    return kind === "stack" ? stackIn(moduleFolder(uri)) : moduleFolder(uri);
  });
  const knownModule = (uri: string) => modules.get(keyOf(uri));
  /** For what is worked out: nothing of that changes where a module is closed and is there again when it is asked for next. */
  const moduleAt = memoNamed((key) => modules.get(key));
  const read = (uri: string): Document | undefined => knownModule(uri)?.document(uri);
  const all = () => [...modules.values()].flatMap((module) => [...module.documents.values()]);

  function moduleOf(uri: string): TrackedModule {
    return moduleAt(keyOf(uri)) ?? moduleAround(moduleFolder(uri), kindOf(uri));
  }

  function moduleAround(path: string, kind: ModuleKind): TrackedModule {
    return new TrackedModule(path, kind, factsIn, () => contexts.get(path) ?? noContext);
  }

  function put(document: Document, module = moduleOf(document.uri)): void {
    closed.opened(document, module.document(document.uri));
    modules.set(keyOf(document.uri), module);
    module.put(document);
  }

  return {
    modules,
    read,
    moduleOf,
    moduleAt,
    all,
    open(uri, text) {
      if (read(uri)?.text === text) return;
      const before = closed.take(uri, text);
      const document = before?.document ?? languageOf(uri)?.parse(uri, text, factsIn());
      const module = before?.module.formerNames.isEmpty ? before.module : undefined;
      if (document) put(document, knownModule(uri) ?? module);
    },
    change(uri, edit) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return;
      const facts = factsIn();
      put(language.reparse?.(document, edit, facts) ?? language.parse(uri, applyEdits(document.text, [edit]), facts));
    },
    close(uri) {
      const module = knownModule(uri);
      const document = module?.document(uri);
      if (!module || !document) return;
      closed.add({ document, module });
      module.drop(uri);
      if (module.documents.size === 0) modules.delete(keyOf(uri));
    },
    readAgain() {
      closed.clear();
      for (const { uri, text } of all()) put(languageOf(uri)!.parse(uri, text, factsIn()));
    },
  };
}
