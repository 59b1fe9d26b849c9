// A process of installed providers that stays to be asked, and is ended some time after the last question.
import type { ChildProcess } from "node:child_process";
import { startIntrospection } from "./startIntrospection";

/** A request with its number. */
export interface RequestMessage<Request> {
  readonly id: number;
  readonly request: Request;
}

/** A message to such a process: a request, or that nobody waits for a request any more. */
export type AskedMessage<Request> = RequestMessage<Request> | { readonly id: number; readonly cancel: true };

/** Its answer under that number. */
export interface AnsweredMessage<Reply> {
  readonly id: number;
  readonly reply: Reply;
}

/** A question that a child process asks its parent while it works on a request. */
export interface QuestionMessage<Question> {
  readonly number: number;
  readonly question: Question;
}

/** Its message then. */
export interface AnswerMessage<Answer> {
  readonly number: number;
  readonly answer: Answer;
}

/** In milliseconds: who asks about a configuration asks again soon, and a large provider takes seconds to start. */
export const usualIdle = 10 * 60_000;

/** How such a process is started, and what becomes of what it is asked. */
interface ProcessOptions<Reply, Question> {
  /** What the process is for. */
  readonly task: string;
  /** How long it stays after the last question, in milliseconds. */
  readonly idle: number;
  /** The reply where it has ended before, with why as a clause. */
  lost(why: string): Reply;
  /** Answers what it asks itself meanwhile, and never rejects. */
  answer?(question: Question): Promise<unknown>;
  /** Whether people wait for it and do nothing else. */
  readonly isWaitedFor?: boolean;
}

/** A child process that answers requests. It starts with the first request. */
export class AskedProcess<Request, Reply, Question = never> {
  private child: ChildProcess | undefined;
  private count = 0;
  private ending: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, (reply: Reply | undefined) => void>();

  constructor(private readonly options: ProcessOptions<Reply, Question>) {}

  /** Starts the process where none runs. Never rejects; undefined once the signal is aborted, or the process is stopped. */
  ask(request: Request, signal?: AbortSignal): Promise<Reply | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined);
    clearTimeout(this.ending);
    this.child ??= this.start();
    const asked = this.child;
    asked.ref();
    asked.channel?.ref();
    const id = ++this.count;
    return new Promise((resolve) => {
      const cancel = () => {
        if (asked.connected) asked.send({ id, cancel: true } satisfies AskedMessage<Request>);
        this.settle(id, undefined);
      };
      signal?.addEventListener("abort", cancel);
      this.waiting.set(id, (reply) => {
        signal?.removeEventListener("abort", cancel);
        resolve(reply);
      });
      asked.send({ id, request } satisfies AskedMessage<Request>);
    });
  }

  /** Ends it. */
  stop(): void {
    clearTimeout(this.ending);
    const last = this.child;
    this.child = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id, undefined);
    clearTimeout(this.ending);
    if (last?.connected) last.disconnect();
  }

  private start(): ChildProcess {
    const { task, isWaitedFor = false } = this.options;
    const next = startIntrospection(task, isWaitedFor);
    next.on("message", (message: AnsweredMessage<Reply> | QuestionMessage<Question>) => {
      if ("question" in message) this.answer(message, next);
      else this.settle(message.id, message.reply);
    });
    next.once("error", (error) => this.ended(next, error.message));
    next.once("exit", (code, by) => this.ended(next, by ?? `its exit code is ${code}`));
    return next;
  }

  private answer({ number, question }: QuestionMessage<Question>, asking: ChildProcess): void {
    void this.options.answer?.(question).then((answer) => {
      if (asking.connected) asking.send({ number, answer } satisfies AnswerMessage<unknown>);
    });
  }

  private ended(child: ChildProcess, why: string): void {
    if (this.child !== child) return;
    this.child = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id, this.options.lost(why));
  }

  private settle(id: number, reply: Reply | undefined): void {
    const resolve = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.endLater();
    resolve?.(reply);
  }

  private endLater(): void {
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.stop(), this.options.idle);
    // Whoever has asked may end all the same; the process ends with it.
    this.ending.unref();
    this.child?.unref();
    this.child?.channel?.unref();
  }
}
