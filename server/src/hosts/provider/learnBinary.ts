/** Learns what the provider in a binary says of itself. */
import { type Learned, type LearnOptions, learn, ProviderGone, type Startable } from "../../introspection/index";
import { afterAwake } from "../awake";
import { waysToConfigure } from "./fakeCloud";
import { providerLimits, startProvider } from "./startProvider";

/** How long all of it may take, in milliseconds awake: azurerm takes minutes, and longer on a machine that does much else. */
const longest = 2 * 60 * 60_000;

/** Asks the binary at an absolute path, beside a fake for what it would reach. Rejects as `learn` does. */
export async function learnBinary(
  binary: string,
  options: LearnOptions = {},
  most: number = longest,
): Promise<Learned> {
  const ways = waysToConfigure.map(
    (way): Startable =>
      (signal) =>
        startProvider(binary, providerLimits, { way }, signal),
  );
  const late = new AbortController();
  const stopWaiting = afterAwake(most, () => late.abort(new ProviderGone("It took longer than any provider does.")));
  const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
  try {
    return await learn(ways, { ...options, signal });
  } finally {
    stopWaiting();
  }
}
