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

/** The same of those who do not wait, but for reading an open file. */
const laterNames = ["open", "fstat"] as const;
const promised = ["access", "lstat", "readdir", "readlink", "realpath", "stat"] as const;

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
  const inTurn = fs.promises as unknown as Calls;
  const ownOf = (calls: Calls, called: readonly string[]) => called.map((name) => [name, calls[name]!] as const);
  const own = ownOf(changed, [...names, ...laterNames]);
  const ownInTurn = ownOf(inTurn, promised);
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
  for (const [name, call] of ownInTurn) inTurn[name] = wrapped(call);
  changed.realpathSync = Object.assign(changed.realpathSync!, { native: wrapped(fs.realpathSync.native as never) });
  try {
    await action();
  } finally {
    for (const [name, call] of own) changed[name] = call;
    for (const [name, call] of ownInTurn) inTurn[name] = call;
  }
  return count;
}
