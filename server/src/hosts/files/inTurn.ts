// Work on files of which only so much is begun at a time: a process may have only so many open, and what does not get its turn
// would silently be missing.
import { LeftOut } from "./regularFile";

/** Far below what any system allows, and more than it can do at once. */
const most = 32;

/** How long a disk may take, in milliseconds: one that is somewhere in a network may never answer. */
const patience = 15_000;

/** How often and how long, in milliseconds, is waited for others to close theirs; twice as long each time. */
const tries = 7;
const pause = 50;

const waiting: (() => void)[] = [];
let running = 0;

/** What `work` comes to, once it is its turn. Rejects as it does, and where it takes too long. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < most) running++;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await inTime(() => unlessTooMany(work));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Others in the same process, or on the same computer, may have too many open. */
async function unlessTooMany<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if ((code !== "EMFILE" && code !== "ENFILE") || time === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause * 2 ** time));
    }
  }
}

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LeftOut("the disk does not answer")), patience);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
