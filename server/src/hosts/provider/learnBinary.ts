/** Learns what the provider in a binary says of itself. */
import { type Learned, type LearnOptions, learn } from "../../learner/learn";
import { type StandIn, startStandIn } from "./standIn";
import { providerLimits, startProvider } from "./startProvider";

/**
 * Asks the binary at an absolute path, beside a stand-in for what it would reach; without one where no port can be listened on. Rejects as
 * `learn` does.
 */
export async function learnBinary(binary: string, options?: LearnOptions): Promise<Learned> {
  const standIn: StandIn | undefined = await startStandIn().catch(() => undefined);
  try {
    return await learn((signal) => startProvider(binary, providerLimits, standIn, signal), options);
  } finally {
    standIn?.stop();
  }
}
