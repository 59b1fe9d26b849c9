// Which modules count for what is in one: what its calls may set, and what can be read from them, is in the folders that they lead to.
import { deepest } from "../analysis/index";
import { foldersAboveValues } from "../references/index";
import type { Service } from "../service";

/**
 * The most modules that are loaded because one calls them, itself or through others, behind at most `deepest` calls. Of more or deeper ones, which no
 * real module has, only those count that it calls itself: each would have others in reach, so that what was found in them would have to be found again.
 */
const mostModules = 500;

/**
 * The folders that affect what is in a folder: those of the modules that it calls and, if it has only files of values,
 * the readable ones above it. `files` are the names of its files.
 */
export function neededFolders(
  service: Pick<Service, "calledFolders">,
  folder: string,
  files: Iterable<string>,
  mayRead: (folder: string) => boolean,
): readonly string[] {
  const called = service.calledFolders(folder).filter((path) => path !== folder);
  return [...called, ...foldersAboveValues(folder, files).filter(mayRead)];
}

/**
 * Loads what a folder needs, itself or through others, nearest first: what one needs is asked once it is loaded. Returns the addresses of
 * all, its own among them.
 * @param needingMany the folders that are known to need too many: who needs one of these does too. Others that do are added.
 */
export async function loadNeeded(
  folder: string,
  neededBy: (folder: string) => readonly string[],
  load: (folder: string) => Promise<void> | undefined,
  needingMany = new Set<string>(),
): Promise<ReadonlySet<string>> {
  const all = new Set([folder]);
  let level: readonly string[] = [folder];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next = level.flatMap(neededBy).filter((at) => all.size <= mostModules && !all.has(at) && all.add(at));
    const loading = next.flatMap((at) => load(at) ?? []);
    // Of thousands, nearly all are loaded already.
    if (loading.length > 0) await Promise.all(loading);
    if ((all.size > mostModules && depth > 0) || next.some((at) => needingMany.has(at))) {
      needingMany.add(folder);
      return itsOwn();
    }
    level = next;
  }
  return level.flatMap(neededBy).every((at) => all.has(at)) ? all : itsOwn();

  function itsOwn(): ReadonlySet<string> {
    return new Set([folder, ...neededBy(folder)]);
  }
}
