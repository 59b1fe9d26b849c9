/** Has a provider apply configurations of its types beside the loopback Azure, and says what it asked of Azure for each. */

import { isObject, type JsonObject } from "../../azure/index";
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
import { typeOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { waysToConfigure } from "../provider/fakeCloud";
import { startProvider } from "../provider/startProvider";
import { applyWritten, changesAmong } from "./applyWritten";
import { ctyConfigOf } from "./ctyConfigOf";
import { type AskedRequest, askedJson } from "./laidResources";
import { createLoopbackAzure, type LoopbackAzure } from "./loopbackAzure";
import { otherAnswers, readsBeside } from "./readBeside";
import { stateJson } from "./stateJson";

/** A configuration that was applied. */
export interface AppliedSample {
  readonly type: string;
  readonly variant: string;
  readonly config: JsonObject;
  readonly id: string | undefined;
  readonly asked: readonly JsonObject[];
  /** What Azure has answered about other resources that were read before, by the argument that names each. */
  readonly read?: JsonObject;
  /** Azure's types of these, with the version that was asked for. */
  readonly readAs?: JsonObject;
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
  /** Which arguments are looked for and varied, where it is not all. */
  readonly isMeant?: ((type: string, path: string) => boolean) | undefined;
  /** The types that are left to do, given those of the provider; the first first. */
  readonly order: (types: readonly string[]) => readonly string[];
  /** How many processes are asked at once. */
  readonly processes: number;
  /** When nothing more is begun, in milliseconds of the clock. */
  readonly until?: number | undefined;
  /** Whether types are only drafted, and nothing is waited for: what all of them have most of is soon seen. */
  readonly isBrief?: boolean | undefined;
  readonly onType: (type: string, samples: readonly AppliedSample[], refusal: string | undefined) => void;
}

const subscription = "11111111-2222-3333-4444-555555555555";

/** Milliseconds for an answer, and for one of a type that waits for long after all is sent. */
const [toAnswer, toAnswerAfterWaiting] = [12_000, 240_000];
/** Milliseconds that a type may take, and how often it may die or be silent before it has sent anything. */
const [longest, longestBrief, mostLost] = [120_000, 45_000, 3];
/** Milliseconds for an answer of a type that waits before it sends anything, and such a type may take. */
const [toAnswerLate, longestLate] = [60_000, 480_000];

/** Starts the provider in a binary as often as is asked for, and goes through the types. */
export async function learnApplied(binary: string, options: LearnAppliedOptions): Promise<void> {
  const { order, processes, namedFor, until = Infinity, onType } = options;
  let queue: string[] | undefined;
  const work = async () => {
    const azure = createLoopbackAzure({ types: options.types, mayInvent: true, keepsElsewhere: true });
    const { schema, clientWithin } = await providerBeside(azure, binary);
    const client = await clientWithin(toAnswer);
    try {
      const names = [...schema.resource.keys()];
      queue ??= [...order(names)];
      const drafting = await createDrafting(client.call, names, namedFor);
      const among: Applying = { azure, client, clientWithin, drafting, options };
      for (let type = queue.shift(); type !== undefined && Date.now() < until; type = queue.shift()) {
        const { samples, refusal } = await new AppliedType(type, schema.resource.get(type)!, among).learn();
        onType(type, samples, refusal);
      }
    } finally {
      client.stop();
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
}

/** The schema of a provider that asks a loopback Azure, and what starts it with a limit for each of its answers. */
async function providerBeside(azure: LoopbackAzure, binary: string) {
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
  const startWithin =
    (limit: number): Startable =>
    (signal) =>
      startProvider(binary, { toStart: 60_000, toAnswer: limit }, { way, play: azure.play }, signal);
  const first = await startWithin(toAnswerAfterWaiting)();
  const schema = await first.schema().finally(() => first.stop());
  const configured = (limit: number) => configuringStart([startWithin(limit)], schema, undefined);
  const clientWithin = async (limit: number) => providerClientOf(await configured(limit));
  return { schema, clientWithin };
}

/** What types are learned with, one after the other. */
interface Applying {
  readonly azure: LoopbackAzure;
  readonly client: ProviderClient;
  /** Another one, which has so many milliseconds for each answer. */
  readonly clientWithin: (limit: number) => Promise<ProviderClient>;
  readonly drafting: Drafting;
  readonly options: Pick<LearnAppliedOptions, "written" | "isBrief" | "isMeant">;
}

type ProviderClient = ReturnType<typeof providerClientOf>;

/** What became of one configuration: a sample, or why there is none. */
interface Attempt {
  readonly sample?: AppliedSample;
  readonly because?: string;
}

/** One type: its drafts are applied, and what is varied from those that could be. */
class AppliedType {
  private readonly seen = new Map<string, Attempt>();
  private refusal: string | undefined;
  private lost = 0;
  /** Whether nothing more is sent once it waits, as was seen of one that was waited for. */
  private isAllSent: boolean | undefined;
  /** What asks where the provider waits before it sends anything. */
  private patient: ProviderClient | undefined;
  private ends: number | undefined;
  /** What was asked for the last sample. */
  private lastAsked: Asked = [];

  constructor(
    private readonly type: string,
    private readonly block: BlockSchema,
    private readonly among: Applying,
  ) {}

  /** The samples, and what the provider said last where there is none. */
  async learn(): Promise<{ readonly samples: readonly AppliedSample[]; readonly refusal: string | undefined }> {
    const samples: AppliedSample[] = [];
    try {
      for await (const sample of this.samples()) samples.push(sample);
    } finally {
      this.patient?.stop();
    }
    return { samples, refusal: samples.length === 0 ? (this.refusal ?? this.among.drafting.lastRefusal) : undefined };
  }

  private async *samples(): AsyncGenerator<AppliedSample> {
    const { type, block } = this;
    const { drafting, options } = this.among;
    const given = (options.written?.get(type) ?? []).map((config) => ctyConfigOf(config, block));
    const apply = (config: CtyValue) => this.apply(config);
    const { isMeant } = options;
    const meant = isMeant && ((path: string) => isMeant(type, path));
    for await (const { variant, config, isVaried } of drafting.draft(type, block, apply, given, meant)) {
      if (isVaried && options.isBrief) break;
      await this.apply(config);
      const { sample } = this.seen.get(keyOf(config)) ?? {};
      if (!sample) continue;
      const { state, laid, ...rest } = sample;
      yield { ...rest, variant, ...(!isVaried && { state, ...(laid && { laid }) }) };
      if (!isVaried && !options.isBrief && !isMeant) yield* await this.besideOthers(variant, config);
    }
  }

  /** Why it could not be applied. */
  private async apply(config: CtyValue): Promise<string | undefined> {
    const key = keyOf(config);
    const known = this.seen.get(key);
    if (known) return known.because;
    // What is asked before the first has an end of its own.
    this.ends ??= Date.now() + (this.among.options.isBrief ? longestBrief : longest);
    if (this.lost >= mostLost || Date.now() > this.ends) return "It takes too long.";
    const made = await this.applyOnce(config);
    this.seen.set(key, made);
    if (made.because !== undefined) this.refusal = made.because;
    return made.because;
  }

  /** The same once more for each other answer about what it has read before. */
  private async besideOthers(variant: string, config: CtyValue): Promise<readonly AppliedSample[]> {
    const samples: AppliedSample[] = [];
    // Again, so that what was asked, and what is there, is of this one.
    const { sample: first } = await this.applyOnce(config);
    const asked = [...this.lastAsked];
    for (const { argument, path, apiVersion } of first ? readsBeside(first.config, asked) : []) {
      const read = ownProperty(first?.read ?? {}, argument);
      for (const { how, answer } of otherAnswers(argument, isObject(read) ? read : {}, asked)) {
        if (this.ends !== undefined && Date.now() > this.ends) return samples;
        const { sample } = await this.applyOnce(config, [{ answer: { ...answer, id: path }, apiVersion }]);
        if (!sample) continue;
        const { state: _, laid: _laid, ...rest } = sample;
        samples.push({ ...rest, variant: variant + how });
      }
    }
    return samples;
  }

  private async applyOnce(config: CtyValue, beside: Beside = []): Promise<Attempt> {
    const { azure, client, clientWithin, options } = this.among;
    const { isBrief = false } = options;
    const written = { type: this.type, schema: this.block, config, beside };
    let applied = await applyWritten((this.patient ?? client).call, azure, written);
    if (applied.kind === "silent" && !isBrief && !this.patient && changesAmong(azure.asked).length === 0) {
      this.patient = await clientWithin(toAnswerLate);
      this.ends = Date.now() + longestLate;
      applied = await applyWritten(this.patient.call, azure, written);
      if (applied.kind === "silent" && changesAmong(azure.asked).length === 0) this.lost = mostLost;
    }
    if (applied.kind === "refused") return { because: applied.because };
    if (applied.kind === "applied") return { sample: await this.sampleOf(config, applied.asked, applied.state) };
    const asked = [...azure.asked];
    const writes = changesAmong(asked);
    const isWaiting = applied.kind === "silent" && writes.length > 0;
    if (isWaiting && !isBrief) {
      if (this.isAllSent) return { sample: await this.sampleOf(config, asked, null) };
      const sample = this.isAllSent === undefined ? await this.waitFor(config, writes.length) : undefined;
      if (sample) return { sample };
    }
    this.lost++;
    if (isWaiting && isBrief) return { sample: { ...(await this.sampleOf(config, asked, null)), isPartial: true } };
    return { because: `It was ${applied.kind}.` };
  }

  /** Applies it once more with all the time it takes, and sees whether more is sent than the first time. */
  private async waitFor(config: CtyValue, sent: number): Promise<AppliedSample | undefined> {
    const { azure, clientWithin } = this.among;
    const patient = await clientWithin(toAnswerAfterWaiting);
    const began = Date.now();
    const later = await applyWritten(patient.call, azure, { type: this.type, schema: this.block, config });
    patient.stop();
    this.ends = (this.ends ?? began) + 2 * (Date.now() - began) + longest;
    this.isAllSent = later.kind === "applied" && changesAmong(later.asked).length === sent;
    return later.kind === "applied" ? this.sampleOf(config, later.asked, later.state) : undefined;
  }

  private async sampleOf(config: CtyValue, asked: Asked, made: CtyValue): Promise<AppliedSample> {
    this.lastAsked = asked;
    const state = stateJson(made, () => false);
    const id = typeof state.id === "string" ? state.id : changesAmong(asked)[0]?.path;
    const laid = id === undefined ? undefined : await laidAt(this.among.azure, id);
    const said = stateJson(config, () => false);
    const reads = readsBeside(said, asked);
    const answers = await Promise.all(
      reads.map(async ({ argument, path, apiVersion }) => {
        const answer = await laidAt(this.among.azure, path, apiVersion);
        return answer ? [[argument, answer, `${typeOfId(path)}@${apiVersion}`] as const] : [];
      }),
    );
    const found = answers.flat();
    return {
      type: this.type,
      variant: "",
      config: said,
      id,
      ...(found.length > 0 && {
        read: Object.fromEntries(found.map(([argument, answer]) => [argument, answer])),
        readAs: Object.fromEntries(found.map(([argument, , azureType]) => [argument, azureType])),
      }),
      asked: asked.map(askedJson),
      state,
      laid,
    };
  }
}

type Asked = readonly AskedRequest[];
type Beside = NonNullable<Parameters<typeof applyWritten>[2]["beside"]>;

function keyOf(config: CtyValue): string {
  return JSON.stringify(stateJson(config, () => false));
}

/** What is there afterwards, as Azure would answer. */
async function laidAt(azure: LoopbackAzure, id: string, apiVersion?: string): Promise<JsonObject | undefined> {
  if (!id.startsWith("/")) return undefined;
  const query = apiVersion === undefined ? "" : `api-version=${apiVersion}`;
  const { status, body } = await azure.play({ method: "GET", path: id, query, body: "" });
  return status === 200 && body ? (JSON.parse(body) as JsonObject) : undefined;
}
