// The only place that runs Git, made for untrusted repositories: what .git/config, attributes, hooks and remotes of a
// repository name is never run, and nothing is fetched. Without a shell.
import { execFile } from "node:child_process";
import { dirname } from "node:path";

/**
 * What Git is asked. None of these writes, and none runs a program on its own account; `diff` is the only one that reads the
 * files of the working tree. What else is to be asked must be looked at before it is here.
 */
type Question = "rev-parse" | "merge-base" | "cat-file" | "ls-tree" | "diff" | "ls-files";

/** How long Git may take, in milliseconds, and how much it may say, in bytes. */
interface Limits {
  readonly timeout: number;
  readonly maxBuffer: number;
}

/** For what a folder answers about itself, which findings depend on. */
const short: Limits = { timeout: 5_000, maxBuffer: 10_000_000 };

/** For the texts of many files. */
const many: Limits = { timeout: 10_000, maxBuffer: 50_000_000 };

/** Set behind everything that the repository sets, which therefore does not count. */
const settings = [
  // A program that tells which files have changed.
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  // A folder that was committed may look like a bare repository, with a configuration of its own.
  "safe.bareRepository=explicit",
];

const questions: Partial<Record<Question, readonly string[]>> = {
  // Submodules have configurations of their own, which none of the settings here reaches.
  diff: ["--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all"],
};

/** What Git answers about a folder; undefined where it is missing, too slow, or has nothing to say. Never rejects. */
export function git(folder: string, question: Question, ...args: readonly string[]): Promise<string | undefined> {
  return askGit(folder, question, args, short).catch(() => undefined);
}

/**
 * Blobs by their names (`HEAD:main.tf`), each undefined if there is no such blob, all from one process. It cannot ask
 * for a name with a line break. Never rejects: the answers before Git failed or took too long count.
 */
export async function blobs(folder: string, names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const asked = names.map((name) => (/[\r\n]/.test(name) ? ":" : name));
  const output = await execute(folder, [], ["cat-file", "--batch"], many, `${asked.join("\n")}\n`).catch(
    (error: { readonly stdout?: Buffer }) => error.stdout ?? Buffer.alloc(0),
  );
  let at = 0;
  return asked.map(() => {
    const end = output.indexOf("\n", at);
    if (end < 0) return undefined;
    const head = / blob (\d+)$/.exec(output.toString("utf8", at, end));
    at = end + 1;
    if (!head) return undefined;
    const size = Number(head[1]);
    const blob = output.subarray(at, at + size);
    at += size + 1;
    return blob.length === size ? blob.toString("utf8") : undefined;
  });
}

/** What Git answers about a folder. Rejects where it fails or takes too long, with the code `ENOENT` where there is no Git. */
export async function askGit(
  folder: string,
  question: Question,
  args: readonly string[],
  limits: Limits,
): Promise<string> {
  const filters = question === "diff" ? withoutFilters(String(await execute(folder, [], listing, limits))) : [];
  return String(await execute(folder, filters, [question, ...(questions[question] ?? []), ...args], limits));
}

const listing = ["config", "--list", "--name-only", "-z"];

/**
 * What turns off every filter that the names of all settings tell of: programs that Git would have files go through before it
 * compares them. Those of people themselves too, since they ask the repository's configuration what else to run, as that of
 * Git LFS does. Throws an error for a filter that cannot be turned off.
 */
function withoutFilters(names: string): readonly string[] {
  const drivers = new Set(
    names.split("\0").flatMap((name) => /^filter\.(.+)\.(?:clean|smudge|process|required)$/is.exec(name)?.[1] ?? []),
  );
  return [...drivers].flatMap((driver) => {
    // On the command line a name ends at the first of these.
    if (driver.includes("=")) throw new Error(`The filter ${driver} cannot be turned off.`);
    return ["clean=", "smudge=", "process=", "required=false"].map((setting) => `filter.${driver}.${setting}`);
  });
}

/** What a command prints; rejects where it fails, with what it has printed before as `stdout`. `input` is what it reads. */
function execute(
  folder: string,
  more: readonly string[],
  command: readonly string[],
  limits: Limits,
  input = "",
): Promise<Buffer> {
  const careful = [...settings, ...more].flatMap((setting) => ["-c", setting]);
  // Windows would look for a program of that name where it is run: that must not be the folder.
  const options = {
    cwd: dirname(process.execPath),
    env: environment(),
    windowsHide: true,
    encoding: "buffer",
    ...limits,
  } as const;
  return new Promise((resolve, reject) => {
    const args = ["-C", folder, "--no-pager", ...careful, ...command];
    const { stdin } = execFile("git", args, options, (error, stdout) =>
      error ? reject(Object.assign(error, { stdout })) : resolve(stdout),
    );
    // One that ends before it has read everything says why by its exit code.
    stdin?.on("error", () => {});
    stdin?.end(input);
  });
}

/**
 * Nothing is asked of people, fetched or locked, and no other repository meant than the folder's own, as a hook of Git's would.
 * Objects that a partial clone lacks are fetched by whatever program a remote names, which older versions of Git can only be
 * kept from by allowing no protocol.
 */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_COMMON_DIR, ...others } = process.env;
  return {
    ...others,
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
  };
}
