// What counts as opened on the command line: what was named there, and the folder that somebody is in while naming it.
import { dirname, relative, resolve } from "node:path";
import { statIfThere } from "../../files/statIfThere";

/** The folders of `paths`, files or folders that need not be there. */
export function rootsOf(paths: readonly string[]): readonly string[] {
  const here = process.cwd();
  const named = paths.map((path) => {
    const isFolder = statIfThere(path)?.isDirectory();
    return isFolder ? resolve(path) : dirname(resolve(path));
  });
  return named.some((folder) => !relative(here, folder).startsWith("..")) ? [...named, here] : named;
}
