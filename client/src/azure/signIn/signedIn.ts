// The identities that are signed in, cached until that changes.
import type { AzureHost, Clock } from "../host";
import { createAsk } from "../http/ask";
import { nodeClient } from "../http/nodeClient";
import { problemFromFailure } from "../problems/fromFailure";
import type { Identities } from "../types";
import { readArmVariables } from "./armVariables";
import { readAzProfile } from "./azProfile";
import { type ChosenCredentials, chooseCredentials } from "./chooseCredentials";
import { readFile } from "./readFile";
import { runProgram } from "./runProgram";
import { terraformIdentity } from "./terraformIdentity";

/** The identities; results are cached until `forget`. */
export interface SignedIn {
  chosen(): Promise<ChosenCredentials>;
  identities(): Promise<Identities>;
  forget(): void;
}

/** Creates the identities. It reads nothing before the first call. */
export function signedIn(host: AzureHost, clock: Clock): SignedIn {
  let identified: Promise<{ readonly chosen: ChosenCredentials; readonly identities: Identities }> | undefined;

  async function look() {
    const read = host.readFile ?? readFile;
    const variables = await readArmVariables(host.environment, read);
    const profile = await readAzProfile(host.environment, read);
    const run = host.runProgram ?? runProgram;
    const ask = createAsk(host.http ?? nodeClient, host.answerTimeout);
    const about = { host, clock, ask, readFile: read, run, variables, profile };
    const chosen = await chooseCredentials(about).catch(
      (error): ChosenCredentials => ({ credentials: [], problem: problemFromFailure(error, "") }),
    );
    const identities: Identities = {
      used: chosen.credentials.map(({ identity }) => identity),
      ...(chosen.problem ? { problem: chosen.problem } : {}),
      terraform: terraformIdentity(variables, profile),
    };
    return { chosen, identities };
  }

  const ask = () => {
    identified ??= look();
    return identified;
  };
  return {
    chosen: async () => (await ask()).chosen,
    identities: async () => (await ask()).identities,
    forget() {
      identified = undefined;
    },
  };
}
