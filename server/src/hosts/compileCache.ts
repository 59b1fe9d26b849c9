// To be imported before what is large: from Node 22 on, what V8 has made of it at an earlier start is read from a file, which
// takes a fifth off the start. Beside the person's own files, and not in the folder for temporary ones, where others may write
// what would be run.
import { readdir, rm, stat } from "node:fs/promises";
import module from "node:module";
import { join } from "node:path";
import { userCacheFolder } from "./installed/cacheFolder";

/** Node 20 has none; Node itself leaves it where it cannot write, and where NODE_DISABLE_COMPILE_CACHE is set. */
const { enableCompileCache } = module as { enableCompileCache?(folder: string): unknown };

enableCompileCache?.(userCacheFolder("compiled"));

/** In milliseconds. What is still used is made again at the next start. */
const kept = 30 * 24 * 60 * 60_000;

/** Removes what was made a month ago or earlier: each release of Node and of the extension leaves some of its own. Never rejects. */
export async function forgetOldCompiled(folder = userCacheFolder("compiled")): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => undefined);
    if (file?.isFile() && Date.now() - file.mtimeMs > kept) await rm(path, { force: true }).catch(() => {});
  }
}
