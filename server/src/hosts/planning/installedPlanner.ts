// Starts the process in which installed providers make plans (servePlanning.ts), and ends it.
import type { ChildProcess } from "node:child_process";
import { toPlan } from "../installed/introspectionMessages";
import { startIntrospection } from "../installed/startIntrospection";
import type { PlanningAnswer, PlanningMessage, PlanningReply, PlanningRequest } from "./planningTypes";

/** Installed providers that make plans. */
export interface InstalledPlanner {
  /** Never rejects. */
  plan(request: PlanningRequest): Promise<PlanningReply>;
  /** Ends them. */
  stop(): void;
}

/** In milliseconds: who looks at a plan looks at the next one soon, and a large provider takes seconds to start. */
const patience = 10 * 60_000;

/** Starts nothing before it is asked. `idle` is how long providers stay after the last question. */
export function createInstalledPlanner(idle: number = patience): InstalledPlanner {
  let child: ChildProcess | undefined;
  let count = 0;
  let ending: NodeJS.Timeout | undefined;
  const waiting = new Map<number, (reply: PlanningReply) => void>();

  function start(): ChildProcess {
    const next = startIntrospection(toPlan);
    const ended = () => {
      if (child === next) child = undefined;
      for (const id of [...waiting.keys()]) settle(id, { kind: "failed", reason: "The introspection has ended." });
    };
    next.on("message", ({ id, reply }: PlanningAnswer) => settle(id, reply));
    next.once("error", ended);
    next.once("exit", ended);
    return next;
  }

  function settle(id: number, reply: PlanningReply): void {
    waiting.get(id)?.(reply);
    waiting.delete(id);
    if (waiting.size === 0) endLater();
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
    if (child?.connected) child.disconnect();
    child = undefined;
  }

  return {
    plan(request) {
      clearTimeout(ending);
      child ??= start();
      child.ref();
      child.channel?.ref();
      const id = ++count;
      const answer = new Promise<PlanningReply>((resolve) => waiting.set(id, resolve));
      child.send({ id, request } satisfies PlanningMessage, () => undefined);
      return answer;
    },
    stop,
  };
}
