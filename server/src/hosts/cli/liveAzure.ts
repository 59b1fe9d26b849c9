// What Azure has now, for a plan: read with the account that is signed in here, and nothing else.
import type { LiveReader } from "../azure/askAzure";
import { type LiveReads, liveReads } from "../azure/liveReads";

/** Where what is live is read. */
export interface LiveSource extends LiveReads {
  isSignedIn(): Promise<boolean>;
  /** The subscription that Terraform works in where its code says none. */
  subscription(): Promise<string | undefined>;
  dispose(): void;
}

/** Reads by a reader, which ends with it. */
export function liveAzure(reader: LiveReader): LiveSource {
  return {
    ...liveReads(reader.answerAt),
    isSignedIn: async () => (await reader.azure.identity()) !== "",
    subscription: () => reader.azure.subscription(),
    dispose: () => reader.dispose(),
  };
}
