// The introspection's process as one that has a provider apply resources beside a loopback Azure, to see what it sends (applyResources.ts).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { configuringStart, ProviderGone, providerClientOf, type Startable } from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { errorMessage } from "../errorMessage";
import { type Applied, applyWritten, changesAmong } from "../loopback/applyWritten";
import type { AskedRequest } from "../loopback/laidResources";
import { waysToConfigure } from "../provider/fakeCloud";
import { providerLimits, startProvider } from "../provider/startProvider";
import type { AppliedResource, ApplyingReply, ApplyingRequest } from "./applyingTypes";
import { holdPackage } from "./heldPackage";

/** By a path that the bundler does not follow: a bundle of its own, which nobody else needs. */
const loadLoopback = () => require(join(__dirname, "loopback.js")) as typeof import("../loopback/index");

/** Answers whoever has started this process, once. */
export function serveApplying(): void {
  process.once("message", async (request: ApplyingRequest) => {
    const reply = await apply(request);
    process.send?.(reply, () => process.exit());
  });
}

/** Never rejects. */
async function apply(request: ApplyingRequest): Promise<ApplyingReply> {
  const { type, version, binary } = request.installed;
  try {
    const held = await holdPackage(request.installed);
    if (request.trusted !== "any" && !request.trusted.includes(held.hash)) {
      held.letGo();
      return { kind: "untrusted", hash: held.hash };
    }
    return { kind: "applied", resources: await applyBy(held.binary, request) };
  } catch (error) {
    const why = error instanceof ProviderGone ? error.message : `${errorMessage(error)}.`;
    return { kind: "failed", reason: `${type} ${version} could not be asked (${binary}). ${why}` };
  }
}

async function applyBy(
  binary: string,
  { resources, subscription }: ApplyingRequest,
): Promise<readonly AppliedResource[]> {
  const { createLoopbackAzure, readResourceTypes } = loadLoopback();
  const types = readResourceTypes(readFileSync(join(__dirname, "data/azureTypes.txt"), "latin1"));
  const azure = createLoopbackAzure({ types, mayInvent: true });
  const starts = waysToConfigure.map((one): Startable => {
    const way = { ...one, ARM_SUBSCRIPTION_ID: subscription };
    return (signal) => startProvider(binary, providerLimits, { way, play: azure.play }, signal);
  });
  const first = await starts[0]!();
  const schema = await first.schema().finally(() => first.stop());
  const start = await configuringStart(starts, schema, undefined);
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
