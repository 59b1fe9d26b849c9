// Where the command line looks for an azurerm, and what it says where that is not run.
import type { Azurerm, AzurermPlace } from "../installed/azurerm";
import { whyFromRepository } from "../installed/fromRepository";
import type { NotRun } from "../installed/packageRequest";

/** Where to look for a provider, and whether one may be run whose hash is in no lock file. */
export type ProviderPlace = Omit<AzurermPlace, "whyNot">;

/** The same, except what comes with the repository: nobody has said here that it is trusted. */
export function trackedPlace(place: ProviderPlace): AzurermPlace {
  return { ...place, whyNot: (folder) => whyFromRepository(folder) };
}

/** A sentence that says why a provider was not run. */
export function whyNotRun(reply: NotRun, { release, installed }: Azurerm, { folder }: ProviderPlace): string {
  return reply.kind === "failed"
    ? reply.reason
    : `${release} is not asked, since the hash of ${installed.binary} is not in a lock file of ${folder}. If you know where it comes from, add --unlocked.`;
}
