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

/** Starts nothing before it is asked. */
export function createInstalledPlanner(): InstalledPlanner {
  let child: ChildProcess | undefined;
  let count = 0;
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
  }

  return {
    plan(request) {
      child ??= start();
      const id = ++count;
      const answer = new Promise<PlanningReply>((resolve) => waiting.set(id, resolve));
      child.send({ id, request } satisfies PlanningMessage, () => undefined);
      return answer;
    },
    stop() {
      if (child?.connected) child.disconnect();
      child = undefined;
    },
  };
}
