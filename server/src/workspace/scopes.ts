import { calledFolder, callingBlocksIn, type ModuleCall, type Scope } from "../analysis/index";
import { type Catalog, versionInForce } from "../catalog/index";
import { memoByName, memoFor, memoIndex, memoNamed, sameItems, weakMemo } from "../memo/index";
import { isBackendFile, isValuesFile, sameBlocks } from "../model/index";
import { moduleOfBackend, moduleOfValues } from "../references/index";
import { type Documents, stackIn } from "./documents";
import type { Pin } from "./moduleContext";
import type { TrackedModule } from "./trackedModule";

/** What can be looked up from each document, with the facts that count there. */
export class Scopes {
  constructor(
    private readonly documents: Documents,
    /** The folders whose modules count, with those that may call each; undefined where all do. */
    private readonly counted: () => ReadonlyMap<string, readonly string[]> | undefined,
    private readonly factsIn: () => Catalog,
    private readonly failed: Scope["failed"],
  ) {}

  of(uri: string): Scope {
    return this.scopeIn(
      isValuesFile(uri) || isBackendFile(uri) ? this.moduleSetBy(uri) : this.documents.moduleOf(uri),
      uri,
    );
  }

  /** The same for what is to become a program beside a document: there the program's own versions count. */
  ofProgram(uri: string, pins: readonly Pin[]): Scope {
    const scope = this.of(uri);
    return {
      ...scope,
      key: {},
      versionOf: (name) => {
        const own = pins.filter((pin) => pin.provider === name);
        const provider = this.factsIn().provider(name);
        return own.length > 0 && provider
          ? versionInForce({ pins: own, constraints: [] }, provider).version
          : scope.versionOf(name);
      },
    };
  }

  /** Addresses of the folders that a folder's module blocks call. */
  calledFolders(folder: string): readonly string[] {
    return [folder, stackIn(folder)].flatMap((key) => {
      const module = this.documents.modules.get(key);
      return module ? this.calledBy(module) : [];
    });
  }

  /** The module whose variables a file of values sets, or whose backend a file of settings is for. */
  private readonly moduleSetBy = memoNamed((uri): TrackedModule => {
    const modules = this.countedModules();
    const own = this.documents.moduleOf(uri);
    if (isBackendFile(uri)) return moduleOfBackend(own, modules);
    const document = own.document(uri);
    return document ? moduleOfValues(document, own, modules) : own;
  });

  private countedModules(): Iterable<TrackedModule> {
    const counted = this.counted();
    if (!counted) return this.documents.modules.values();
    return [...counted.keys()].flatMap((folder) => this.documents.modules.get(folder) ?? []);
  }

  private readonly moduleAt = memoNamed((folder) =>
    (this.counted()?.has(folder) ?? true) ? this.documents.moduleAt(folder) : undefined,
  );

  private readonly scopeIn = memoByName((module: TrackedModule, uri): Scope => {
    const { factsIn } = this;
    const keysOf = this.keysOf(module);
    return {
      get key() {
        return keysOf(factsIn());
      },
      // Asked each time: facts may arrive later, and scopes are kept.
      get catalog() {
        return factsIn();
      },
      module,
      uri,
      moduleAt: this.moduleAt,
      calls: () => this.callsOf(module),
      assumes: () => {},
      failed: this.failed,
      versionOf: (provider) => module.versionOf(provider).version,
      mayBeNewer: (provider) => module.versionOf(provider).mayBeNewer ?? false,
    };
  });

  /** What is computed of a module goes with the facts that it was computed with. */
  private readonly keysOf = weakMemo((_: TrackedModule) => weakMemo((_catalog: Catalog) => ({})));

  /** All calls by the folders that they lead to: looked for once, however many modules ask who calls them. */
  private readonly callsByFolder = memoIndex(
    () => [...this.documents.modules.values()].flatMap((caller) => caller.calls()),
    (call) => [[call.folder, call] as const],
    (one, other) => one.block === other.block,
  );

  /** The folders of modules that may call one; undefined where all that are open may. */
  private readonly callersOf = memoNamed(
    (folder) => this.counted() && (this.counted()!.get(folder) ?? []),
    (some, others) => some === others || (some !== undefined && others !== undefined && sameItems(some, others)),
  );

  private callsTo(folder: string): Readonly<ReturnType<TrackedModule["calls"]>> {
    const callers = this.callersOf(folder);
    if (!callers) return this.callsByFolder.get(folder) ?? [];
    return callers
      .flatMap((caller) => this.documents.modules.get(caller)?.calls() ?? [])
      .filter((call) => call.folder === folder);
  }

  /** The calls of a module in those that are known. */
  private readonly callsOf = memoFor(
    (module: TrackedModule): readonly ModuleCall[] =>
      // Whatever calls the folder calls the module beside a stack.
      (module.isStack ? [] : this.callsTo(module.folder)).map(({ uri, block }) => ({
        block,
        scope: this.of(uri),
      })),
    sameBlocks,
  );

  private readonly calledBy = memoFor(
    (module: TrackedModule): readonly string[] => [
      ...new Set(
        [...module.documents.keys()]
          .flatMap((uri) => callingBlocksIn(module, uri))
          .flatMap((block) => calledFolder(block, module) ?? []),
      ),
    ],
    sameItems,
  );
}
