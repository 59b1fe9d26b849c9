/** Has a provider apply configurations of its types beside the loopback Azure, and says what it asked of Azure for each. */
import type { ResourceTypes } from "../../catalog/index";
import {
  type BlockSchema,
  type CtyValue,
  configuringStart,
  createDrafting,
  type Drafting,
  providerClientOf,
  type Startable,
} from "../../introspection/index";
import { waysToConfigure } from "../provider/fakeCloud";
import { startProvider } from "../provider/startProvider";
import { applyWritten, changesAmong } from "./applyWritten";
import { configOf } from "./configOf";
import type { JsonObject } from "./json";
import type { AskedRequest } from "./laidResources";
import { createLoopbackAzure, type LoopbackAzure } from "./loopbackAzure";
import { stateJson } from "./stateJson";

/** A configuration that was applied. */
export interface AppliedSample {
  readonly type: string;
  readonly variant: string;
  readonly config: JsonObject;
  readonly id: string | undefined;
  readonly asked: readonly JsonObject[];
  /** Whether it may have sent more, had it been waited for. */
  readonly isPartial?: boolean;
  /** Of a draft, not of what is varied from it. */
  readonly state?: JsonObject | undefined;
  readonly laid?: JsonObject | undefined;
}

/** How it is done. */
interface LearnAppliedOptions {
  readonly types?: ResourceTypes | undefined;
  /** Texts that something names for an argument, such as its documentation. */
  readonly namedFor?: ((type: string, path: string) => readonly string[]) | undefined;
  /** Configurations of a type that people have written: these are varied instead of drafts, where any is applied. */
  readonly written?: ReadonlyMap<string, readonly JsonObject[]> | undefined;
  /** The types that are left to do, given those of the provider; the first first. */
  readonly order: (types: readonly string[]) => readonly string[];
  /** How many processes are asked at once. */
  readonly processes: number;
  /** When nothing more is begun, in milliseconds of the clock. */
  readonly until?: number | undefined;
  /** Whether types are only drafted, and nothing is waited for: what all of them have most of is soon seen. */
  readonly isBrief?: boolean | undefined;
  readonly onType: (type: string, samples: readonly AppliedSample[], said: string | undefined) => void;
}

const subscription = "11111111-2222-3333-4444-555555555555";

/** Milliseconds for an answer, and for one of a type that waits for long after all is sent. */
const [toAnswer, toAnswerAfterWaiting] = [12_000, 240_000];
/** Milliseconds that a type may take, and how often it may die or be silent before it has sent anything. */
const [longest, longestBrief, mostLost] = [120_000, 45_000, 3];

