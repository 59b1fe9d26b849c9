// What a module reads and that is surely not there, and what is in files of data that it reads.
import { basename, dirname, join, relative, sep } from "node:path";
import { isDataFile, isTemplateFile } from "../../analysis/index";
import type { Missing } from "../../loading/index";
import type { StampedData } from "../../lsp/index";
import type { Disk } from "./disk";
import { isModuleFile } from "./fileKinds";

/** A path on a disk. */
export interface Located {
  readonly disk: Disk;
  readonly path: string;
}

/** How many files of data and templates are read for a module, and how long they may be, so that little is kept and looked at again. */
const mostRead = 50;
const longestRead = 100_000;

/** How many folders are named that may be meant. */
const mostNamed = 100;

/**
 * Of paths from a folder those where surely nothing is, and what files of data and templates hold; those of folders end in a slash. A file of data is not read again
 * where `known` has what it held with the stamp that it still has: what is read is put there, and what is not read any more is taken out.
 */
export async function missingIn(
  located: Located,
  paths: readonly string[],
  known: StampedData = new Map(),
): Promise<Missing> {
  const missing = new Set<string>();
  const neighbours = new Set<string>();
  const data = [...paths.filter(isDataFile), ...paths.filter(isTemplateFile)].slice(0, mostRead);
  for (const path of known.keys()) if (!data.includes(path)) known.delete(path);
  const texts = new Map<string, string>();
  await Promise.all(
    paths.map(async (path) => {
      if (!path.endsWith("/")) {
        const text = data.includes(path) ? await dataAt(located, path, known) : undefined;
        if (text === undefined && (await isSurelyMissing(located, path))) missing.add(path);
        if (typeof text === "string") texts.set(path, text);
        return;
      }
      const beside = await besideMissing(located, path);
      if (!beside) return;
      missing.add(path);
      for (const one of beside) if (neighbours.size < mostNamed) neighbours.add(one);
    }),
  );
  const contents = new Map(
    data.flatMap((path): [string, string][] => (texts.has(path) ? [[path, texts.get(path)!]] : [])),
  );
  return {
    missing: paths.filter((path) => missing.has(path)),
    neighbours: [...neighbours].sort(),
    ...(contents.size > 0 && { contents }),
  };
}

/** What a file of data holds; null where that is not kept, undefined where nothing was read. */
async function dataAt({ disk, path: folder }: Located, path: string, known: StampedData) {
  const file = join(folder, path);
  const stamp = await disk.stampOf?.(file);
  const before = known.get(path);
  if (stamp !== undefined && before?.stamp === stamp) return before.text;
  const text = await disk.read(file);
  // A mark of the order of bytes and what is no UTF-8 Terraform reads as they are.
  const kept = text === undefined || (text.length <= longestRead && !/[\ufeff\ufffd]/.test(text)) ? text : null;
  if (stamp === undefined || kept === undefined) known.delete(path);
  else known.set(path, { stamp, text: kept });
  return kept;
}

/** Not where the folder that it would be in is not looked into. */
export async function isSurelyMissing({ disk, path: folder }: Located, path: string): Promise<boolean> {
  const file = join(folder, path);
  if (await disk.exists(file)) return false;
  let at = dirname(file);
  // An empty list is that of a folder which is not there either, or is not looked into.
  while (!(await isListed(disk, at))) {
    if (disk.leftOut?.has(at) || dirname(at) === at) return false;
    at = dirname(at);
  }
  return !disk.leftOut?.has(at);
}

async function isListed(disk: Disk, folder: string): Promise<boolean> {
  const { files, folders } = await disk.list(folder);
  return files.length + folders.length > 0;
}

/**
 * The folders beside one that is surely not there, or whose path leads to a file; undefined where there may be one: what is
 * hidden comes from other programs, and what a link leads to, or lies outside of what was opened, is not looked into.
 */
async function besideMissing({ disk, path: folder }: Located, path: string): Promise<readonly string[] | undefined> {
  const target = join(folder, path, ".");
  if (relative(folder, target).split(sep).some(isHidden)) return undefined;
  const isThere = await disk.exists(target);
  if (isThere && !isModuleFile(basename(target)) && !ofFiles.test(target)) return undefined;
  let [at, name] = [dirname(target), basename(target)];
  let listing = await disk.list(at);
  // An empty list is that of a folder which is not there either, or is not looked into.
  while (listing.files.length + listing.folders.length === 0) {
    if (disk.leftOut?.has(at) || dirname(at) === at) return undefined;
    [at, name] = [dirname(at), basename(at)];
    listing = await disk.list(at);
  }
  const isParent = at === dirname(target);
  if (disk.leftOut?.has(at) || (!isThere && listing.files.includes(name))) return undefined;
  if (!isParent) return [];
  return listing.folders.includes(name) ? undefined : listing.folders.map((one) => pathBetween(folder, join(at, one)));
}

/** How names of files end that nobody calls a folder, or a link to one. */
const ofFiles = /\.(?:hcl|json|md|ps1|sh|tfvars|tgz|tpl|txt|ya?ml|zip|gz)$/i;

function isHidden(name: string): boolean {
  return (name.startsWith(".") && name !== "..") || name === "node_modules";
}

/** `../network/`, as the service says it. */
function pathBetween(folder: string, other: string): string {
  const path = relative(folder, other).split(sep).join("/");
  return `${path.startsWith("..") ? path : `./${path}`}/`;
}
