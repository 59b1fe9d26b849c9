// A state file on disk. It is read only, and only by this: what it holds leaves this process no more than a token does.
import { readFile, stat } from "node:fs/promises";
import type { Log } from "../../lsp/runtime";
import { readState } from "../../state/readState";
import type { State } from "../../state/state";
import { textOf } from "../files/textOf";
import { unreadable } from "../files/unreadable";

/** In bytes. To read so much takes a tenth of a second, in which nothing else is answered; states are mostly far smaller. */
const most = 16_000_000;

interface Read {
  readonly stamp: string;
  readonly state: State | undefined;
}

/** By path, as long as the file is the same: the same state then, and no sentence twice. */
const known = new Map<string, Read>();

/** Undefined where there is none, or none that can be read, of which the log then says why. Never rejects. */
export async function stateFile(path: string, log: Log): Promise<State | undefined> {
  try {
    const { size, mtimeMs, isFile } = await about(path);
    const stamp = `${size} ${mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.state;
    const found = !isFile
      ? "It is not a file."
      : size > most
        ? tooLarge(size)
        : readState(textOf(await readFile(path)));
    const state = typeof found === "string" ? undefined : found;
    if (typeof found === "string") log(`${path} is left out. ${found}`);
    known.set(path, { stamp, state });
    return state;
  } catch (error) {
    known.delete(path);
    const message = unreadable(path, error);
    if (message) log(message);
    return undefined;
  }
}

async function about(path: string) {
  const stats = await stat(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

function tooLarge(size: number): string {
  return `It has ${Math.ceil(size / 1_000_000)} MB, and no more than ${most / 1_000_000} MB are read.`;
}
