// What a provider has planned it plans again in the same way, as long as nothing of the question has changed.
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import type { InstalledPlanner } from "./installedPlanner";
import { questionKey } from "./questionKey";
import { type KeptAnswer, withoutSecrets, withSecrets } from "./withoutSecrets";

/** How many answers are kept. */
const most = 5000;

/** The same planner, which is asked only what it was not asked before. What is secret is not kept. */
export function rememberingPlanner(planner: InstalledPlanner): InstalledPlanner {
  const known = new Map<string, KeptAnswer>();
  return {
    async plan(request) {
      const { installed, subscription, steps, reading } = request;
      const release = [installed.binary, installed.version, subscription, reading];
      const keys = steps.map((step) => questionKey(step, release));
      const open = steps.flatMap((step, index) => (known.has(keys[index]!) ? [] : [{ step, key: keys[index]! }]));
      if (open.length > 0) {
        const reply = await planner.plan({ ...request, steps: open.map(({ step }) => step) });
        if (reply.kind !== "planned") return reply;
        for (const [index, { key }] of open.entries()) {
          const answer = reply.answers[index];
          const kept = answer?.kind === "planned" ? withoutSecrets(answer, open[index]!.step) : undefined;
          if (kept) known.set(key, kept);
        }
        const fresh = new Map(open.map(({ key }, index) => [key, reply.answers[index]]));
        const answers = keys.map((key, index) => fresh.get(key) ?? recalled(key, steps[index]!));
        for (const key of known.keys()) {
          if (known.size <= most) break;
          known.delete(key);
        }
        return { kind: "planned", answers };
      }
      return { kind: "planned", answers: keys.map((key, index) => recalled(key, steps[index]!)) };
    },
    stop: () => planner.stop(),
  };

  function recalled(key: string, step: PlanStep): StepAnswer {
    const kept = known.get(key);
    return kept ? withSecrets(kept, step) : lost;
  }
}

const lost: StepAnswer = { kind: "unknown", because: "The provider did not answer." };
