// Has installed providers make plans, in a process of theirs (servePlanning.ts).
import { createAskedProcess, usualIdle } from "../installed/askedProcess";
import { toPlan } from "../installed/introspectionMessages";
import type { PlanningReply, PlanningRequest } from "./planningTypes";

/** Installed providers that make plans. */
export interface InstalledPlanner {
  /** Never rejects. */
  plan(request: PlanningRequest): Promise<PlanningReply>;
  /** Ends them. */
  stop(): void;
}

const ended: PlanningReply = { kind: "failed", reason: "The introspection has ended." };

/** Starts nothing before it is asked. `idle` is how long providers stay after the last question. */
export function createInstalledPlanner(idle: number = usualIdle): InstalledPlanner {
  const { ask, stop } = createAskedProcess<PlanningRequest, PlanningReply>(toPlan, idle, () => ended);
  return { plan: async (request) => (await ask(request)) ?? ended, stop };
}
