// Which files are checked besides those that are open.
import type { CheckedModules } from "../editor/settings";
import type { Runtime } from "../runtime";
import { splitUri } from "../uris";
import type { OpenDocuments } from "./documents";
import type { Folders } from "./folders";
import type { UnopenedModules } from "./unopenedModules";

/** The files whose findings are in the list of problems. */
export interface CheckedFiles {
  /** What people want to be checked. */
  choose(modules: CheckedModules): void;
  /** Addresses of files that are checked, those that are open first, then those of their modules; modules are loaded on the way. */
  list(): AsyncGenerator<string, void, void>;
  /** Whether `list` has loaded modules since it was last asked, which may call those that are open. */
  hasLoaded(): boolean;
}

/** Starts with the modules of open documents. */
export function createCheckedFiles(
  runtime: Runtime,
  documents: OpenDocuments,
  folders: Folders,
  unopenedModules: UnopenedModules,
): CheckedFiles {
  let chosen: CheckedModules = "module";
  let loaded = false;

  /** A program is a module by itself: the files beside it are no part of it. */
  function openModules(): ReadonlySet<string> {
    const parts = [...documents.uris].map(splitUri).filter(({ name }) => runtime.isModuleFile(name));
    return new Set(parts.map(({ folder }) => folder));
  }

  async function* all(): AsyncGenerator<string, void, void> {
    yield* documents.uris;
    if (chosen === "openFiles") return;
    for (const folder of openModules()) yield* folders.filesOf(folder);
    if (chosen === "module") return;
    const modules = await unopenedModules.folders();
    folders.keepOnly(modules);
    const done = folders.keepMany();
    try {
      for (const folder of modules) {
        if (await folders.keep(folder)) loaded = true;
        yield* folders.filesOf(folder);
      }
    } finally {
      done();
    }
  }

  return {
    choose(modules) {
      chosen = modules;
      if (modules !== "workspace") folders.keepOnly([]);
    },
    async *list() {
      const seen = new Set<string>();
      for await (const uri of all()) {
        if (seen.has(uri)) continue;
        seen.add(uri);
        yield uri;
      }
    },
    hasLoaded() {
      const before = loaded;
      loaded = false;
      return before;
    },
  };
}
