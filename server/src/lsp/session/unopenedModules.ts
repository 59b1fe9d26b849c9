// Modules of which no file is open, for requests across modules. They are searched for once, and
// again after files have changed.
import type { Client } from "../editor/client";
import type { ReadOptions, Runtime } from "../runtime";
import type { Folders } from "./folders";

/** Loads modules on demand. */
export interface UnopenedModules {
  /** Loads the modules that call one, and says which these are. */
  loadCallers(folder: string): Promise<readonly string[]>;
  /** Loads the modules below the folders that the editor has opened. */
  loadAll(): Promise<void>;
  /** Addresses of those below the folders that the editor has opened. */
  folders(): Promise<readonly string[]>;
  /** To be called when files changed on disk: there may be other modules. */
  forget(): void;
}

/** Creates the search for modules that are not open. It searches only when asked. */
export function createUnopenedModules(
  runtime: Runtime,
  client: Client,
  folders: Folders,
  reading: () => ReadOptions,
): UnopenedModules {
  const callers = new Map<string, Promise<readonly string[]>>();
  let all: Promise<readonly string[]> | undefined;

  async function callersOf(folder: string): Promise<readonly string[]> {
    return (await runtime.callersOf?.(folder, reading())) ?? [];
  }

  async function modulesIn(roots: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(roots.map((root) => runtime.moduleFolders?.(root, reading()) ?? []));
    return found.flat();
  }

  function allFolders(): Promise<readonly string[]> {
    all ??= modulesIn(client.roots);
    return all;
  }

  return {
    async loadCallers(folder) {
      const found = callers.get(folder) ?? callersOf(folder);
      callers.set(folder, found);
      await folders.visitModules(await found);
      return found;
    },
    async loadAll() {
      await folders.visitModules(await allFolders());
    },
    folders: allFolders,
    forget() {
      callers.clear();
      all = undefined;
    },
  };
}
