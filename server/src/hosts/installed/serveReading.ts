// The introspection's process as one that has a provider read resources and plan what is written of them (readByProvider.ts). It asks
// whoever has started it for what is live in Azure: nobody is signed in here.

import { providerClientOf } from "../../introspection/index";
import { subscriptionOf } from "../../resourceIds/index";
import type { JsonObject } from "../loopback/index";
import { type PlanOfWritten, planWritten } from "../loopback/planWritten";
import { readEach } from "../loopback/readEach";
import { loadLoopback, resourceTypes, startsBeside, withTrusted } from "./besideLoopback";
import type { HeldPackage } from "./heldPackage";
import { keepLessons, recallLessons } from "./keptLessons";
import type { Answer, FoundResource, FromReader, ReadingReply, ReadingRequest, ToReader } from "./readingTypes";

type Plan = (written: Extract<ToReader, { plan: unknown }>["plan"]) => Promise<readonly PlanOfWritten[]>;
type Fetch = (id: string, apiVersion: string) => Promise<Answer | undefined>;

/** Answers the process that has started this one: one request to read, and then any number to plan. */
export function serveReading(): void {
  let plan: Plan | undefined;
  let count = 0;
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  const tell = (message: FromReader) => process.send?.(message);
  const fetch: Fetch = (id, apiVersion) =>
    new Promise((resolve) => {
      waiting.set(++count, resolve);
      tell({ fetch: count, id, apiVersion });
    });
  process.on("message", async (message: ToReader) => {
    if ("fetched" in message) {
      waiting.get(message.fetched)?.(message.answer);
      waiting.delete(message.fetched);
    } else if ("plan" in message) tell({ plans: (await plan?.(message.plan)) ?? [] });
    else {
      const done = await read(message.read, fetch, (count) => tell({ done: count }));
      plan = done.plan;
      tell({ reply: done.reply });
    }
  });
}

/** What was read, and what then plans: none where nothing was. What runs goes on running. */
interface Done {
  readonly reply: ReadingReply;
  readonly plan?: Plan;
}

/** After so many plans in a row without an answer nothing more is asked. */
const mostLost = 3;

/** Never rejects. */
async function read(request: ReadingRequest, fetch: Fetch, onDone: (count: number) => void): Promise<Done> {
  const done = await withTrusted(request, (held) => readBy(held, request, fetch, onDone));
  return "kind" in done ? { reply: done } : done;
}

async function readBy(
  { binary, hash }: HeldPackage,
  { installed, cache, resources, answers, mayFetch }: ReadingRequest,
  fetch: Fetch,
  onDone: (count: number) => void,
): Promise<Done> {
  const { createLoopbackAzure, lessonsIn, stateJson } = loadLoopback();
  const azure = createLoopbackAzure({
    types: resourceTypes(),
    ...(mayFetch && { fetch: async (id, apiVersion) => (await fetch(id, apiVersion)) as JsonObject | undefined }),
  });
  const place = { cache, release: installed, hash };
  recallLessons(azure, place, lessonsIn);
  const known = azure.lessons();
  const subscription = subscriptionOf(resources[0]?.id ?? "");
  const { start, schema } = await startsBeside(azure, binary, subscription);
  const { call } = providerClientOf(start);
  const { read: done, failures } = await readEach(call, azure, resources, {
    schemas: schema.resource,
    answers: answers as readonly JsonObject[],
    onDone,
  });
  const found = [...done].map(
    ([id, { type, state, answer }]): FoundResource => ({
      id,
      type,
      state: stateJson(state.state, azure.isInvented),
      answer,
    }),
  );
  keepLessons(azure, known, place);
  const plan: Plan = async (written) => {
    const plans: PlanOfWritten[] = [];
    let lost = 0;
    for (const one of written) {
      const was = done.get(one.id);
      const block = was && schema.resource.get(was.type);
      const isAsked = block && lost < mostLost;
      const planned: PlanOfWritten = isAsked
        ? await planWritten(call, block, { type: was.type, read: was.state, ...one })
        : { kind: "lost" };
      lost = planned.kind === "lost" ? lost + 1 : 0;
      plans.push(planned);
    }
    return plans;
  };
  return { reply: { kind: "read", resources: found, failures }, plan };
}
