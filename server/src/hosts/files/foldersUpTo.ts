// The folders that a folder is in.
import { dirname } from "node:path";

/** The folder itself and those above it up to `top`, nearest first; the folder alone where there is no top. */
export function foldersUpTo(top: string | undefined, folder: string): readonly string[] {
  const above = dirname(folder);
  return top === undefined || folder === top || above === folder ? [folder] : [folder, ...foldersUpTo(top, above)];
}
