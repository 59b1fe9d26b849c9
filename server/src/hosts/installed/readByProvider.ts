// For imports: has the azurerm that is installed for a folder read what no mapping of ours is for, and plan what is written of it.
import { afterProof, type Imported, type ProviderState, type Skipped, type WrittenResource } from "../../azure/index";
import { subscriptionOf } from "../../resourceIds/index";
import { appendTo, counted } from "../../text/index";
import type { PlanOfWritten } from "../loopback/planWritten";
import type { Azurerm } from "./azurerm";
import { userCacheFolder } from "./cacheFolder";
import { toRead } from "./introspectionMessages";
import type { NotRun } from "./packageRequest";
import type { Answer, FromReader, ReadingReply, ReadingRequest, ToReader } from "./readingTypes";
import { startIntrospection } from "./startIntrospection";

/** Reads what is live at an id; undefined where there is nothing. */
type FetchLive = (id: string, apiVersion: string) => Promise<Answer | undefined>;

/** A provider that has read resources, and can plan what is written of them. */
interface ResourceReader {
  readonly reply: ReadingReply;
  /** What it plans for each, in the same order; none where it has ended. */
  plan(written: readonly WrittenResource[]): Promise<readonly PlanOfWritten[]>;
  stop(): void;
}

/** How it reads. */
interface HowToRead {
  readonly fetchLive?: FetchLive | undefined;
  /** Takes how many resources were tried. */
  onProgress?(done: number): void;
  /** Ends it: nothing more is answered then. */
  readonly signal?: AbortSignal | undefined;
}

type FromAsked = Exclude<FromReader, { fetch: number } | { done: number }>;

/** The provider to ask, with progress and cancellation. */
export interface AskedProvider {
  /** Looked for only where there is something to read; undefined where there is none that may be run. */
  azurerm(): Promise<Azurerm | undefined>;
  /** Is told why it was not run. */
  notRun(reply: NotRun, azurerm: Azurerm): void;
  readonly fetchLive?: FetchLive | undefined;
  /** Takes how many resources it has read, and of how many. */
  onProgress?(done: number, all: number): void;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** What a provider plans for what it has read, as it is written. */
interface ProviderProof {
  readonly notes: readonly string[];
  /** How many resources it would change. */
  readonly changed: number;
  /** The states as they are to be written the next time, where that may help. */
  readonly again?: ReadonlyMap<string, ProviderState>;
}

/** The result of reading resources by a provider. */
export interface ProviderReading {
  /** Whether it could be asked. */
  readonly isThere: boolean;
  readonly states: ReadonlyMap<string, ProviderState>;
  /** What Azure says of it. */
  readonly answers: readonly Answer[];
  /** The same with the reason why something was not read. */
  explained(skipped: readonly Skipped[]): readonly Skipped[];
  /** Whether it could not read that. */
  hasFailed(id: string): boolean;
  /** What it plans for what is written of it. */
  proof(written: Imported["written"]): Promise<ProviderProof>;
  /** Ends the provider. */
  stop(): void;
}

/** Reads what was skipped for that; undefined if there is nothing, or no provider that may be asked. */
export async function readByProvider(
  skipped: readonly Skipped[],
  answers: readonly Answer[],
  { azurerm, notRun, fetchLive, onProgress, signal }: AskedProvider,
): Promise<ProviderReading | undefined> {
  const wanted = skipped.flatMap(({ id, types, alike = 1 }) => (types ? [{ id, types, alike }] : []));
  const found = wanted.length > 0 ? await azurerm() : undefined;
  if (!found) return undefined;
  const { installed, trusted, release } = found;
  const states = new Map<string, ProviderState>();
  const readAnswers: Answer[] = [];
  const failures = new Map<string, string>();
  const readers = new Map<string, ResourceReader>();
  let before = 0;
  // A provider is configured for one subscription.
  for (const [subscription, resources] of bySubscription(wanted)) {
    const cache = userCacheFolder("providers");
    const request = { installed, cache, trusted, resources, answers, mayFetch: fetchLive !== undefined };
    const reader = await readResources(request, {
      fetchLive: fetchLive && within(subscription, fetchLive),
      onProgress: (done) => onProgress?.(before + done, wanted.length),
      signal,
    });
    before += resources.length;
    const { reply } = reader;
    readers.set(subscription, reader);
    if (reply.kind !== "read") {
      notRun(reply, found);
      continue;
    }
    for (const { id, answer, ...state } of reply.resources) {
      states.set(id, state);
      readAnswers.push(answer);
    }
    for (const { id, because } of reply.failures) failures.set(id, because);
  }
  let known: ReadonlyMap<string, ProviderState> = states;
  return {
    isThere: [...readers.values()].some(({ reply }) => reply.kind === "read"),
    states,
    answers: readAnswers,
    hasFailed: (id) => failures.has(id),
    explained: (all) => all.map((one) => ({ ...one, because: failures.get(one.id) ?? one.because })),
    async proof(written = []) {
      const notes: string[] = [];
      let changed = 0;
      const again = new Map(known);
      let isNew = false;
      for (const [subscription, reader] of readers) {
        const own = written.filter(({ id }) => subscriptionOf(id) === subscription);
        const plans = own.length > 0 ? await reader.plan(own) : [];
        for (const [index, { id, address, ignored }] of own.entries()) {
          const plan = plans[index];
          if (plan?.kind === "planned" && plan.changes.length === 0) continue;
          changed++;
          const next = plan && afterProof(known.get(id)!, plan, ignored);
          if (next) again.set(id, next);
          isNew ||= next !== undefined;
          const why = plan?.kind === "refused" ? plan.because : "it did not answer";
          const would = plan?.kind === "planned" && (plan.replaces ? "would replace" : "would change");
          notes.push(
            would
              ? `${release} ${would} ${address}: ${plan.changes.join(", ")}.`
              : `${release} does not plan ${address}: ${why}`,
          );
        }
      }
      const same = written.length - changed;
      if (same > 0)
        notes.unshift(`${release} itself has read ${counted(same, "resource")} of these, and plans to change nothing.`);
      known = again;
      return { notes, changed, ...(isNew && { again }) };
    },
    stop() {
      for (const reader of readers.values()) reader.stop();
    },
  };
}

/** Of more than this nobody reads one resource after the other. */
const mostFetched = 2000;

/** Reads only what is in the subscription of what was asked for: what a provider wants to know of others is nothing to it. */
function within(subscription: string, fetchLive: FetchLive): FetchLive {
  let left = mostFetched;
  return async (id, apiVersion) =>
    subscriptionOf(id) === subscription && left-- > 0 ? fetchLive(id, apiVersion) : undefined;
}

function bySubscription<One extends { readonly id: string }>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) appendTo(found, (subscriptionOf(one.id) ?? "").toLowerCase(), one);
  return found;
}

