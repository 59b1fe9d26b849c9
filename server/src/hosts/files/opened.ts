// Files and folders that are open stay the same ones, whatever somebody puts in the place of their paths meanwhile. Linux tells where an open one is,
// and lets it be the start of a path; elsewhere it is looked again, behind the opening, whether the path still leads to it.
import { constants, type Stats } from "node:fs";
import { close, linkAt, linkStat, openFile, realPathOf, statOfOpen } from "./fileSystem";
import { LeftOut } from "./leftOut";
import { atOnce, type Steps } from "./steps";

const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/**
 * The place of an open file or folder that was opened by a path: as its disk spells it, without links. Undefined if
 * that is not certain.
 */
export function* openedPath(file: number, path: string): Steps<string | undefined> {
  const behind = process.platform === "linux" ? yield* pathBehind(`/proc/self/fd/${file}`) : undefined;
  if (behind !== undefined) return behind;
  const real = yield* realPathOf(path);
  const stats = real === undefined ? undefined : yield* linkStat(real);
  return isSame(yield* statOfOpen(file), stats) ? real : undefined;
}

/** Undefined where there is no such system of files, and for what is in no folder. */
function* pathBehind(link: string): Steps<string | undefined> {
  const path = yield* linkAt(link);
  return path?.startsWith("/") ? path : undefined;
}

/** Whether two `Stats` are of the same file. */
export function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one?.ino === other?.ino && one?.dev === other?.dev;
}

/**
 * Does something in a folder that is named as its disk does. `use` gets a path that leads to this folder, on Linux even where it is moved and another
 * one put in its place meanwhile. Throws where it is not there any more, or a link is on the way to it.
 */
export function* withinFolder<T>(folder: string, use: (at: string) => Steps<T>): Steps<T> {
  if (process.platform !== "linux") {
    expectAt(folder, yield* realPathOf(folder));
    return yield* use(folder);
  }
  const file = yield* openFile(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    const at = `/proc/self/fd/${file}`;
    const behind = yield* pathBehind(at);
    expectAt(folder, behind ?? (yield* openedPath(file, folder)));
    return yield* use(behind === undefined ? folder : at);
  } finally {
    yield* close(file);
  }
}

/** Calls `use` with a path to a folder that cannot be redirected meanwhile. Throws if the folder was replaced. */
export function inFolder<T>(folder: string, use: (at: string) => T): T {
  return atOnce(
    // biome-ignore lint/correctness/useYield: what is done there waits itself
    withinFolder(folder, function* (at) {
      return use(at);
    }),
  );
}

function expectAt(folder: string, real: string | undefined): void {
  if (real !== folder) throw new LeftOut("it is in a folder that was replaced in the meantime");
}
