// Has installed providers make plans, in a process of theirs (servePlanning.ts).

import type { LiveAnswer } from "../../protocol/index";
import { AskedProcess, usualIdle } from "../installed/askedProcess";
import { toPlan } from "../installed/introspectionMessages";
import type { LiveQuestion, PlanningReply, PlanningRequest } from "./planningTypes";

/** Installed providers that make plans. */
export interface InstalledPlanner {
  /** Never rejects. */
  plan(request: PlanningRequest): Promise<PlanningReply>;
  /** Ends them. */
  stop(): void;
}

const ended: PlanningReply = { kind: "failed", reason: "The introspection has ended." };

/**
 * Starts nothing before it is asked. `idle` is how long providers stay after the last question; `readLive` says what Azure has, for plans that
 * are live, and never rejects; `isWaitedFor`: whether people wait for the plan and do nothing else, as at a command line.
 */
export function createInstalledPlanner(
  idle: number = usualIdle,
  readLive?: (question: LiveQuestion) => Promise<LiveAnswer>,
  isWaitedFor = false,
): InstalledPlanner {
  const process = new AskedProcess<PlanningRequest, PlanningReply, LiveQuestion>({
    task: toPlan,
    idle,
    lost: () => ended,
    ...(readLive && { answer: readLive }),
    isWaitedFor,
  });
  return { plan: async (request) => (await process.ask(request)) ?? ended, stop: () => process.stop() };
}
