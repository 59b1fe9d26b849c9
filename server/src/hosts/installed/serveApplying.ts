// The introspection's process as one that has a provider apply resources beside a loopback Azure, to see what it sends (applyResources.ts).
import { setTimeout as wait } from "node:timers/promises";
import { providerClientOf } from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { type Applied, applyWritten, changesAmong } from "../loopback/applyWritten";
import type { AskedRequest } from "../loopback/laidResources";
import type { AppliedResource, ApplyingReply, ApplyingRequest } from "./applyingTypes";
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

async function applyBy(
  binary: string,
  { resources, subscription }: ApplyingRequest,
): Promise<readonly AppliedResource[]> {
  const azure = loadLoopback().createLoopbackAzure({ types: resourceTypes(), mayInvent: true });
  const { start, schema } = await startsBeside(azure, binary, subscription);
  let client = providerClientOf(start);
  const applied: AppliedResource[] = [];
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
    applied.push(outcome ? outcomeOf(outcome) : sentSo(azure.asked));
  }
  client.stop();
  return applied;
}

/** How long a provider may take for a resource, in milliseconds: some wait for what is there at once here. */
const longest = 3000;

/** The requests that change something. */
function sentSo(asked: readonly AskedRequest[]): AppliedResource {
  const changing = changesAmong(asked);
  if (changing.length === 0) return { kind: "not applied", because: "It has sent nothing in time." };
  const requests = changing.map(({ method, path, apiVersion, body }) => ({ method, path, apiVersion, body }));
  return { kind: "sent", requests };
}

function outcomeOf(outcome: Applied): AppliedResource {
  switch (outcome.kind) {
    case "applied":
      return sentSo(outcome.asked);
    case "refused":
      return { kind: "not applied", because: outcome.because };
    case "silent":
      return { kind: "not applied", because: "It did not answer in time." };
    case "lost":
      return { kind: "not applied", because: "It ended." };
  }
}
