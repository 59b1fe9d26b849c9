// The process that runs tools (dist/mcp.js): however long one takes, no typing waits for it.
import { type ChildProcess, fork } from "node:child_process";
import type { Disposable, LogOutputChannel } from "vscode";
import type { ToolQuestion, ToolReply } from "../../../server/src/protocol/index";

/** The process that runs the tools for agents. */
export interface ToolProcess extends Disposable {
  /** Rejects where the process ends before it answers. */
  ask(question: Omit<ToolQuestion, "id">): Promise<ToolReply>;
}

/** In milliseconds: how long it stays after its last answer. */
const patience = 10 * 60_000;

interface Waiting {
  answer(reply: ToolReply): void;
  fail(error: Error): void;
}

/** Creates a tool process for the bundle `file`; it starts with the first question. */
export function createToolProcess(file: string, log: LogOutputChannel): ToolProcess {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let questions = 0;

  function started(): ChildProcess {
    if (child) return child;
    const next = fork(file, { execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"], serialization: "advanced" });
    next.stderr?.setEncoding("utf8").on("data", (text: string) => log.warn(text.trimEnd()));
    next.on("message", (reply: ToolReply) => {
      waiting.get(reply.id)?.answer(reply);
      waiting.delete(reply.id);
    });
    next.on("error", (error) => log.error(error));
    next.on("exit", () => {
      if (child === next) child = undefined;
      for (const { fail } of waiting.values()) fail(new Error("The tool ended before it answered."));
      waiting.clear();
    });
    child = next;
    return next;
  }

  function stop(): void {
    clearTimeout(timer);
    child?.kill();
  }

  return {
    ask(question) {
      clearTimeout(timer);
      const id = ++questions;
      const reply = new Promise<ToolReply>((answer, fail) => waiting.set(id, { answer, fail }));
      started().send({ ...question, id } satisfies ToolQuestion);
      return reply.finally(() => {
        timer = setTimeout(stop, patience);
        timer.unref();
      });
    },
    dispose: stop,
  };
}
