// Modules of which no file is open, for questions that go beyond those that are. Where they are is looked for once, and
// again when files have changed.
import type { Client } from "../editor/client";
import type { Reading, Runtime } from "../runtime";
import type { Folders } from "./folders";

/** Modules that are loaded when somebody asks about them. */
export interface Elsewhere {
  /** Loads the modules that call one. */
  loadCallers(folder: string): Promise<void>;
  /** Loads the modules below the folders that the editor has opened. */
  loadAll(): Promise<void>;
  /** Files changed on disk: there may be others. */
  forget(): void;
}

/** Looks for nothing before it is asked. */
export function createElsewhere(runtime: Runtime, client: Client, folders: Folders, reading: () => Reading): Elsewhere {
  const callers = new Map<string, Promise<readonly string[]>>();
  let all: Promise<readonly string[]> | undefined;

  async function callersOf(folder: string): Promise<readonly string[]> {
    return (await runtime.callersOf?.(folder, reading())) ?? [];
  }

  async function modulesIn(roots: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(roots.map((root) => runtime.moduleFolders?.(root, reading()) ?? []));
    return found.flat();
  }

  return {
    async loadCallers(folder) {
      const found = callers.get(folder) ?? callersOf(folder);
      callers.set(folder, found);
      await folders.visitModules(await found);
    },
    async loadAll() {
      all ??= modulesIn(client.roots);
      await folders.visitModules(await all);
    },
    forget() {
      callers.clear();
      all = undefined;
    },
  };
}
