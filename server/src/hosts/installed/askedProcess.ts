// A process of installed providers that stays to be asked, and is ended some time after the last question.
import type { ChildProcess } from "node:child_process";
import { startIntrospection } from "./startIntrospection";

/** What is asked in such a process. */
interface AskedProcess<Request, Reply> {
  /** Starts the process where none runs. Never rejects; undefined once the signal is aborted, or the process is stopped. */
  ask(request: Request, signal?: AbortSignal): Promise<Reply | undefined>;
  /** Ends it. */
  stop(): void;
}

/** A request under a number. */
export interface RequestMessage<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What such a process is told: a request, or that nobody waits for one any more. */
export type AskedMessage<Request> = RequestMessage<Request> | { readonly id: number; readonly cancel: true };

/** What it tells under that number. */
export interface AnsweredMessage<Reply> {
  readonly id: number;
  readonly reply: Reply;
}

/** What the process asks itself meanwhile, under a number of its own. */
export interface QuestionMessage<Question> {
  readonly number: number;
  readonly question: Question;
}

/** What it is told then. */
export interface AnswerMessage<Answer> {
  readonly number: number;
  readonly answer: Answer;
}

/** In milliseconds: who asks about a configuration asks again soon, and a large provider takes seconds to start. */
export const usualIdle = 10 * 60_000;

/**
 * Starts nothing before it is asked. `task` is what the process is for, `idle` how long it stays after the last question, in milliseconds, and
 * `lost` the reply where it has ended before, with why as a clause; `answer` answers what it asks itself meanwhile, and never rejects.
 * `isWaitedFor`: whether people wait for it and do nothing else.
 */
export function createAskedProcess<Request, Reply, Question = never>(
  task: string,
  idle: number,
  lost: (why: string) => Reply,
  answer?: (question: Question) => Promise<unknown>,
  isWaitedFor = false,
): AskedProcess<Request, Reply> {
  let child: ChildProcess | undefined;
  let count = 0;
  let ending: NodeJS.Timeout | undefined;
  const waiting = new Map<number, (reply: Reply | undefined) => void>();

  function start(): ChildProcess {
    const next = startIntrospection(task, isWaitedFor);
    const ended = (why: string) => {
      if (child !== next) return;
      child = undefined;
      for (const id of [...waiting.keys()]) settle(id, lost(why));
    };
    next.on("message", (message: AnsweredMessage<Reply> | QuestionMessage<Question>) => {
      if (!("question" in message)) return settle(message.id, message.reply);
      const { number, question } = message;
      void answer?.(question).then((reply) => {
        if (next.connected) next.send({ number, answer: reply } satisfies AnswerMessage<unknown>);
      });
    });
    next.once("error", (error) => ended(error.message));
    next.once("exit", (code, by) => ended(by ?? `its exit code is ${code}`));
    return next;
  }

  function settle(id: number, reply: Reply | undefined): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) endLater();
    resolve?.(reply);
  }

  function endLater(): void {
    clearTimeout(ending);
    ending = setTimeout(stop, idle);
    // Whoever has asked may end all the same; the process ends with it.
    ending.unref();
    child?.unref();
    child?.channel?.unref();
  }

  function stop(): void {
    clearTimeout(ending);
    const last = child;
    child = undefined;
    for (const id of [...waiting.keys()]) settle(id, undefined);
    clearTimeout(ending);
    if (last?.connected) last.disconnect();
  }

  return {
    ask(request, signal) {
      if (signal?.aborted) return Promise.resolve(undefined);
      clearTimeout(ending);
      child ??= start();
      const asked = child;
      asked.ref();
      asked.channel?.ref();
      const id = ++count;
      return new Promise((resolve) => {
        const cancel = () => {
          if (asked.connected) asked.send({ id, cancel: true } satisfies AskedMessage<Request>);
          settle(id, undefined);
        };
        signal?.addEventListener("abort", cancel);
        waiting.set(id, (reply) => {
          signal?.removeEventListener("abort", cancel);
          resolve(reply);
        });
        asked.send({ id, request } satisfies AskedMessage<Request>);
      });
    },
    stop,
  };
}
