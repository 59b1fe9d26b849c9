// Which files there are in the last commit.
import { git } from "./git";

/** Paths of the files in HEAD from a folder, of it alone or of all below it too; undefined where there is no Git, no repository or no commit. Never rejects. */
export async function committedPaths(folder: string, isDeep: boolean): Promise<readonly string[] | undefined> {
  const listed = await git(folder, "ls-tree", ...(isDeep ? ["-r"] : []), "--name-only", "-z", "HEAD", "./");
  return listed?.split("\0").filter((path) => path !== "");
}

/** The text of one of them, whose folder need not be there any more; undefined where it cannot be read. Never rejects. */
export function committedTextAt(folder: string, path: string): Promise<string | undefined> {
  return git(folder, "cat-file", "blob", `HEAD:./${path}`);
}
