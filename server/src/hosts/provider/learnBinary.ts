/** Learns what the provider in a binary says of itself. */
import type { Startable } from "../../learner/asker";
import { type Learned, type LearnOptions, learn } from "../../learner/learn";
import { waysToConfigure } from "./standIn";
import { providerLimits, startProvider } from "./startProvider";

/** Asks the binary at an absolute path, beside a stand-in for what it would reach. Rejects as `learn` does. */
export function learnBinary(binary: string, options?: LearnOptions): Promise<Learned> {
  const ways = waysToConfigure.map(
    (way): Startable =>
      (signal) =>
        startProvider(binary, providerLimits, way, signal),
  );
  return learn(ways, options);
}
