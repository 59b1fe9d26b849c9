// What a provider has planned it plans again in the same way, as long as nothing of the question has changed.
import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import type { InstalledPlanner } from "./installedPlanner";

/** How many answers are kept. */
const most = 5000;

/** The same planner, which is asked only what it was not asked before. */
export function rememberingPlanner(planner: InstalledPlanner): InstalledPlanner {
  const known = new Map<string, StepAnswer>();
  return {
    async plan(request) {
      const { installed, subscription, steps, reading } = request;
      const release = [installed.binary, installed.version, subscription, reading];
      const keys = steps.map((step) =>
        createHash("sha256")
          .update(serialize([release, step]))
          .digest("base64"),
      );
      const open = steps.flatMap((step, index) => (known.has(keys[index]!) ? [] : [{ step, key: keys[index]! }]));
      if (open.length > 0) {
        const reply = await planner.plan({ ...request, steps: open.map(({ step }) => step) });
        if (reply.kind !== "planned") return reply;
        for (const [index, { key }] of open.entries()) {
          const answer = reply.answers[index];
          if (answer?.kind === "planned" && !holdsSecrets(answer, open[index]!.step)) known.set(key, answer);
        }
        const fresh = new Map(open.map(({ key }, index) => [key, reply.answers[index]]));
        const answers = keys.map((key) => known.get(key) ?? fresh.get(key) ?? lost);
        for (const key of known.keys()) {
          if (known.size <= most) break;
          known.delete(key);
        }
        return { kind: "planned", answers };
      }
      return { kind: "planned", answers: keys.map((key) => known.get(key) ?? lost) };
    },
    stop: () => planner.stop(),
  };
}

/** What may be secret is nowhere kept. */
function holdsSecrets({ sensitive }: Extract<StepAnswer, { kind: "planned" }>, { hidden }: PlanStep): boolean {
  return sensitive.size > 0 || hidden.size > 0;
}

const lost: StepAnswer = { kind: "unknown", because: "The provider did not answer." };
