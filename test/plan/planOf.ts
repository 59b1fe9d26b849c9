/** Plans modules as `azureml-terraform plan` does, with providers that run already. */
import { emptyState, readStateObjects } from "../../server/src/azure/index";
import type { GivenValues, PlanStep, StepAnswer } from "../../server/src/features/plan/plan";
import { type PlanningCall, planInstance } from "../../server/src/hosts/planning/planInstance";
import { type PlannedModule, planModule } from "../../server/src/hosts/planning/planModule";
import type { ProviderSchema } from "../../server/src/introspection/index";
import type { Files } from "../harness/changesOf";
import { serviceWith, uriOf } from "../harness/service";

/** A provider that runs, by the name that its types begin with. */
export interface RunningProvider {
  readonly name: string;
  readonly schema: ProviderSchema;
  readonly call: PlanningCall;
}

/** What an apply of files would do, one of which is `file`; without a provider by what is known of types. */
export function planOf(
  files: Files,
  state: string | undefined,
  provider?: RunningProvider,
  given?: GivenValues,
  file = "main.tf",
): Promise<PlannedModule> {
  const read = state === undefined ? emptyState : readStateObjects(state);
  if (typeof read === "string") throw new Error(read);
  const service = serviceWith(files);
  const installed = { type: provider?.name ?? "", version: "0.0.0", binary: "here", folder: "" };
  return planModule(service.plan(uriOf(file), { ...read, workspace: "default", ...(given && { given }) }), {
    packageOf: async ({ name }) =>
      name === provider?.name ? { installed: installed as never, trusted: "any" } : undefined,
    notRun: () => undefined,
    planner: {
      stop: () => undefined,
      async plan({ steps }) {
        const answers: StepAnswer[] = [];
        for (const step of steps) answers.push(await answerTo(step));
        return { kind: "planned", answers };
      },
    },
  });

  async function answerTo(step: PlanStep): Promise<StepAnswer> {
    const block = provider!.schema.resource.get(step.type);
    if (!block) return { kind: "unknown", because: "There is no such type." };
    return planInstance(provider!.call, block, step, provider!.name);
  }
}
