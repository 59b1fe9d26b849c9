/** Learns what the provider in a binary says of itself. */
import { type Learned, type LearnOptions, learn } from "../../learner/learn";
import { type Environment, type StandIn, startStandIn, waysToConfigure } from "./standIn";
import { providerLimits, startProvider } from "./startProvider";

/**
 * Asks the binary at an absolute path, beside a stand-in for what it would reach; without one where no port can be listened on. Rejects as
 * `learn` does.
 */
export async function learnBinary(binary: string, options?: LearnOptions): Promise<Learned> {
  const standIn: StandIn | undefined = await startStandIn().catch(() => undefined);
  try {
    const ways = standIn ? waysToConfigure.map((way) => besideIt(standIn, way)) : [undefined];
    return await learn(
      ways.map((beside) => (signal) => startProvider(binary, providerLimits, beside, signal)),
      options,
    );
  } finally {
    standIn?.stop();
  }
}

/** The stand-in with other variables. */
function besideIt(standIn: StandIn, way: Environment): StandIn {
  return { ...standIn, environment: (folder) => standIn.environment(folder, way) };
}
