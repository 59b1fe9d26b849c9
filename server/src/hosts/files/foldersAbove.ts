// How far up from a folder we look: never outside of what people have opened or keep together.
import { dirname, join } from "node:path";
import type { Disk } from "./disk";
import { remembered } from "./remembered";

/** The repository that a folder is in, or else the widest of `roots` around it. */
type TopOf = (folder: string, roots: readonly string[]) => Promise<string | undefined>;

/** Looks on `disk`. */
export function createTopOf(disk: Disk): TopOf {
  const repositoryOf = remembered(async (folder: string): Promise<string | undefined> => {
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
export function foldersUpTo(top: string | undefined, folder: string): readonly string[] {
  const above = dirname(folder);
  return top === undefined || folder === top || above === folder ? [folder] : [folder, ...foldersUpTo(top, above)];
}
