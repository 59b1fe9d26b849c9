// Asks Git, without a shell and without what a repository may set to have programs run.
import { execFile } from "node:child_process";
import { dirname } from "node:path";

const timeout = 5_000;
const maxBuffer = 10_000_000;
const careful = ["--no-pager", "-c", "core.fsmonitor=false"];

/** What Git answers about a folder; undefined where it is missing, too slow, or has nothing to say. Never rejects. */
export function git(folder: string, ...command: readonly string[]): Promise<string | undefined> {
  // Windows would look for a program of that name where it is run: that must not be the folder.
  const options = { cwd: dirname(process.execPath), env: environment(), timeout, maxBuffer, windowsHide: true };
  return new Promise((resolve) => {
    try {
      execFile("git", ["-C", folder, ...careful, ...command], options, (error, stdout) =>
        resolve(error ? undefined : stdout),
      );
    } catch {
      resolve(undefined);
    }
  });
}

/** Nothing is asked of people, fetched or locked, and no other repository meant than the folder's own. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...others } = process.env;
  return { ...others, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", GIT_OPTIONAL_LOCKS: "0" };
}
