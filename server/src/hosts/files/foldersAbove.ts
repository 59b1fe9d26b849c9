// How far up from a folder we look: never outside of the repository or the opened folders.
import { dirname, join } from "node:path";
import type { Disk } from "./disk";
import { memoizeByFolder } from "./memoizeByFolder";

/** The repository that a folder is in, or else the widest of `roots` around it. */
type TopFolderOf = (folder: string, roots: readonly string[]) => Promise<string | undefined>;

/** Creates the search on `disk` for the top folder of a path. */
export function createTopFolderOf(disk: Disk): TopFolderOf {
  const repositoryOf = memoizeByFolder(async (folder: string): Promise<string | undefined> => {
    if (await disk.exists(join(folder, ".git"))) return folder;
    const above = dirname(folder);
    return above === folder ? undefined : repositoryOf(above);
  });
  return async (folder, roots) => (await repositoryOf(folder)) ?? widest(roots, folder);
}

function widest(roots: readonly string[], folder: string): string | undefined {
  return roots
    .filter((root) => folder === root || folder.startsWith(join(root, "/")))
    .sort((one, other) => one.length - other.length)[0];
}

/** The folder itself and those above it up to `top`, nearest first; the folder alone where there is no top. */
export function foldersAbove(top: string | undefined, folder: string): readonly string[] {
  const above = dirname(folder);
  return top === undefined || folder === top || above === folder ? [folder] : [folder, ...foldersAbove(top, above)];
}
