/** Asks a provider that may die of a question: it is started again, and only that question has no answer. */
import { type ProviderConnection, ProviderGone, ProviderSilent } from "./provider";

type Question<Answer> = (provider: ProviderConnection) => Promise<Answer>;

/** Undefined for a question that the provider does not survive. */
export type ProviderCall = <Answer>(question: Question<Answer>) => Promise<Answer | undefined>;

/** Starts a provider that can be stopped; the signal stops it as well, even while it starts. */
export type Startable = (signal?: AbortSignal) => Promise<ProviderConnection & { stop(): void }>;

/** A provider that is started when it is first asked, and again whenever it is gone. */
export interface ProviderClient {
  readonly call: ProviderCall;
  /** The same among others, none of which waits for another: where the provider is gone before it answers, it is asked once more, and alone. */
  readonly callBeside: ProviderCall;
  /** How many questions were asked, and how many of them it did not survive. */
  readonly counts: { asked: number; lost: number };
  stop(): void;
}

/** How often a provider that has started before is started once more when it does not. */
const patience = 3;

/** How a provider is asked. */
interface RetryPolicy {
  /**
   * A question that had no answer in time is asked again, since the provider may only have been kept from answering, by a sleep or a
   * busy machine; until so many had none the second time either: what hangs hangs again.
   */
  readonly mostInVain: number;
  /** Waited for before each question. */
  readonly turn?: (() => Promise<void>) | undefined;
}

/** Gives up, with what the provider says, where it does not start, and with the signal's reason once that is aborted. */
export function providerClientOf(
  start: Startable,
  signal?: AbortSignal,
  { mostInVain, turn }: RetryPolicy = { mostInVain: 0 },
): ProviderClient {
  let running: ReturnType<Startable> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const counts = { asked: 0, lost: 0 };
  let isKnownToStart = false;
  let inVain = 0;
  const started = async () => {
    for (let left = isKnownToStart ? patience : 0; ; left--) {
      try {
        const provider = await start(signal);
        isKnownToStart = true;
        return provider;
      } catch (error) {
        // A machine that does much else may keep it from starting in time.
        if (!(error instanceof ProviderGone) || left === 0) throw error;
        signal?.throwIfAborted();
      }
    }
  };
  /** The answer, or how the provider was lost: it is started again for the next question. */
  const ask = async <Answer>(question: Question<Answer>): Promise<{ answer: Answer } | { lost: ProviderGone }> => {
    signal?.throwIfAborted();
    running ??= started();
    const own = running;
    const provider = await own;
    counts.asked++;
    try {
      return { answer: await question(provider) };
    } catch (error) {
      if (!(error instanceof ProviderGone)) throw error;
      provider.stop();
      if (running === own) running = undefined;
      return { lost: error };
    }
  };
  const askAlone = async <Answer>(question: Question<Answer>): Promise<Answer | undefined> => {
    for (let isFirst = true; ; isFirst = false) {
      await turn?.();
      const asked = await ask(question);
      if ("answer" in asked) return asked.answer;
      signal?.throwIfAborted();
      const isSilent = asked.lost instanceof ProviderSilent;
      if (isSilent && !isFirst) inVain++;
      if (isSilent && isFirst && inVain < mostInVain) continue;
      counts.lost++;
      return undefined;
    }
  };
  // One after the other: a provider that does not survive a question answers no other that it was asked meanwhile.
  const call: ProviderCall = (question) => {
    const answer = last.then(() => askAlone(question));
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    counts,
    call,
    async callBeside(question) {
      const asked = await ask(question);
      return "answer" in asked ? asked.answer : call(question);
    },
    stop() {
      running?.then((provider) => provider.stop()).catch(() => undefined);
      running = undefined;
    },
  };
}
