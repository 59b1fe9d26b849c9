// The introspection's process as one that has a provider apply resources beside a loopback Azure, to see what it sends (applyResources.ts).
import { setTimeout as wait } from "node:timers/promises";
import type { SeenRun } from "../../azure/index";
import { providerClientOf } from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { applyWritten, seenRun } from "../loopback/applyWritten";
import type { ApplyingReply, ApplyingRequest } from "./applyingTypes";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "./besideLoopback";

/** Answers whoever has started this process, once. */
export function serveApplying(): void {
  process.once("message", async (request: ApplyingRequest) => {
    const reply = await apply(request);
    process.send?.(reply, () => process.exit());
  });
}

function apply(request: ApplyingRequest): Promise<ApplyingReply> {
  return withTrusted(request, async ({ binary }) => ({ kind: "applied", resources: await applyBy(binary, request) }));
}

async function applyBy(binary: string, { resources, subscription }: ApplyingRequest): Promise<readonly SeenRun[]> {
  const azure = loadLoopback().createLoopbackAzure({ types: resourceTypes(), mayInvent: true });
  const { start, schema } = await startsBeside(azure, binary, subscription);
  let client = providerClientOf(start);
  const applied: SeenRun[] = [];
  for (const { type, config } of resources) {
    const block = schema.resource.get(type);
    if (!block) {
      applied.push({ kind: "not applied", because: "It has no such type." });
      continue;
    }
    const done = applyWritten(client.call, azure, { type, schema: block, config: validatedConfig(config, block) });
    const outcome = await Promise.race([done, wait(longest, undefined)]);
    if (!outcome) {
      // What it waits for need not be waited for: what it has sent is seen.
      done.catch(() => undefined);
      client.stop();
      client = providerClientOf(start);
    }
    applied.push(seenRun(outcome, azure.asked));
  }
  client.stop();
  return applied;
}

/** How long a provider may take for a resource, in milliseconds: some wait for what is there at once here. */
const longest = 3000;
