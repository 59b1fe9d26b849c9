// What the commands that report findings have in common: what they read, one module after the other.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../model/index";
import type { Service } from "../../service";
import { Lines } from "../../text/index";
import type { ModuleContext } from "../../workspace/index";
import { errorMessage } from "../errorMessage";
import { failureSentence } from "../failureSentence";
import { readOnce, type SyncDisk, syncDisk } from "../files/localDisk";
import { createModuleContexts, type FolderContents } from "../files/moduleContexts";
import { type CheckedFolder, checkedFiles } from "./modules/checkedFiles";
import { closeCalled, createCalledModules, type ModuleFile, openModules } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import { locationOf, type RelatedPlace } from "./report/location";
import type { LocatedFinding } from "./report/report";
import type { Reporter } from "./reporter";

/** One command over the files of some folders. */
export interface Run {
  readonly disk: SyncDisk;
  /** Takes a sentence about each thing that cannot be read. */
  unreadable(message: string): void;
  /** The folders to look at, in order. */
  folders(): Generator<CheckedFolder>;
  /** What cannot be read while something is done that is synchronous, in the place of reporting it. */
  unreadableIn(action: () => void): readonly string[];
  /**
   * The files of one module after the other, open in the service until the next is asked for, as long as anybody reads
   * what is reported.
   */
  modules(folders?: Iterable<CheckedFolder>): AsyncGenerator<readonly ModuleFile[]>;
  /** What lies around the module whose files came last. */
  readonly context: ModuleContext;
  /** Does something about a file; where that fails, which is a fault of ours, the file is named and the rest goes on. */
  attempt(path: string, action: () => Promise<void>): Promise<void>;
  /** Tells what was found in a file. */
  tell(path: string, text: string, found: readonly Finding[]): Promise<void>;
  /** Tells the version in force of the module whose files are told next, by one of them. */
  cover(uri: string): void;
}

/** Reads `paths`, and tells what becomes of them. `maxFileSize` is that of the largest file that is read, in bytes. */
export function createRun(paths: readonly string[], service: Service, reporter: Reporter, maxFileSize: number): Run {
  let context: ModuleContext = { parents: [] };
  let held: string[] | undefined;
  const disk = readOnce(syncDisk({ roots: rootsOf(paths), maxFileSize }, unreadable));
  const contexts = createModuleContexts(disk, unreadable);
  const roots = paths.map((path) => resolve(path));
  service.onFailure((part, error) => unreadable(failureSentence(part, error)));
  return {
    disk,
    unreadable,
    get context() {
      return context;
    },
    folders,
    unreadableIn(action) {
      const own: string[] = [];
      held = own;
      try {
        action();
      } finally {
        held = undefined;
      }
      return own;
    },
    async *modules(wanted = folders()) {
      const called = createCalledModules();
      const around = async (folder: string, contents: FolderContents) => {
        // With that at hand, nothing that is not there is looked for.
        disk.list(folder);
        context = await contexts(folder, roots, contents);
        return context;
      };
      for (const checked of wanted) {
        if (reporter.isClosed) break;
        try {
          yield* openModules(checked, service, disk, around, called);
        } catch (error) {
          failed(checked.folder, error);
        }
      }
      closeCalled(called, service);
    },
    async attempt(path, action) {
      try {
        await action();
      } catch (error) {
        failed(path, error);
      }
    },
    async tell(path, text, found) {
      // Only wait where there is something to wait for: most files are clean, and there may be thousands.
      const written = reporter.file(path, text, withPlaces(found));
      if (written) await written;
    },
    cover(uri) {
      const { provider, version, known, isUsed } = service.status(uri) ?? {};
      reporter.module(provider && version && known && isUsed ? { provider, version, known } : undefined);
    },
  };

  function folders(): Generator<CheckedFolder> {
    return checkedFiles(paths, disk, (path) => unreadable(`There is no file or folder ${path}.`));
  }

  function withPlaces(found: readonly Finding[]): readonly LocatedFinding[] {
    const uris = new Set(found.flatMap(({ related = [] }) => related.map(({ uri }) => uri)));
    const linesOf = new Map([...uris].map((uri) => [uri, new Lines(service.text(uri) ?? "")]));
    return found.map(({ rule, source, severity, message, span, related = [] }) => {
      const places = related.map(
        (one): RelatedPlace => ({
          path: fileURLToPath(one.uri),
          ...locationOf(linesOf.get(one.uri)!, one.span),
          message: one.message,
        }),
      );
      const { start, end } = span;
      return { rule, ...(source !== undefined && { source }), severity, message, span: { start, end }, places };
    });
  }

  function failed(path: string, error: unknown): void {
    unreadable(`${path} could not be looked at: ${errorMessage(error)}.`);
  }

  function unreadable(message: string): void {
    if (held) held.push(message);
    else reporter.unreadable(message);
  }
}
