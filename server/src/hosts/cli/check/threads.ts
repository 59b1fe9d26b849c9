// Many modules are looked at on several threads (checkThread.ts), folder by folder. What they tell is told in the order of the
// folders, so that a report is the same however many there are.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { programFile } from "../../programFile";
import { expectLongRun } from "../../shortRun";
import type { CheckedFolder } from "../modules/checkedFiles";
import type { InForce, LocatedFinding } from "../report/report";
import type { Reporter } from "../reporter";
import type { Run } from "../run";

/** How many threads look at modules. */
export interface Threads {
  /** So many; by default as many as are worth their start. */
  readonly count?: number | undefined;
  /** Severities of rules, as settings have them. */
  readonly rules: Readonly<Record<string, string>>;
}

/** The first message to each thread. */
export interface ThreadData {
  readonly paths: readonly string[];
  readonly maxFileSize: number;
  /** Whether only some files are asked for. */
  readonly isPart: boolean;
  readonly rules?: Threads["rules"] | undefined;
}

/** The reports about some folders in order, as calls of a `Reporter`, to be sent between threads. */
export type Recorded =
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "module"; readonly inForce: InForce | undefined }
  | { readonly kind: "file"; readonly path: string; readonly text: string; readonly found: readonly LocatedFinding[] };

/** Each takes some 150 MB. */
const most = 4;

/** In files. A thread takes half a second until it is as fast as one that has worked for a while. */
const worth = 600;

/** In files as well: so many take longer than faster code takes to be made. */
const long = 2000;

/**
 * How many files a thread is given at once: a sixteenth of those that were given before, within these limits. So all threads end at nearly the
 * same time, and few modules are read by two of them: modules that call each other are often beside each other, and each of several threads that
 * look at some reads what those call.
 */
const [leastTogether, mostTogether] = [32, 256];

/** How many times that may wait for others to be told before them. */
const ahead = 4;

/** The same folders, and how many threads they are worth: looks no further ahead than it takes to say so, and to know a long run. */
export function worthThreads(
  folders: Generator<CheckedFolder>,
  { count }: Threads,
): { readonly folders: Iterable<CheckedFolder>; readonly count: number } {
  const seen: CheckedFolder[] = [];
  let files = 0;
  while (files < long) {
    const { value, done } = folders.next();
    if (done) break;
    seen.push(value);
    files += sizeOf(value);
  }
  if (files >= long) expectLongRun();
  const possible = files < worth ? 1 : Math.min(most, availableParallelism());
  return { folders: both(seen, folders), count: count ?? possible };
}

function* both<T>(some: readonly T[], others: Iterable<T>): Generator<T> {
  yield* some;
  yield* others;
}

function sizeOf({ files, programs }: CheckedFolder): number {
  return files.size + programs.length;
}

/** Some folders, and what could not be read while they were found. */
interface Batch {
  readonly folders: readonly CheckedFolder[];
  readonly unreadable: readonly string[];
}

/** Looks at folders on so many threads. Rejects where one of them ends. */
export async function lookInThreads(
  count: number,
  data: ThreadData,
  folders: Iterable<CheckedFolder>,
  run: Pick<Run, "unreadableIn">,
  reporter: Reporter,
): Promise<void> {
  const left = folders[Symbol.iterator]();
  const answers: Promise<readonly Recorded[]>[] = [];
  const threads = Array.from({ length: count }, () => createThread(data));
  const idle = [...threads];
  const waiting: (() => void)[] = [];
  let isOver = false;
  let given = 0;

  function next(): Batch {
    const some: CheckedFolder[] = [];
    const wanted = Math.min(Math.max(leastTogether, given / 16), mostTogether);
    let files = 0;
    const unreadable = run.unreadableIn(() => {
      while (files < wanted && !isOver) {
        const { value, done } = left.next();
        if (done) isOver = true;
        else {
          some.push(value);
          files += sizeOf(value);
        }
      }
    });
    given += files;
    return { folders: some, unreadable };
  }

  /** What is told of the next folders, once a thread is free for them. */
  async function answer({ folders: some, unreadable }: Batch): Promise<readonly Recorded[]> {
    const records = unreadable.map((message): Recorded => ({ kind: "unreadable", message }));
    if (some.length === 0) return records;
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    const thread = idle.pop()!;
    const recorded = await thread.lookAt(some);
    idle.push(thread);
    waiting.shift()?.();
    return [...records, ...recorded];
  }

  try {
    while (!reporter.isClosed && (answers.length > 0 || !isOver)) {
      while (!isOver && answers.length < count * ahead) {
        const asked = answer(next());
        // It is waited for in its turn; until then nobody else takes note of it.
        asked.catch(() => undefined);
        answers.push(asked);
      }
      for (const one of (await answers.shift()) ?? []) await tell(one, reporter);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function tell(one: Recorded, reporter: Reporter): void | Promise<void> {
  if (one.kind === "unreadable") return reporter.unreadable(one.message);
  return one.kind === "module" ? reporter.module(one.inForce) : reporter.file(one.path, one.text, one.found);
}

function createThread(data: ThreadData) {
  const worker = new Worker(programFile("checkThread.js"), { workerData: data });
  let failure: Error | undefined;
  let settle: { resolve(recorded: readonly Recorded[]): void; reject(error: Error): void } | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    settle?.reject(failure);
  };
  worker.on("message", (recorded: readonly Recorded[]) => settle?.resolve(recorded));
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("a thread that looks at modules has ended")));
  return {
    lookAt(folders: readonly CheckedFolder[]): Promise<readonly Recorded[]> {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        if (failure) reject(failure);
        else worker.postMessage(folders);
      });
    },
    async end(): Promise<void> {
      await worker.terminate();
    },
  };
}
