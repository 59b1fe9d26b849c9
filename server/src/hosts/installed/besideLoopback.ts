// What processes have in common that have an installed provider do something beside a loopback Azure (serveReading.ts, serveApplying.ts).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configuringStart, ProviderGone, type ProviderSchema, type Startable } from "../../introspection/index";
import { errorMessage } from "../errorMessage";
import type { LoopbackAzure } from "../loopback/index";
import { waysToConfigure } from "../provider/fakeCloud";
import { providerLimits, startProvider } from "../provider/startProvider";
import { type HeldPackage, holdPackage } from "./heldPackage";
import type { NotRun, PackageRequest } from "./packageRequest";

/** By a path that the bundler does not follow: a separate bundle, which nothing else needs. */
export const loadLoopback = () => require(join(__dirname, "loopback.js")) as typeof import("../loopback/index");

/** What the API of each of Azure's types knows. */
export function resourceTypes() {
  return loadLoopback().readResourceTypes(readFileSync(join(__dirname, "data/azureTypes.txt"), "latin1"));
}

/** Does something with a copy of a package, where it is trusted. Never rejects. */
export async function withTrusted<Done>(
  { installed, trusted }: PackageRequest,
  run: (held: HeldPackage) => Promise<Done>,
): Promise<Done | NotRun> {
  const { type, version, binary } = installed;
  try {
    const held = await holdPackage(installed);
    if (trusted === "any" || trusted.includes(held.hash)) return await run(held);
    held.letGo();
    return { kind: "untrusted", hash: held.hash };
  } catch (error) {
    const why = error instanceof ProviderGone ? error.message : `${errorMessage(error)}.`;
    return { kind: "failed", reason: `${type} ${version} could not be asked (${binary}). ${why}` };
  }
}

/**
 * How the program of a provider is started beside the loopback, configured for a subscription, and what it says that it has. `isWaitedFor`: whether
 * people wait for it and do nothing else.
 */
export async function startsBeside(
  { play }: LoopbackAzure,
  binary: string,
  subscription: string | undefined,
  isWaitedFor = false,
): Promise<{ readonly start: Startable; readonly schema: ProviderSchema }> {
  const starts = waysToConfigure.map((one): Startable => {
    const way = { ...one, ...(subscription !== undefined && { ARM_SUBSCRIPTION_ID: subscription }) };
    return (signal) => startProvider(binary, providerLimits, { way, play, isWaitedFor }, signal);
  });
  // It takes seconds to start where the machine does much else: what has said its schema goes on to be asked.
  const first = await starts[0]!();
  try {
    const schema = await first.schema();
    return { start: await configuringStart(starts, schema, undefined, first), schema };
  } catch (error) {
    first.stop();
    throw error;
  }
}
