import { foldersAboveValues } from "../../references/index";
import type { Service } from "../../service";
import type { ModuleContext } from "../../workspace/index";
import type { StampedTexts } from "./readIfChanged";

/** What is kept of a folder that is loaded. */
export interface Folder {
  /** The address of each file that the service knows, by its name: an editor may escape it in another way than we do. */
  readonly files: Map<string, string>;
  /** Names of files that are there and were not read. */
  readonly leftOut: Set<string>;
  /** The texts that were read again. */
  readonly read: StampedTexts;
  /** What is being read again, by its name: of two readings of one file the later one counts. */
  readonly reading: Map<string, Promise<void>>;
  /** The reasons why it stays loaded: its open documents, the folders that call it, a request, or that all modules are checked. */
  readonly open: Set<string>;
  context?: ModuleContext;
  loading?: Promise<void> | undefined;
}

/** One of which nothing is loaded yet. */
export function newFolder(reason: string): Folder {
  return {
    files: new Map(),
    leftOut: new Set(),
    read: new Map(),
    reading: new Map(),
    open: new Set([reason]),
  };
}

/** The folder of an address, if it is one of some folders, and those below it. */
export function foldersBelow(
  uri: string,
  folders: ReadonlyMap<string, Folder>,
): readonly (readonly [path: string, folder: Folder])[] {
  const start = `${uri.replace(/\/$/, "")}/`;
  return [...folders].filter(([path]) => `${path}/`.startsWith(start));
}

/** Whether nothing around a folder has changed. */
export function sameFiles(one: ModuleContext, other: ModuleContext | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The folders that count for what is in a folder: of the modules that it calls, and where it holds nothing but files of values those
 * above it, no further up than what the editor has opened. `files` are the names of what it holds.
 */
export function neededFolders(
  service: Service,
  folder: string,
  files: Iterable<string> = [],
  roots: readonly string[],
): readonly string[] {
  const isOpened = (above: string) => roots.some((root) => `${above}/`.startsWith(`${root.replace(/\/$/, "")}/`));
  const called = service.calledFolders(folder).filter((path) => path !== folder);
  return [...called, ...foldersAboveValues(folder, files).filter(isOpened)];
}
