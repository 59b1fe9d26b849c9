/** One type whose configurations a provider applies beside the loopback Azure: its drafts, and what is varied from them. */

import { isObject, type JsonObject } from "../../azure/index";
import type { ResourceTypes } from "../../catalog/index";
import type { BlockSchema, CtyValue, Drafting, providerClientOf } from "../../introspection/index";
import { typeOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { applyWritten, changesAmong } from "./applyWritten";
import { ctyConfigOf } from "./ctyConfigOf";
import { idThere } from "./idThere";
import { type AskedRequest, askedJson } from "./laidResources";
import type { LoopbackAzure } from "./loopbackAzure";
import { otherAnswers, readsBeside } from "./readBeside";
import { sizeOf, soldEach } from "./soldEach";
import { stateJson } from "./stateJson";

/** A configuration that was applied, with its requests. */
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

/** Milliseconds for an answer, and for one of a type that waits long after its last request. */
export const [toAnswer, toAnswerAfterWaiting] = [12_000, 240_000];
/** Milliseconds that a type may take, also where few arguments are meant, and how often it may die or be silent before it has sent anything. */
const [longest, longestBrief, longestForSome, mostLost] = [120_000, 45_000, 300_000, 3];
/** Milliseconds for an answer of a type that waits before it sends anything, and such a type may take. */
const [toAnswerLate, longestLate] = [60_000, 480_000];

/** Options of applying. */
export interface ApplyingOptions {
  readonly types?: ResourceTypes | undefined;
  /** Configurations of a type that people have written: these are varied instead of drafts, where any is applied. */
  readonly written?: ReadonlyMap<string, readonly JsonObject[]> | undefined;
  /** Which arguments are looked for and varied, where it is not all. */
  readonly isMeant?: ((type: string, path: string) => boolean) | undefined;
  /** The type of Azure's that a type of the provider's is for, if that is known. */
  readonly azureTypeOf?: ((type: string) => string | undefined) | undefined;
  /** Milliseconds that a type may take, where it is not the usual time. */
  readonly longest?: number | undefined;
  /** Whether types are only drafted, and nothing is waited for: what all of them have most of is soon seen. */
  readonly isBrief?: boolean | undefined;
}

/** The parts that learning from applied configurations needs. */
export interface Applying {
  readonly azure: LoopbackAzure;
  readonly client: ProviderClient;
  /** Another one, which has so many milliseconds for each answer. */
  readonly clientWithin: (limit: number) => Promise<ProviderClient>;
  readonly drafting: Drafting;
  readonly options: ApplyingOptions;
}

type ProviderClient = ReturnType<typeof providerClientOf>;

/** What became of one configuration: a sample, or why there is none. */
interface Attempt {
  readonly sample?: AppliedSample;
  readonly because?: string;
}

/** Learns from one type: applies its drafts, and variations of those that could be applied. */
export class AppliedType {
  private readonly seen = new Map<string, Attempt>();
  private refusal: string | undefined;
  private lost = 0;
  /** Whether nothing more is sent once it waits, as was seen of one that was waited for. */
  private isAllSent: boolean | undefined;
  /** What asks where the provider waits before it sends anything. */
  private patient: ProviderClient | undefined;
  private ends: number | undefined;
  /** Whether something was sent before it was refused, or not answered in time, and whether that is enough: it is where nothing is applied to the end. */
  private hasSent = false;
  private takesPart = false;
  /** What is laid about other resources, where more is sent with it than without. */
  private around: Beside | undefined;
  /** Whether it is there before, since none may be made. */
  private isThere = false;
  /** What was asked for the last sample. */
  private lastAsked: Asked = [];

  constructor(
    private readonly type: string,
    private readonly block: BlockSchema,
    private readonly among: Applying,
  ) {
    // Where only places are looked for, nobody needs to wait.
    this.takesPart = among.options.isMeant !== undefined;
  }

  /** The samples, and what the provider said last where there is none. */
  async learn(): Promise<{ readonly samples: readonly AppliedSample[]; readonly refusal: string | undefined }> {
    const samples: AppliedSample[] = [];
    try {
      for await (const sample of this.samples()) samples.push(sample);
      if (samples.length === 0 && this.hasSent && !this.takesPart && !this.among.options.isBrief) {
        [this.takesPart, this.lost, this.ends] = [true, 0, undefined];
        this.seen.clear();
        for await (const sample of this.samples()) samples.push(sample);
      }
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

  private longest(): number {
    const { isBrief, isMeant, longest: own } = this.among.options;
    if (own !== undefined) return own;
    return isBrief ? longestBrief : isMeant ? longestForSome : longest;
  }

  /** Why it could not be applied. */
  private async apply(config: CtyValue): Promise<string | undefined> {
    const key = keyOf(config);
    const known = this.seen.get(key);
    if (known) return known.because;
    // What is asked before the first has an end of its own.
    this.ends ??= Date.now() + this.longest();
    if (this.lost >= mostLost || Date.now() > this.ends) return "It takes too long.";
    let made = await this.applyOnce(config);
    if (this.among.options.isMeant && made.sample && !this.around) {
      this.around = await this.sellingMost(config);
      if (this.around.length > 0) made = await this.applyOnce(config);
    }
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

  /** Answers about what was read, sold as what the most is sent for: what something is sold as decides what else goes. */
  private async sellingMost(config: CtyValue): Promise<Beside> {
    const asked = [...this.lastAsked];
    let [most, best]: [number, Beside] = [sizeOf(asked), []];
    for (const one of soldEach(this.among.options.types, asked)) {
      const { sample } = await this.applyOnce(config, [one]);
      if (sample && sizeOf(this.lastAsked) > most) [most, best] = [sizeOf(this.lastAsked), [one]];
    }
    return best;
  }

  private async applyOnce(config: CtyValue, beside: Beside = this.around ?? []): Promise<Attempt> {
    const { azure, client, clientWithin, options } = this.among;
    const { isBrief = false, isMeant } = options;
    const written = {
      type: this.type,
      schema: this.block,
      config,
      beside,
      thereAs: this.isThere ? idThere(this.azureType(), config) : undefined,
    };
    let applied = await applyWritten((this.patient ?? client).call, azure, written);
    if (applied.kind === "silent" && !isBrief && !isMeant && !this.patient && changesAmong(azure.asked).length === 0) {
      this.patient = await clientWithin(toAnswerLate);
      this.ends = Date.now() + longestLate;
      applied = await applyWritten(this.patient.call, azure, written);
      if (applied.kind === "silent" && changesAmong(azure.asked).length === 0) this.lost = mostLost;
    }
    if (applied.kind === "applied") return { sample: await this.sampleOf(config, applied.asked, applied.state) };
    const asked = [...azure.asked];
    const writes = changesAmong(asked);
    this.hasSent ||= writes.length > 0;
    if (this.takesPart && writes.length > 0) return this.partOf(config, asked);
    if (applied.kind === "refused" && this.mayBeThere(applied.because)) return this.applyOnce(config, beside);
    if (applied.kind === "refused") return { because: applied.because };
    const isWaiting = applied.kind === "silent" && writes.length > 0;
    if (isWaiting && !isBrief) {
      if (this.isAllSent) return { sample: await this.sampleOf(config, asked, null) };
      const sample = this.isAllSent === undefined ? await this.waitFor(config, writes.length) : undefined;
      if (sample) return { sample };
    }
    this.lost++;
    if (isWaiting && isBrief) return this.partOf(config, asked);
    return { because: `It was ${applied.kind}.` };
  }

  /** Of what nobody may make any more, only changes of what is there are sent. */
  private mayBeThere(because: string): boolean {
    const isNew = !this.isThere && /\bcreation of new\b.*\bno longer\b/.test(because);
    this.isThere ||= isNew && this.azureType() !== undefined;
    return isNew && this.isThere;
  }

  private azureType(): string | undefined {
    return this.among.options.azureTypeOf?.(this.type);
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

  private async partOf(config: CtyValue, asked: Asked): Promise<Attempt> {
    return { sample: { ...(await this.sampleOf(config, asked, null)), isPartial: true } };
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
