/** Has a provider apply configurations of its types beside the loopback Azure, and says what it asked of Azure for each. */

import { configuringStart, createDrafting, providerClientOf, type Startable } from "../../introspection/index";
import { waysToConfigure } from "../provider/fakeCloud";
import { startProvider } from "../provider/startProvider";
import {
  type AppliedSample,
  AppliedType,
  type Applying,
  type ApplyingOptions,
  toAnswer,
  toAnswerAfterWaiting,
} from "./appliedType";
import { subscription } from "./idThere";
import { createLoopbackAzure, type LoopbackAzure } from "./loopbackAzure";

/** How it is done. */
interface LearnAppliedOptions extends ApplyingOptions {
  /** Texts that something names for an argument, such as its documentation. */
  readonly namedFor?: ((type: string, path: string) => readonly string[]) | undefined;
  /** The types that are left to do, given those of the provider; the first first. */
  readonly order: (types: readonly string[]) => readonly string[];
  /** How many processes are asked at once. */
  readonly processes: number;
  /** When nothing more is begun, in milliseconds of the clock. */
  readonly until?: number | undefined;
  readonly onType: (type: string, samples: readonly AppliedSample[], refusal: string | undefined) => void;
}

/** Starts the provider in a binary as often as is asked for, and goes through the types. */
export async function learnApplied(binary: string, options: LearnAppliedOptions): Promise<void> {
  const { order, processes, namedFor, until = Infinity, onType } = options;
  let queue: string[] | undefined;
  const work = async () => {
    const azure = createLoopbackAzure({ types: options.types, mayInvent: true, keepsElsewhere: true });
    const { schema, clientWithin } = await providerBeside(azure, binary);
    const client = await clientWithin(toAnswer);
    try {
      const names = [...schema.resource.keys()];
      queue ??= [...order(names)];
      const drafting = await createDrafting(client.call, names, namedFor);
      const among: Applying = { azure, client, clientWithin, drafting, options };
      for (let type = queue.shift(); type !== undefined && Date.now() < until; type = queue.shift()) {
        const { samples, refusal } = await new AppliedType(type, schema.resource.get(type)!, among).learn();
        onType(type, samples, refusal);
      }
    } finally {
      client.stop();
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
}

/** The schema of a provider that asks a loopback Azure, and what starts it with a limit for each of its answers. */
async function providerBeside(azure: LoopbackAzure, binary: string) {
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: subscription };
  const startWithin =
    (limit: number): Startable =>
    (signal) =>
      startProvider(binary, { toStart: 60_000, toAnswer: limit }, { way, play: azure.play }, signal);
  const first = await startWithin(toAnswerAfterWaiting)();
  const schema = await first.schema().finally(() => first.stop());
  const configured = (limit: number) => configuringStart([startWithin(limit)], schema, undefined);
  const clientWithin = async (limit: number) => providerClientOf(await configured(limit));
  return { schema, clientWithin };
}