// Starts the process in which an installed provider reads resources (serveReading.ts), answers what it asks of Azure, and ends it.

/** Has a provider read resources. Never rejects. */
async function readResources(
  request: ReadingRequest,
  { fetchLive, onProgress, signal }: HowToRead = {},
): Promise<ResourceReader> {
  const child = startIntrospection(toRead);
  const tell = (message: ToReader) => child.connected && child.send(message, () => undefined);
  let answered: (message: FromAsked) => void = () => undefined;
  child.on("message", (message: FromReader) => {
    if ("done" in message) return onProgress?.(message.done);
    if (!("fetch" in message)) return answered(message);
    const { fetch, id, apiVersion } = message;
    void (fetchLive?.(id, apiVersion) ?? Promise.resolve(undefined)).then((answer) => tell({ fetched: fetch, answer }));
  });
  const ended = new Promise<{ readonly reason: string }>((resolve) => {
    child.once("error", (error) => resolve({ reason: `The introspection has ended: ${error.message}.` }));
    child.once("exit", () => resolve({ reason: "The introspection has ended." }));
  });
  const stop = () => {
    signal?.removeEventListener("abort", stop);
    if (child.connected) child.disconnect();
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener("abort", stop);
  const ask = (message: ToReader) => {
    const answer = new Promise<FromAsked>((resolve) => {
      answered = resolve;
    });
    tell(message);
    return Promise.race([answer, ended]);
  };
  const first = await ask({ read: request });
  return {
    reply: "reply" in first ? first.reply : { kind: "failed", reason: "reason" in first ? first.reason : "" },
    async plan(written) {
      const reply = await ask({ plan: written });
      return "plans" in reply ? reply.plans : [];
    },
    stop,
  };
}
