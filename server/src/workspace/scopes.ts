import { calledFolder, callingBlocksIn, type ModuleCall, type Scope } from "../analysis/index";
import { type Catalog, versionInForce } from "../catalog/index";
import { memoByName, memoFor, memoIndex, memoNamed, sameItems, weakMemo } from "../memo/index";
import { isBackendFile, isValuesFile, sameBlocks } from "../model/index";
import { moduleOfBackend, moduleOfValues } from "../references/index";
import { type Documents, stackIn } from "./documents";
import type { Pin } from "./moduleContext";
import type { TrackedModule } from "./trackedModule";

/** What may be looked up from a document. */
export interface Scopes {
  scopeOf(uri: string): Scope;
  /** The same for what is to become a program beside a document: there the program's own versions count. */
  scopeOfProgram(uri: string, pins: readonly Pin[]): Scope;
  /** Addresses of the folders that a folder's module blocks call. */
  calledFolders(folder: string): readonly string[];
}

/** Those of all documents, with the facts that count when something is looked up. */
export function createScopes(
  { modules, moduleOf, moduleAt }: Pick<Documents, "modules" | "moduleOf" | "moduleAt">,
  factsIn: () => Catalog,
  failed: Scope["failed"],
): Scopes {
  const scopeOf = (uri: string) =>
    scopeIn(isValuesFile(uri) || isBackendFile(uri) ? moduleSetBy(uri) : moduleOf(uri), uri);

  /** The module whose variables a file of values sets, or whose backend a file of settings is for. */
  const moduleSetBy = memoNamed((uri): TrackedModule => {
    const own = moduleOf(uri);
    if (isBackendFile(uri)) return moduleOfBackend(own, modules.values());
    const document = own.document(uri);
    return document ? moduleOfValues(document, own, modules.values()) : own;
  });

  const scopeIn = memoByName(
    (module: TrackedModule, uri): Scope => ({
      get key() {
        return keysOf(module)(factsIn());
      },
      // Asked each time: facts may arrive later, and scopes are kept.
      get catalog() {
        return factsIn();
      },
      module,
      uri,
      moduleAt,
      calls: () => callsOf(module),
      assumes: () => {},
      failed,
      versionOf: (provider) => module.versionOf(provider).version,
      mayBeNewer: (provider) => module.versionOf(provider).mayBeNewer ?? false,
    }),
  );

  /** What is computed of a module goes with the facts that it was computed with. */
  const keysOf = weakMemo((_: TrackedModule) => weakMemo((_catalog: Catalog) => ({})));

  /** All calls by the folders that they lead to: looked for once, however many modules ask who calls them. */
  const callsByFolder = memoIndex(
    () => [...modules.values()].flatMap((caller) => caller.calls()),
    (call) => [[call.folder, call] as const],
    (one, other) => one.block === other.block,
  );

  /** The calls of a module in those that are known. */
  const callsOf = memoFor(
    (module: TrackedModule): readonly ModuleCall[] =>
      // Whatever calls the folder calls the module beside a stack.
      (module.isStack ? [] : (callsByFolder.get(module.folder) ?? [])).map(({ uri, block }) => ({
        block,
        scope: scopeOf(uri),
      })),
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

  return {
    scopeOf,
    scopeOfProgram(uri, pins) {
      const scope = scopeOf(uri);
      return {
        ...scope,
        key: {},
        versionOf(name) {
          const own = pins.filter((pin) => pin.provider === name);
          const provider = factsIn().provider(name);
          return own.length > 0 && provider
            ? versionInForce({ pins: own, constraints: [] }, provider).version
            : scope.versionOf(name);
        },
      };
    },
    calledFolders(folder) {
      return [folder, stackIn(folder)].flatMap((key) => {
        const module = modules.get(key);
        return module ? calledBy(module) : [];
      });
    },
  };
}
