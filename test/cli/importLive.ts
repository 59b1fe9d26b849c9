import { askOnce, createReader } from "../../client/src/azure/askOnce";
import { createService } from "../../server/src/createService";
import { createLiveReader } from "../../server/src/hosts/azure/askAzure";
import { importAnswers } from "../../server/src/hosts/cli/import";
import { importArguments } from "../../server/src/hosts/cli/importArguments";
import type { Simulator } from "../azure/simulator/startSimulator";
import { uuid } from "../azure/simulator/world/random";
import { catalog } from "../harness/service";

/** The variables by which somebody is signed in to the simulated Azure. */
export const principal = {
  ARM_TENANT_ID: uuid(1, "tenant", 0),
  ARM_CLIENT_ID: uuid("client"),
  ARM_CLIENT_SECRET: "s3cret-Value",
};

export type SignedInTo = Pick<Simulator, "url" | "refill">;

/**
 * Who runs a command, signed in to the simulator, and what is printed then; `host` says what else is known of who asks. A test runs many
 * commands, each of which finds Azure's limits unused: else most of its time is waiting for them.
 */
export function signedIn({ url, refill }: SignedInTo, host: Parameters<typeof createLiveReader>[1] = {}) {
  refill();
  const out: string[] = [];
  const errors: string[] = [];
  const output = {
    write: (text: string) => void out.push(text),
    end: async () => {},
    isClosed: false,
    failure: undefined,
    hasColours: false,
  };
  const known = {
    simulator: url,
    mode: "test" as const,
    method: () => "environment" as const,
    environment: principal,
    ...host,
  };
  const reader = (log: (message: string) => void) => createLiveReader(log, known, () => ({ createReader, askOnce }));
  const complain = (message: string) => void errors.push(message);
  return { reader, output, complain, printed: () => ({ out: out.join(""), errors: errors.join("\n") }) };
}

/** Imports as the command does, as somebody who is signed in to the simulator; `host` says what else is known of who asks. */
export async function importLive(
  typed: Parameters<typeof importArguments>[0],
  simulator: SignedInTo,
  host?: Parameters<typeof createLiveReader>[1],
) {
  const wanted = importArguments(typed, []);
  if (typeof wanted === "string") return { code: 2, out: "", errors: wanted };
  const { reader, output, complain, printed } = signedIn(simulator, host);
  const code = await importAnswers(wanted, { service: createService(catalog), reader }, output, complain, 20_000_000);
  return { code, ...printed() };
}
