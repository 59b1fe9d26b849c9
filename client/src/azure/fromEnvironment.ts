// A program without an editor as the host of the Azure layer: it asks as the ARM_ variables say, or else as `az` does, through the proxy that the
// environment names.
import type { AzureHost, Log } from "./host";
import { throughProxy } from "./http/environmentProxy";
import { nodeClient } from "./http/nodeClient";

/** What the program knows; the rest of a host may be given by tests. */
export interface ProgramHost extends Partial<AzureHost> {
  readonly environment: AzureHost["environment"];
  readonly version: string;
  readonly log: Log;
}

export function fromEnvironment(given: ProgramHost): AzureHost {
  return {
    auth: {
      takesChallenges: false,
      accounts: async () => [],
      session: async () => undefined,
      onDidChangeSessions: () => ({ dispose() {} }),
    },
    inspectSetting: () => undefined,
    mode: "production",
    mayRunPrograms: () => true,
    method: () => "auto",
    http: throughProxy(nodeClient, given.environment),
    ...given,
  };
}
