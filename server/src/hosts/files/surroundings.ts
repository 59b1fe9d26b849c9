// What outside of a folder decides its provider versions: the lock file and the modules that call it. Callers are
// looked for in the folders above and not far beside them, never outside of the repository or the opened folder.
import { dirname, join, resolve } from "node:path";
import type { FolderFiles } from "../../service";
import type { Disk } from "./disk";
import { isModuleFile } from "./isModuleFile";
import { localSources } from "./localSources";

/** Looks around folders; remembers what it saw, so it is to be made anew when files may have changed. */
export type Surroundings = (folder: string, roots: readonly string[]) => Promise<FolderFiles>;

const lockFile = ".terraform.lock.hcl";

/** The most folders to look into below each folder above, and how many steps below it. */
const mostFolders = 200;
const steps = 2;

/** The longest chain of callers to follow; Terraform itself has no limit, people do. */
const longestChain = 5;

/** A folder's texts and the folders that they call. */
interface Caller {
  readonly folder: string;
  readonly texts: readonly string[];
  readonly targets: ReadonlySet<string>;
}

/** Looks around on `disk`. */
export function createSurroundings(disk: Disk): Surroundings {
  const repositoryOf = remembered(async (folder: string): Promise<string | undefined> => {
    if (await disk.exists(join(folder, ".git"))) return folder;
    const above = dirname(folder);
    return above === folder ? undefined : repositoryOf(above);
  });

  const read = remembered(async (folder: string): Promise<Caller & { readonly below: readonly string[] }> => {
    const { files, folders } = await disk.list(folder);
    const texts: string[] = [];
    const targets = new Set<string>();
    for (const name of files.filter(isModuleFile)) {
      const text = (await disk.read(join(folder, name))) ?? "";
      for (const source of localSources(text)) targets.add(resolve(folder, source));
      // Only what can hold a version constraint is of use to whoever asks, and only native syntax is read there.
      if (text.includes("version") && !name.endsWith(".json")) texts.push(text);
    }
    return { folder, texts, targets, below: folders.map((name) => join(folder, name)) };
  });

  /** Who calls whom in a folder and below it, nearest first. */
  const callersBelow = remembered(async (top: string): Promise<readonly Caller[]> => {
    const callers: Caller[] = [];
    let level = [top];
    let left = mostFolders;
    for (let step = 0; step <= steps && level.length > 0; step++) {
      const found = await Promise.all(level.slice(0, Math.max(left, 0)).map(read));
      left -= found.length;
      callers.push(...found.filter(({ targets }) => targets.size > 0));
      level = found.flatMap(({ below }) => below);
    }
    return callers;
  });

  async function callersOf(folder: string, roots: readonly string[]): Promise<readonly Caller[]> {
    const found = new Set<Caller>();
    for (const above of foldersAbove(folder, (await repositoryOf(folder)) ?? widest(roots, folder))) {
      for (const caller of await callersBelow(above)) if (caller.targets.has(folder)) found.add(caller);
    }
    return [...found];
  }

  return async (folder, roots) => {
    let lock = await disk.read(join(folder, lockFile));
    // What is locked is known: whatever callers ask for was heeded when it was locked.
    if (lock !== undefined) return { lock, parents: [] };
    const parents: string[] = [];
    const seen = new Set([folder]);
    let level = [folder];
    for (let step = 0; step < longestChain && level.length > 0; step++) {
      const callers = (await Promise.all(level.map((called) => callersOf(called, roots)))).flat();
      const fresh = callers.filter((caller) => !seen.has(caller.folder) && seen.add(caller.folder));
      for (const caller of fresh) {
        parents.push(...caller.texts);
        lock ??= await disk.read(join(caller.folder, lockFile));
      }
      level = fresh.map((caller) => caller.folder);
    }
    return { parents, ...(lock !== undefined && { lock }) };
  };
}

function foldersAbove(folder: string, top: string | undefined): readonly string[] {
  const above = dirname(folder);
  return top === undefined || folder === top || above === folder ? [] : [above, ...foldersAbove(above, top)];
}

function widest(roots: readonly string[], folder: string): string | undefined {
  return roots
    .filter((root) => folder === root || folder.startsWith(join(root, "/")))
    .sort((one, other) => one.length - other.length)[0];
}

function remembered<T>(work: (folder: string) => Promise<T>): (folder: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (folder) => {
    const answer = known.get(folder) ?? work(folder);
    known.set(folder, answer);
    return answer;
  };
}