/** Starts the provider in a binary as often as is asked for, and goes through the types. */
export async function learnApplied(
  binary: string,
  { types, namedFor, written, order, processes, until = Infinity, isBrief = false, onType }: LearnAppliedOptions,
): Promise<void> {
  let queue: string[] | undefined;
  const work = async () => {
    const azure = createLoopbackAzure({ types, mayInvent: true, keepsElsewhere: true });
    const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
    const startWithin =
      (limit: number): Startable =>
      (signal) =>
        startProvider(binary, { toStart: 60_000, toAnswer: limit }, { way, play: azure.play }, signal);
    const first = await startWithin(toAnswerAfterWaiting)();
    const schema = await first.schema().finally(() => first.stop());
    const configured = (limit: number) => configuringStart([startWithin(limit)], schema, undefined);
    const clientWithin = async (limit: number) => providerClientOf(await configured(limit));
    const client = await clientWithin(toAnswer);
    try {
      const names = [...schema.resource.keys()];
      queue ??= [...order(names)];
      const drafting = await createDrafting(client.call, names, namedFor);
      for (let type = queue.shift(); type !== undefined && Date.now() < until; type = queue.shift())
        await learnType(type, schema.resource.get(type)!, drafting);
    } finally {
      client.stop();
    }

    async function learnType(type: string, block: BlockSchema, drafting: Drafting): Promise<void> {
      const seen = new Map<string, { sample?: AppliedSample; because?: string }>();
      let said: string | undefined;
      let lost = 0;
      /** Whether nothing more is sent once it waits, as was seen of one that was waited for. */
      let isAllSent: boolean | undefined;
      let ends: number | undefined;
      const apply = async (config: CtyValue) => {
        const key = keyOf(config);
        const known = seen.get(key);
        if (known) return known.because;
        // What is asked before the first has an end of its own.
        ends ??= Date.now() + (isBrief ? longestBrief : longest);
        if (lost >= mostLost || Date.now() > ends) return "It takes too long.";
        const made = await applyOnce(config);
        seen.set(key, made);
        if (made.because !== undefined) said = made.because;
        return made.because;
      };
      const applyOnce = async (config: CtyValue): Promise<{ sample?: AppliedSample; because?: string }> => {
        const applied = await applyWritten(client.call, azure, { type, schema: block, config });
        if (applied.kind === "refused") return { because: applied.because };
        if (applied.kind === "applied") return { sample: await sampleOf(config, applied.asked, applied.state) };
        const asked = [...azure.asked];
        const writes = changesAmong(asked);
        if (applied.kind === "silent" && writes.length > 0 && !isBrief) {
          if (isAllSent === undefined) {
            const patient = await clientWithin(toAnswerAfterWaiting);
            const began = Date.now();
            const later = await applyWritten(patient.call, azure, { type, schema: block, config });
            patient.stop();
            ends = (ends ?? began) + 2 * (Date.now() - began) + longest;
            isAllSent = later.kind === "applied" && changesAmong(later.asked).length === writes.length;
            if (later.kind === "applied") return { sample: await sampleOf(config, later.asked, later.state) };
          } else if (isAllSent) return { sample: await sampleOf(config, asked, null) };
        }
        lost++;
        if (applied.kind === "silent" && writes.length > 0 && isBrief)
          return { sample: { ...(await sampleOf(config, asked, null)), isPartial: true } };
        return { because: `It was ${applied.kind}.` };
      };
      const sampleOf = async (config: CtyValue, asked: Asked, made: CtyValue): Promise<AppliedSample> => {
        const state = stateJson(made, () => false);
        const id = typeof state.id === "string" ? state.id : changesAmong(asked)[0]?.path;
        const laid = id === undefined ? undefined : await laidAt(azure, id);
        return {
          type,
          variant: "",
          config: stateJson(config, () => false),
          id,
          asked: asked.map(askedJson),
          state,
          laid,
        };
      };
      const samples: AppliedSample[] = [];
      const given = (written?.get(type) ?? []).map((config) => configOf(config, block));
      for await (const { variant, config, isVaried } of drafting.draft(type, block, apply, given)) {
        if (isVaried && isBrief) break;
        await apply(config);
        const { sample } = seen.get(keyOf(config)) ?? {};
        if (!sample) continue;
        const { state, laid, ...rest } = sample;
        samples.push({ ...rest, variant, ...(!isVaried && { state, ...(laid && { laid }) }) });
      }
      onType(type, samples, samples.length === 0 ? (said ?? drafting.said) : undefined);
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
}

type Asked = readonly AskedRequest[];

function keyOf(config: CtyValue): string {
  return JSON.stringify(stateJson(config, () => false));
}

/** What is there afterwards, as Azure would answer. */
async function laidAt(azure: LoopbackAzure, id: string): Promise<JsonObject | undefined> {
  if (!id.startsWith("/")) return undefined;
  const { status, body } = await azure.play({ method: "GET", path: id, query: "", body: "" });
  return status === 200 && body ? (JSON.parse(body) as JsonObject) : undefined;
}

function askedJson({ method, path, host, apiVersion, body, status, isMissing }: AskedRequest): JsonObject {
  const isReading = method === "GET" || method === "HEAD";
  return {
    method,
    path,
    ...(host !== undefined && { host }),
    apiVersion,
    ...(!isReading && body && { body }),
    status,
    isMissing,
  };
}
