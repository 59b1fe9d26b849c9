// What files held before a change: the files on disk, or those of the last commit.
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { joinUri } from "../../model/index";
import type { FileAt } from "../cli/modules/openModules";
import { isModuleFile } from "../files/fileKinds";
import { committedPaths, committedTextAt } from "../git/committedPaths";
import { committedText } from "../git/committedText";
import type { OpenedModule } from "./openedModules";

/** The texts before, by address; undefined for what was not there. */
export interface TextsBefore {
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Why they are not all known, each a sentence. */
  readonly unread: readonly string[];
}

/** How many modules that are called are looked into. */
const most = 200;

/** Opens the modules that are called through others too, and returns all that are called; `close` forgets them. */
export function openCalled({ service, filesIn }: OpenedModule, folder: string) {
  const folders = new Set([folder]);
  const opened: string[] = [];
  for (const one of folders) {
    if (folders.size > most) break;
    for (const called of service.calledFolders(one)) {
      if (folders.has(called)) continue;
      folders.add(called);
      for (const { uri, text } of filesIn(called)) {
        if (service.text(uri) !== undefined) continue;
        service.open(uri, text);
        opened.push(uri);
      }
    }
  }
  folders.delete(folder);
  return {
    folders,
    close() {
      for (const uri of opened) service.close(uri);
    },
  };
}

/**
 * The modules that a module called before, opened too.
 *
 * @param texts what its files held then.
 */
export function openCalledBefore(opened: OpenedModule, folder: string, texts: TextsBefore["texts"]) {
  const { service } = opened;
  const now = [...texts.keys()].map((uri) => [uri, service.text(uri)] as const);
  hold(texts);
  const called = openCalled(opened, folder);
  hold(now);
  return called;

  function hold(some: Iterable<readonly [string, string | undefined]>): void {
    for (const [uri, text] of some)
      if (text === undefined) service.close(uri);
      else service.open(uri, text);
  }
}

/** What the files of a module that are asked about held in the last commit, and where all are, those that are gone. Undefined without a commit. */
export async function committedBefore(
  { files, filesIn }: OpenedModule,
  folder: string,
  isWhole: boolean,
): Promise<TextsBefore | undefined> {
  const own = fileURLToPath(folder);
  if ((await committedPaths(own, false)) === undefined) return undefined;
  const isModule = files.some(({ path }) => isModuleFile(basename(path)));
  const gone = isWhole && isModule ? await goneFrom(folder, filesIn(folder)) : [];
  return textsOf([...files, ...gone]);
}

/** The committed texts in the folders of called modules, also of files that are gone. */
export async function committedCalled({ filesIn }: OpenedModule, folders: Iterable<string>): Promise<TextsBefore> {
  const all: FileAt[] = [];
  for (const folder of folders) {
    const there = filesIn(folder);
    // What may not be read on disk may not be read from a commit either.
    if (there.length > 0) all.push(...there, ...(await goneFrom(folder, there)));
  }
  return textsOf(all);
}

async function goneFrom(folder: string, there: readonly FileAt[]): Promise<readonly FileAt[]> {
  const path = fileURLToPath(folder);
  const names = new Set(((await committedPaths(path, false)) ?? []).filter(isModuleFile));
  for (const file of there) names.delete(basename(file.path));
  return [...names].map((name) => ({ uri: joinUri(folder, name), path: join(path, name) }));
}

async function textsOf(files: readonly FileAt[]): Promise<TextsBefore> {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  const names = await Promise.all(
    folders.map(async (folder) => [folder, new Set(await committedPaths(folder, false))] as const),
  );
  const committed = new Map(names);
  const texts = new Map<string, string | undefined>();
  const unread: string[] = [];
  await Promise.all(
    files.map(async ({ uri, path }) => {
      const isCommitted = committed.get(dirname(path))?.has(basename(path)) === true;
      const text = isCommitted ? await committedText(path) : undefined;
      if (isCommitted && text === undefined) unread.push(`${basename(path)} could not be read from the last commit.`);
      else texts.set(uri, text);
    }),
  );
  return { texts, unread };
}

/** Addresses of the folders below one that have modules in the last commit and no file on disk, each with what its files held. */
export async function goneFolders(
  path: string,
  isThere: (folder: string) => boolean,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for (const file of (await committedPaths(path, true)) ?? []) {
    if (!isModuleFile(basename(file)) || found.size >= most) continue;
    const at = join(path, ...file.split("/"));
    const folder = pathToFileURL(dirname(at)).href;
    if (isThere(folder) || at.split(sep).includes(".terraform")) continue;
    const text = await committedTextAt(path, file);
    if (text === undefined) continue;
    const texts = found.get(folder) ?? new Map<string, string>();
    found.set(folder, texts.set(joinUri(folder, basename(at)), text));
  }
  return found;
}
