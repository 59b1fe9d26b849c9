/** Configures a provider as often as it is started, with as little as it takes: then it survives more plans than without a client. */

import { configuration } from "./configuration";
import { withoutUnknown } from "./cty";
import { ProviderGone, type ProviderSchema, ProviderSilent } from "./provider";
import type { Startable } from "./providerClient";
import { schemaTree } from "./schemaNode";

/** A provider that so often had no answer to it is not configured any more. */
const mostInVain = 2;

/**
 * Starts it in the first way in which it accepts its configuration, or else in the first of all, and configures it if
 * it survives that. `running` was started in the first way, and is not configured yet: it is stopped, or it is the
 * result of the first start. In the second case the caller must be able to start another.
 */
export async function configuringStart(
  ways: readonly Startable[],
  { provider }: ProviderSchema,
  signal: AbortSignal | undefined,
  running?: Awaited<ReturnType<Startable>>,
): Promise<Startable> {
  const [first] = ways as [Startable, ...Startable[]];
  if (!provider) {
    running?.stop();
    return first;
  }
  const least = withoutUnknown(configuration(schemaTree(provider), new Map()));
  let inVain = 0;

  /** Whether it says nothing against it. Each start of one that hangs would cost as long as it may take for an answer. */
  const configure = async (running: Awaited<ReturnType<Startable>>): Promise<boolean> => {
    try {
      return (await running.configure(least)).every(({ severity }) => severity !== "error");
    } catch (error) {
      if (error instanceof ProviderSilent) inVain++;
      throw error;
    }
  };

  /** Runs already, and is configured. */
  let configured: typeof running;
  const way = ways.length > 1 || running ? await firstTaken() : first;
  return async (again) => {
    const ready = configured;
    configured = undefined;
    if (ready) return ready;
    const running = await way(again);
    if (inVain >= mostInVain) return running;
    try {
      await configure(running);
      return running;
    } catch (error) {
      if (!(error instanceof ProviderGone)) throw error;
      running.stop();
      return way(again);
    }
  };

  async function firstTaken(): Promise<Startable> {
    for (const [index, way] of ways.entries()) {
      if (inVain >= mostInVain) break;
      const handed = index === 0 ? running : undefined;
      const one = handed ?? (await way(signal));
      try {
        if (!(await configure(one))) continue;
        if (handed) configured = handed;
        return way;
      } catch (error) {
        if (!(error instanceof ProviderGone)) throw error;
      } finally {
        if (!configured) one.stop();
      }
    }
    return first;
  }
}
