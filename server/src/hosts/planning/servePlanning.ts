// The introspection's process as one that stays, and has providers make plans beside a loopback Azure as long as it is told to (installedPlanner.ts).

import type { StepAnswer } from "../../features/plan/plan";
import { type ProviderClient, type ProviderSchema, providerClientOf } from "../../introspection/index";
import type { AnsweredMessage, RequestMessage } from "../installed/askedProcess";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "../installed/besideLoopback";
import { planInstance } from "./planInstance";
import type { PlanningReply, PlanningRequest } from "./planningTypes";

/** How many instances a provider is asked about at once, as Terraform has ten: it answers while we read what it has answered before. */
const together = 4;

/** A provider that runs. */
interface Running {
  readonly client: ProviderClient;
  readonly schema: ProviderSchema;
}

/** Answers whoever has started this process, one request after the other. */
export function servePlanning(): void {
  const running = new Map<string, Running>();
  let last: Promise<unknown> = Promise.resolve();
  process.on("message", ({ id, request }: RequestMessage<PlanningRequest>) => {
    last = last.then(async () => {
      const reply = await plan(request, running);
      process.send?.({ id, reply } satisfies AnsweredMessage<PlanningReply>);
    });
  });
}

/** Never rejects. */
async function plan(request: PlanningRequest, running: Map<string, Running>): Promise<PlanningReply> {
  const { installed, subscription, steps } = request;
  const key = JSON.stringify([installed.binary, request.trusted, subscription]);
  const known = running.get(key);
  if (known) return { kind: "planned", answers: await answersOf(steps, known, installed) };
  return withTrusted(request, async ({ binary }): Promise<PlanningReply> => {
    const azure = loadLoopback().createLoopbackAzure({ types: resourceTypes(), mayInvent: true });
    const { start, schema } = await startsBeside(azure, binary, subscription);
    const next = { client: providerClientOf(start), schema };
    running.set(key, next);
    return { kind: "planned", answers: await answersOf(steps, next, installed) };
  });
}

async function answersOf(
  steps: PlanningRequest["steps"],
  { client, schema }: Running,
  { type, version }: PlanningRequest["installed"],
): Promise<readonly StepAnswer[]> {
  const by = `${type} ${version}`;
  const answers: StepAnswer[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: together }, planSome));
  return answers;

  async function planSome(): Promise<void> {
    while (next < steps.length) {
      const index = next++;
      const step = steps[index]!;
      const block = schema.resource.get(step.type);
      answers[index] = block
        ? await planInstance(client.callBeside, block, step, by)
        : { kind: "unknown", because: `${by} has no type ${step.type}.`, by };
    }
  }
}
