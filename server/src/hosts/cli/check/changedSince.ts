// Which files Git says have changed.
import { dirname, join, resolve } from "node:path";
import { realPath } from "../../files/realPath";
import { statIfThere } from "../../files/statIfThere";
import { askGit } from "../../git/git";

/** Large repositories take their time, and name many files. */
const limits = { timeout: 120_000, maxBuffer: 1 << 28 };

/**
 * Real paths of what differs from where the branch left `ref`, in the repositories of `paths`: committed, not
 * committed yet, or not added. Throws an error with a sentence if Git does not know.
 */
export async function changedSince(ref: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (ref === "" || ref.startsWith("-")) throw new Error(`${ref} is not a commit or branch.`);
  const changed = new Set<string>();
  const seen = new Set<string>();
  for (const path of paths) {
    const stats = statIfThere(path);
    // What is not there is told later.
    if (!stats) continue;
    const top = await topOf(resolve(stats.isDirectory() ? path : dirname(path)));
    if (seen.has(top)) continue;
    seen.add(top);
    for (const name of await changedIn(top, ref)) {
      const real = realPath(join(top, name));
      if (real !== undefined) changed.add(real);
    }
  }
  return changed;
}

async function topOf(folder: string): Promise<string> {
  const top = await git(folder, ["rev-parse", "--show-toplevel"], `${folder} is in no Git repository.`);
  return top.replace(/\r?\n$/, "");
}

async function changedIn(top: string, ref: string): Promise<string[]> {
  const missing = `Git does not know ${ref} in ${top}: fetch it, along with the commits in between.`;
  const commit = (await git(top, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], missing)).trim();
  // In a shallow clone nothing may be in common.
  const base = await git(top, ["merge-base", commit, "HEAD"], missing).catch(() => commit);
  const failed = `Git could not compare ${top} with ${ref}. Missing commits are not fetched.`;
  const changed = await git(top, ["diff", "--name-only", "-z", base.trim(), "--"], failed);
  const fresh = await git(top, ["ls-files", "--others", "--exclude-standard", "-z"], failed);
  return `${changed}\0${fresh}`.split("\0").filter((name) => name !== "");
}

async function git(
  folder: string,
  [question, ...args]: readonly [Parameters<typeof askGit>[1], ...string[]],
  failed: string,
): Promise<string> {
  try {
    return await askGit(folder, question, args, limits);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Error(isMissing ? "Git was not found, so it is not known what has changed." : failed);
  }
}
