// Which files a client may have read and written: those in its roots, whatever links say.
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isElsewhere, isPathWithin } from "../files/limits";
import { realPath } from "../files/realPath";
import { ToolError } from "./toolError";

/** A path inside the folders that a client may use. */
export interface AllowedPath {
  /** Absolute, as the client wrote it; what is there, or may be made there, lies in a root. */
  readonly path: string;
  /** The root that paths are told from. */
  readonly root: string;
}

/**
 * Resolves a client's path against its roots. Relative paths begin in the first one. The result must be in a root,
 * also through links; its last part need not exist. Throws a `ToolError` with what to do.
 */
export function allowedPath(path: string, roots: readonly string[]): AllowedPath {
  const [first] = roots;
  if (first === undefined)
    throw new ToolError("There is no folder to work in: open one, or start the server with one.");
  if (path.includes("\0")) throw new ToolError("A path cannot hold a zero byte.");
  const refused = `${path} leads out of the folders that this server may read: ${roots.join(", ")}. Ask about a path in one of them.`;
  // Before it is looked up, by which another machine would be asked.
  if (isElsewhere(path, roots)) throw new ToolError(refused);
  const absolute = resolve(first, path);
  const real = realPath(absolute) ?? realNew(absolute);
  const root = roots.find((one) => real !== undefined && isPathWithin(real, [realPath(one) ?? one]));
  if (real !== undefined && root !== undefined) return { path: absolute, root };
  throw new ToolError(real === undefined ? `There is no folder ${dirname(absolute)}.` : refused);
}

/** The real path of something that is yet to be made; undefined where its folder is not there either. */
function realNew(path: string): string | undefined {
  const folder = realPath(dirname(path));
  return folder === undefined ? undefined : join(folder, basename(path));
}

/**
 * The folders that a client names as its roots. Other addresses than files are ignored, and so are folders on other
 * machines.
 */
export function rootFolders(uris: readonly string[], windows = process.platform === "win32"): readonly string[] {
  return uris.flatMap((uri) => {
    try {
      const path = fileURLToPath(uri, { windows });
      return isElsewhere(path, []) ? [] : path;
    } catch {
      return [];
    }
  });
}

/**
 * What a client that names roots is answered about, where the person has named folders: as much of those as lies in its roots; all of them where
 * that is nothing, as for a client that names none. Its roots where the person has named no folder.
 */
export function rootsWithin(folders: readonly string[], roots: readonly string[]): readonly string[] {
  if (folders.length === 0) return roots;
  const named = roots.flatMap((root) => realPath(root) ?? []);
  const within = folders.flatMap((folder) => {
    const real = realPath(folder) ?? folder;
    return named.flatMap((root) => (isPathWithin(real, [root]) ? [folder] : isPathWithin(root, [real]) ? [root] : []));
  });
  return within.length > 0 ? [...new Set(within)] : folders;
}
