/** Asks a provider that may die of a question: it is started again, and only that question has no answer. */
import { type ProviderConnection, ProviderGone } from "./provider";

/** Undefined for a question that the provider does not survive. */
export type Ask = <Answer>(question: (provider: ProviderConnection) => Promise<Answer>) => Promise<Answer | undefined>;

/** A provider that can be stopped. */
export type Startable = () => Promise<ProviderConnection & { stop(): void }>;

/** A provider that is started when it is first asked, and again whenever it is gone. */
export interface Asker {
  readonly ask: Ask;
  /** How many questions were asked, and how many of them it did not survive. */
  readonly counts: { asked: number; lost: number };
  stop(): void;
}

/** Gives up, with what the provider says, where it does not start. */
export function askerOf(start: Startable): Asker {
  let running: ReturnType<Startable> | undefined;
  const counts = { asked: 0, lost: 0 };
  return {
    counts,
    async ask(question) {
      running ??= start();
      const provider = await running;
      counts.asked++;
      try {
        return await question(provider);
      } catch (error) {
        if (!(error instanceof ProviderGone)) throw error;
        counts.lost++;
        provider.stop();
        running = undefined;
        return undefined;
      }
    },
    stop() {
      running?.then((provider) => provider.stop()).catch(() => undefined);
      running = undefined;
    },
  };
}
