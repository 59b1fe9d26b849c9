import type { Catalog } from "../catalog/index";
import { languageOf } from "../languages/index";
import { memoNamed, type ReadonlyTrackedMap, trackedMap } from "../memo/index";
import { type Document, isStackFile, moduleFolder } from "../model/index";
import { applyEdits, type Edit } from "../text/index";
import { createClosedDocuments } from "./closedDocuments";
import type { ModuleContext } from "./moduleContext";
import { type ModuleKind, TrackedModule } from "./trackedModule";

/** The key of the stack in a folder. No address of a folder contains its sign. */
export function stackIn(folder: string): string {
  return `${folder}#stack`;
}

/** What a document is read as a part of. */
function kindOf(uri: string): ModuleKind {
  if (languageOf(uri)?.module === "document") return "program";
  return isStackFile(uri) ? "stack" : "folder";
}

const noContext: ModuleContext = { parents: [] };

/** The parsed text of all documents, by module. A module appears with its first open document, and disappears with its last. */
export class Documents {
  private readonly byKey = trackedMap<TrackedModule>();
  // What was found last would be kept as long as nobody asks again, and all that was worked out of it.
  private readonly closed = createClosedDocuments((uri) => this.moduleAt(this.keyOf(uri)));

  /** @param factsIn gives the facts that count. @param contexts what lies around the modules. */
  constructor(
    private readonly factsIn: () => Catalog,
    private readonly contexts: ReadonlyTrackedMap<ModuleContext>,
  ) {}

  /** Modules by their folder, or by their one document. */
  get modules(): ReadonlyTrackedMap<TrackedModule> {
    return this.byKey;
  }

  read(uri: string): Document | undefined {
    return this.knownModule(uri)?.document(uri);
  }

  /** All that are open. */
  all(): readonly Document[] {
    return [...this.byKey.values()].flatMap((module) => [...module.documents.values()]);
  }

  /** The module of a document; for one that is not known, one that holds nothing and that nobody else sees. */
  moduleOf(uri: string): TrackedModule {
    return this.moduleAt(this.keyOf(uri)) ?? this.moduleAround(moduleFolder(uri), kindOf(uri));
  }

  /**
   * The module of a folder, or of one document that is one. For what is worked out: nothing of that changes where a module is closed and
   * is there again when it is asked for next.
   */
  readonly moduleAt = memoNamed((key) => this.byKey.get(key));

  /** It follows from the name alone, and is asked for with every block. */
  private readonly keyOf = memoNamed((uri) => {
    const kind = kindOf(uri);
    if (kind === "program") return uri;
    return kind === "stack" ? stackIn(moduleFolder(uri)) : moduleFolder(uri);
  });

  private knownModule(uri: string): TrackedModule | undefined {
    return this.byKey.get(this.keyOf(uri));
  }

  private moduleAround(path: string, kind: ModuleKind): TrackedModule {
    return new TrackedModule(path, kind, this.factsIn, () => this.contexts.get(path) ?? noContext);
  }

  open(uri: string, text: string): void {
    if (this.read(uri)?.text === text) return;
    const before = this.closed.take(uri, text);
    const document = before?.document ?? languageOf(uri)?.parse(uri, text, this.factsIn());
    const module = before?.module.formerNames.isEmpty ? before.module : undefined;
    if (document) this.put(document, this.knownModule(uri) ?? module);
  }

  change(uri: string, edit: Edit): void {
    const document = this.read(uri);
    const language = languageOf(uri);
    if (!document || !language) return;
    const facts = this.factsIn();
    this.put(
      language.reparse?.(document, edit, facts) ?? language.parse(uri, applyEdits(document.text, [edit]), facts),
    );
  }

  close(uri: string): void {
    const module = this.knownModule(uri);
    const document = module?.document(uri);
    if (!module || !document) return;
    this.closed.add({ document, module });
    module.drop(uri);
    if (module.documents.size === 0) this.byKey.delete(this.keyOf(uri));
  }

  /** Reads all of them anew, since there are other facts by which names, blocks and maps are told apart. */
  readAgain(): void {
    this.closed.clear();
    for (const { uri, text } of this.all()) this.put(languageOf(uri)!.parse(uri, text, this.factsIn()));
  }

  private put(document: Document, module = this.moduleOf(document.uri)): void {
    this.closed.opened(document, module.document(document.uri));
    this.byKey.set(this.keyOf(document.uri), module);
    module.put(document);
  }
}
