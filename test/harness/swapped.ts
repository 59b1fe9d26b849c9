/** Puts something else in the place of a path while a file system is asked, at any of the calls. */
import fs from "node:fs";

/** The calls that look at a path, open it, or change what is there. */
const names = [
  "existsSync",
  "lstatSync",
  "openSync",
  "fstatSync",
  "readSync",
  "readdirSync",
  "readlinkSync",
  "realpathSync",
  "renameSync",
  "rmSync",
  "statSync",
  "writeSync",
] as const;

/** The same of those who do not wait. */
const laterNames = ["access", "lstat", "open", "readdir", "readlink", "realpath", "stat"] as const;

/** Does something, and at the call of that number, from 1, `swap` before it; how many calls there were. `look` takes what each is about. */
export async function withSwapAt(
  number: number,
  swap: () => void,
  action: () => Promise<void>,
  look: (path: unknown) => void = () => {},
): Promise<number> {
  let count = 0;
  let isSwapping = false;
  type Calls = Record<string, (...args: unknown[]) => unknown>;
  const changed = fs as unknown as Calls;
  const changedLater = fs.promises as unknown as Calls;
  const own = new Map(names.map((name) => [name, changed[name]!] as const));
  const ownLater = new Map(laterNames.map((name) => [name, changedLater[name]!] as const));
  const wrapped = (call: (...args: unknown[]) => unknown) =>
    Object.assign((...args: unknown[]) => {
      look(args[0]);
      if (!isSwapping && ++count === number) {
        isSwapping = true;
        swap();
        isSwapping = false;
      }
      return call(...args);
    }, call);
  for (const [name, call] of own) changed[name] = wrapped(call);
  for (const [name, call] of ownLater) changedLater[name] = wrapped(call);
  changed.realpathSync = Object.assign(changed.realpathSync!, { native: wrapped(fs.realpathSync.native as never) });
  try {
    await action();
  } finally {
    for (const [name, call] of own) changed[name] = call;
    for (const [name, call] of ownLater) changedLater[name] = call;
  }
  return count;
}
