// The introspection's process as one that has a provider read resources and plan what is written of them (resourceReader.ts). It asks
// whoever has started it for what is live in Azure: nobody is signed in here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configuringStart, ProviderGone, providerClientOf, type Startable } from "../../introspection/index";
import { errorMessage } from "../errorMessage";
import type { JsonObject } from "../loopback/index";
import { type PlanOfWritten, planWritten } from "../loopback/planWritten";
import { readAs } from "../loopback/readAs";
import type { ReadResource } from "../loopback/readResource";
import { waysToConfigure } from "../provider/fakeCloud";
import { providerLimits, startProvider } from "../provider/startProvider";
import { type HeldPackage, holdPackage } from "./heldPackage";
import { keepLessons, recallLessons } from "./keptLessons";
import type { Answer, FoundResource, FromReader, ReadingReply, ReadingRequest, ToReader } from "./readingTypes";

/** By a path that the bundler does not follow: a bundle of its own, which nobody else needs. */
const loadLoopback = () => require(join(__dirname, "loopback.js")) as typeof import("../loopback/index");

type Plan = (written: Extract<ToReader, { plan: unknown }>["plan"]) => Promise<readonly PlanOfWritten[]>;

/** Answers whoever has started this process: one request to read, and then any number to plan. */
export function serveReading(): void {
  let plan: Plan = async () => [];
  let count = 0;
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  const tell = (message: FromReader) => process.send?.(message);
  const fetch = (id: string, apiVersion: string) =>
    new Promise<Answer | undefined>((resolve) => {
      waiting.set(++count, resolve);
      tell({ fetch: count, id, apiVersion });
    });
  process.on("message", async (message: ToReader) => {
    if ("fetched" in message) {
      waiting.get(message.fetched)?.(message.answer);
      waiting.delete(message.fetched);
    } else if ("plan" in message) tell({ plans: await plan(message.plan) });
    else {
      const done = await read(message.read, fetch);
      plan = done.plan;
      tell({ reply: done.reply });
    }
  });
}

/** Never rejects. What runs goes on running, to plan. */
async function read(
  request: ReadingRequest,
  fetch: (id: string, apiVersion: string) => Promise<Answer | undefined>,
): Promise<{ reply: ReadingReply; plan: Plan }> {
  const { type, version, binary } = request.installed;
  const nothing: Plan = async () => [];
  try {
    const held = await holdPackage(request.installed);
    if (request.trusted !== "any" && !request.trusted.includes(held.hash)) {
      held.letGo();
      return { reply: { kind: "untrusted", hash: held.hash }, plan: nothing };
    }
    return await readBy(held, request, fetch);
  } catch (error) {
    const why = error instanceof ProviderGone ? error.message : `${errorMessage(error)}.`;
    return {
      reply: { kind: "failed", reason: `${type} ${version} could not be asked (${binary}). ${why}` },
      plan: nothing,
    };
  }
}

async function readBy(
  { binary, hash }: HeldPackage,
  { installed, cache, resources, answers, mayFetch }: ReadingRequest,
  fetch: (id: string, apiVersion: string) => Promise<Answer | undefined>,
): Promise<{ reply: ReadingReply; plan: Plan }> {
  const { createLoopbackAzure, lessonsIn, readResourceTypes, stateJson } = loadLoopback();
  const azure = createLoopbackAzure({
    types: readResourceTypes(readFileSync(join(__dirname, "data/azureTypes.txt"), "latin1")),
    ...(mayFetch && { fetch: async (id, apiVersion) => (await fetch(id, apiVersion)) as JsonObject | undefined }),
  });
  const place = { cache, release: installed, hash };
  recallLessons(azure, place, lessonsIn);
  const known = azure.lessons();
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(resources[0]?.id ?? "")?.[1];
  const starts = waysToConfigure.map((one): Startable => {
    const way = { ...one, ...(subscription !== undefined && { ARM_SUBSCRIPTION_ID: subscription }) };
    return (signal) => startProvider(binary, providerLimits, { way, play: azure.play }, signal);
  });
  const first = await starts[0]!();
  const schema = await first.schema().finally(() => first.stop());
  const { call } = providerClientOf(await configuringStart(starts, schema, undefined));
  const done = new Map<string, { type: string; state: Extract<ReadResource, { kind: "read" }> }>();
  const found: FoundResource[] = [];
  const failures: { id: string; because: string }[] = [];
  for (const { id, types, alike } of resources) {
    const read = await readAs(call, azure, { id, types, alike, schemas: schema.resource }, () => {
      azure.clear();
      for (const answer of answers) azure.lay(answer as JsonObject);
    });
    if (!("type" in read)) {
      const { failed } = read;
      const because = failed
        ? `${failed.type} cannot be read: ${whyNot(failed.state)}`
        : "The provider has no type for it.";
      failures.push({ id, because });
      continue;
    }
    const { type, state } = read;
    done.set(id, read);
    found.push({
      id,
      type,
      state: stateJson(state.state, azure.isInvented),
      answer: azure.given(id) ?? { id },
    });
  }
  keepLessons(azure, known, place);
  const plan: Plan = async (written) => {
    const plans: PlanOfWritten[] = [];
    for (const one of written) {
      const was = done.get(one.id);
      const block = was && schema.resource.get(was.type);
      plans.push(
        block ? await planWritten(call, block, { type: was.type, read: was.state, ...one }) : { kind: "lost" },
      );
    }
    return plans;
  };
  return { reply: { kind: "read", resources: found, failures }, plan };
}

function whyNot(state: Exclude<ReadResource, { kind: "read" }>): string {
  switch (state.kind) {
    case "refused":
      return state.because;
    case "gone":
      return "there is nothing at this id.";
    case "lost":
      return "the provider ended.";
    case "silent":
      return "the provider did not answer in time.";
  }
}
