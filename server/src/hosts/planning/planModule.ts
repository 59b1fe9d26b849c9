// Plans a module: asks the providers that are installed for it, and where there is none, what is known of them.
import type { ModulePlan, PlanStep, PlanWalk, StepAnswer } from "../../features/plan/plan";
import type { PackageRequest } from "../installed/packageRequest";
import { factsProvider } from "./factsProvider";
import type { InstalledPlanner } from "./installedPlanner";
import { planInstance } from "./planInstance";
import type { PlanningReply } from "./planningTypes";
import { takenOver } from "./takenOver";

/** How providers are found and asked. */
export interface Planning {
  readonly planner: InstalledPlanner;
  /** The subscription that providers are configured for. */
  readonly subscription?: string | undefined;
  /** Set where what the state has is read anew in Azure (`PlanningRequest`). */
  readonly reading?: number | undefined;
  /** The package of a provider; undefined where none may be run. */
  packageOf(provider: PlanStep["provider"]): Promise<PackageRequest | undefined>;
  /** Takes a package that did not run, and why. */
  notRun(request: PackageRequest, reply: Exclude<PlanningReply, { kind: "planned" }>): void;
}

/** A plan, with who was asked. */
export interface PlannedModule extends ModulePlan {
  readonly releases: readonly string[];
}

/** Goes through a plan to its end. */
export async function planModule(
  walk: PlanWalk,
  { planner, subscription, reading, packageOf, notRun }: Planning,
): Promise<PlannedModule> {
  const releases = new Set<string>();
  const broken = new Set<string>();
  for (let turn = walk.next(); ; ) {
    if (turn.done) return { ...turn.value, releases: [...releases] };
    turn = walk.next(await answersTo(turn.value));
  }

  async function answersTo(steps: readonly PlanStep[]): Promise<readonly StepAnswer[]> {
    const answers = steps.map(takenOver);
    const byPackage = new Map<string, { request: PackageRequest; indexes: number[] }>();
    for (const [index, { provider }] of steps.entries()) {
      if (answers[index]) continue;
      const request = await packageOf(provider);
      const key = request?.installed.binary;
      if (!request || key === undefined || broken.has(key)) continue;
      const group = byPackage.get(key) ?? { request, indexes: [] };
      byPackage.set(key, group);
      group.indexes.push(index);
    }
    for (const [key, { request, indexes }] of byPackage) {
      const { installed } = request;
      const asked = indexes.map((index) => {
        const { facts: _, ...step } = steps[index]!;
        return step;
      });
      const reply = await planner.plan({ ...request, subscription, reading, steps: asked });
      if (reply.kind === "planned") {
        releases.add(`${installed.type} ${installed.version}`);
        for (const [at, index] of indexes.entries()) answers[index] = reply.answers[at];
      } else {
        broken.add(key);
        notRun(request, reply);
      }
    }
    return Promise.all(steps.map(async (step, index) => answers[index] ?? withUnread(step, await byFacts(step))));
  }

  /** Only a provider that runs reads anything. */
  function withUnread({ prior }: PlanStep, answer: StepAnswer): StepAnswer {
    if (reading === undefined || !prior || answer.kind !== "planned") return answer;
    return { ...answer, unread: ": no provider for it runs here." };
  }
}

/** What is known of a type says. */
async function byFacts(step: PlanStep): Promise<StepAnswer> {
  if (!step.facts)
    return { kind: "unknown", because: `No provider for ${step.type} is installed, and not all is known of it.` };
  const { schema, call } = factsProvider(step.facts);
  return planInstance(call, schema, step, undefined);
}
