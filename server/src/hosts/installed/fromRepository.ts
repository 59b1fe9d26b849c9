/**
 * Whether a package comes with the repository that is checked. Whoever writes a pull request writes the lock file too, so its hash says nothing
 * of a package that is beside it; what `terraform init` has installed is in the same place, but Git does not track it.
 */
import { realpath } from "node:fs/promises";
import { basename, dirname, sep } from "node:path";
import { git } from "../git/git";

/** Why a package in a folder is not to be run for that, as a clause; undefined where it is not part of a repository. */
export async function whyFromRepository(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
  checkout: string = process.cwd(),
): Promise<string | undefined> {
  const places = new Set([folder, await realpath(folder)]);
  for (const place of places) {
    // By its name in the folder above, where it may be a link that is tracked itself.
    const above = await realpath(dirname(place));
    const tracked = await git(above, "ls-files", "--", `:(literal)${basename(place)}`);
    if (tracked) return "it is part of the repository, and the lock file of a repository may trust everything in it";
    if (tracked === undefined && isWorkflow(env) && isBelow(above, await realpath(checkout)))
      return "it lies in the checkout, and Git does not tell whether it is part of that";
  }
  return undefined;
}

/** As nearly all services set it; Azure Pipelines has a variable of its own. */
function isWorkflow({ CI = "", TF_BUILD = "" }: NodeJS.ProcessEnv): boolean {
  return [CI, TF_BUILD].some((value) => value !== "" && value.toLowerCase() !== "false");
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
