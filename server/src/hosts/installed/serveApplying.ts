// The introspection's process as one that has a provider apply resources beside a loopback Azure, to see what it sends (provenByProvider.ts).
import { setTimeout as wait } from "node:timers/promises";
import type { SeenRun } from "../../azure/index";
import { providerClientOf } from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { applyWritten, changesAmong, seenRun } from "../loopback/applyWritten";
import type { LoopbackAzure } from "../loopback/index";
import type { ApplyingReply, ApplyingRequest } from "./applyingTypes";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "./besideLoopback";

/** Answers the process that has started this one, once. */
export function serveApplying(): void {
  process.once("message", async (request: ApplyingRequest) => {
    const reply = await apply(request);
    process.send?.(reply, () => process.exit());
  });
}

function apply(request: ApplyingRequest): Promise<ApplyingReply> {
  return withTrusted(request, async ({ binary }) => ({ kind: "applied", resources: await applyBy(binary, request) }));
}

/** So many processes of a provider apply at once: most of the time it waits between two looks at what it has made. */
const mostAtOnce = 4;
/** So many resources are worth a process more, which takes seconds to start. */
const worthOne = 10;

async function applyBy(binary: string, { resources, subscription }: ApplyingRequest): Promise<readonly SeenRun[]> {
  const types = resourceTypes();
  const applied: SeenRun[] = [];
  const left = resources.map((resource, index) => ({ ...resource, index })).reverse();
  const workers = Math.min(mostAtOnce, Math.ceil(resources.length / worthOne));
  await Promise.all(Array.from({ length: workers }, applyNext));
  return applied;

  /** Each has a loopback of its own, so that what is asked there is about one resource. */
  async function applyNext(): Promise<void> {
    const azure = loadLoopback().createLoopbackAzure({ types, mayInvent: true });
    const { start, schema } = await startsBeside(azure, binary, subscription, true);
    let client = providerClientOf(start);
    for (let next = left.pop(); next; next = left.pop()) {
      const { type, config, index } = next;
      const block = schema.resource.get(type);
      if (!block) {
        applied[index] = { kind: "not applied", because: "It has no such type." };
        continue;
      }
      const done = applyWritten(client.call, azure, { type, schema: block, config: validatedConfig(config, block) });
      const settled = new AbortController();
      const outcome = await Promise.race([done, quiet(azure, settled.signal)]).finally(() => settled.abort());
      if (!outcome) {
        // What it waits for need not be waited for: what it has sent is seen.
        done.catch(() => undefined);
        client.stop();
        client = providerClientOf(start);
      }
      applied[index] = seenRun(outcome, azure.asked);
    }
    client.stop();
  }
}

/** So long it may be silent after it has sent something, in milliseconds: some wait for what is there at once here. */
const silence = 3000;
/** So long it may take to send anything. */
const patience = 20_000;

/** Resolves when a provider has gone silent, or nobody waits any more. */
async function quiet(azure: LoopbackAzure, signal: AbortSignal): Promise<undefined> {
  const begun = Date.now();
  let [count, last] = [0, begun];
  while (!signal.aborted) {
    await wait(100);
    const { asked } = azure;
    if (asked.length !== count) [count, last] = [asked.length, Date.now()];
    const isSent = changesAmong(asked).length > 0;
    if (Date.now() - last > (isSent ? silence : patience) || Date.now() - begun > patience) return;
  }
}
