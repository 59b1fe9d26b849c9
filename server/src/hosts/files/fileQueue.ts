// Limits how many files are open at once: a process may have only so many, and files that cannot be opened
// would silently be missing.
import { LeftOut } from "./regularFile";

/** Far below the limit of any system, and more than a disk serves at once. */
const maxRunning = 32;

/** How long a disk may take, in milliseconds: a network drive may never answer. */
const timeout = 15_000;

/** How often to try again, and the first pause in milliseconds, which doubles each time. */
const tries = 7;
const pause = 50;

/** Those whose turn has not come, after as many as have had theirs: taking the first out of a long list moves all others. */
let waiting: (() => void)[] = [];
let begun = 0;
let running = 0;

/** Runs `work` when its turn comes. Rejects as it does, and where it takes too long. */
export async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running < maxRunning) running++;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await withTimeout(() => retryWhenTooManyOpen(work));
  } finally {
    const next = nextWaiting();
    if (next) next();
    else running--;
  }
}

function nextWaiting(): (() => void) | undefined {
  const next = waiting[begun];
  if (next) begun++;
  if (begun > waiting.length / 2) {
    waiting = waiting.slice(begun);
    begun = 0;
  }
  return next;
}

/** Other parts of the process, or other programs, may have too many files open. */
async function retryWhenTooManyOpen<T>(work: () => Promise<T>): Promise<T> {
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

async function withTimeout<T>(work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LeftOut("the disk does not answer")), timeout);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
