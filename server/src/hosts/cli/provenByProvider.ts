// For `convert`: has the azurerm that is installed for a folder apply what is to be converted, beside a loopback Azure, and compares what it sends.
import { type AzapiProof, madeUpSubscription, sentDifference } from "../../azure/index";
import type { Catalog, SentValue } from "../../catalog/index";
import type { Objections } from "../../features/azapiConversion/azapiConversion";
import type { AppliedResource } from "../installed/applyingTypes";
import { applyResources } from "../installed/applyResources";
import { azurermFor } from "../installed/azurerm";
import { type ProviderPlace, trackedPlace, whyNotRun } from "./providerPlace";

/** What it has proven. */
export interface ProvenByProvider {
  /** The release that was asked. */
  readonly release: string;
  /** The addresses of the resources that it has sent as they would be sent. */
  readonly same: ReadonlySet<string>;
  readonly objections: Objections;
}

/** Undefined where there is no azurerm, or none that may be run, as `complain` is told. */
export async function provenByProvider(
  proofs: () => readonly AzapiProof[],
  place: ProviderPlace,
  catalog: Catalog,
  complain: (message: string) => void,
): Promise<ProvenByProvider | undefined> {
  const found = await azurermFor(trackedPlace(place), complain);
  if (!found) return undefined;
  const known = proofs().filter(({ sends }) => sends);
  const { installed, trusted, release } = found;
  const resources = known.map(({ type, config }) => ({ type, config }));
  const reply = await applyResources({ installed, trusted, subscription: madeUpSubscription, resources });
  if (reply.kind !== "applied") {
    complain(whyNotRun(reply, found, place));
    return undefined;
  }
  const objections = new Map<string, readonly string[]>();
  const same = new Set<string>();
  for (const [index, proof] of known.entries()) {
    const objection = objectionOf(reply.resources[index], proof, release, catalog);
    if (objection === undefined) same.add(proof.address);
    else if (objection !== "unknown") objections.set(proof.address, [objection]);
  }
  return { release, same, objections };
}

/** A sentence; `unknown` where it could not be applied, which says nothing. */
function objectionOf(
  applied: AppliedResource | undefined,
  { sends }: AzapiProof,
  release: string,
  catalog: Catalog,
): string | undefined {
  if (applied?.kind !== "sent" || !sends) return "unknown";
  const [first, ...others] = applied.requests;
  const more = others.map(({ method, path }) => `${method} ${path.slice(path.lastIndexOf("/providers/") + 1)}`);
  if (!first || more.length > 0) return `${release} sends further requests for it: ${more.join(", ")}.`;
  const difference = sentDifference(sends, { path: first.path, body: (first.body ?? {}) as SentValue }, { catalog });
  return difference === undefined ? undefined : `${release} sends something else for it: ${difference}.`;
}
