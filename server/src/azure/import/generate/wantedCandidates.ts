// Which of the resources in Azure's answers are written, and in which order.
import { formatResourceId, keyOfId } from "../../../resourceIds/index";
import { mappings } from "../../mappings/index";
import type { AzureResource } from "../../responses";
import { candidatesIn, type ImportCandidate, type Skipped } from "../candidates";
import { readByTable } from "../table/readByTable";
import { typesToRead } from "../typesToRead";
import type { DraftRequest } from "./draftRequest";
import { inOrder } from "./inOrder";
import { schemaOfType } from "./inVersion";
import { mappingOfSchema } from "./mappingOfSchema";

interface WantedCandidates {
  /** What others refer to comes first. */
  readonly wanted: readonly ImportCandidate[];
  readonly skipped: readonly Skipped[];
  /** How many answers are about resources that a workspace depends on, and are not wanted. */
  readonly companions: number;
}

/** Those that are not left to others, with companions where these are wanted as resources. */
export function wantedCandidates(request: DraftRequest): WantedCandidates {
  const { responses, companions, version, left } = request;
  const sorted = candidatesIn(responses, version, (resource) => mappingFor(resource, request));
  const isWanted = ({ mapping }: ImportCandidate) => companions === "resources" || !mapping.isCompanion;
  const candidates = sorted.candidates.filter(({ resource }) => !left?.has(resource.key));
  // What a service makes is nobody's, whatever it would be written for.
  const skipped = sorted.skipped.map((one) => {
    const because = one.why === "service" ? undefined : left?.get(keyOfId(one.id));
    return because === undefined ? one : { ...one, because };
  });
  for (const one of sorted.candidates.filter(isWanted)) {
    const because = left?.get(one.resource.key);
    if (because === undefined) continue;
    skipped.push({ id: formatResourceId(one.resource.id), why: "impossible", because, types: [one.mapping.type] });
  }
  const wanted = candidates
    .filter(isWanted)
    .sort(
      (one, other) => orderOf(one) - orderOf(other) || one.resource.id.names.length - other.resource.id.names.length,
    );
  return { wanted: inOrder(wanted), skipped, companions: candidates.length - wanted.length };
}

/** What has read a resource says how it is written; where nothing has, the types that it may be. */
function mappingFor(resource: AzureResource, { states, byTable, provider, scope, version }: DraftRequest) {
  const types = typesToRead(resource, provider, version);
  const schemaOf = (type: string) => schemaOfType(type, provider, version)?.schema.body;
  const read =
    states?.get(resource.key) ??
    (byTable ? readByTable(resource, types, schemaOf, provider, scope.catalog) : undefined);
  const schema = read && schemaOf(read.type);
  return schema ? { mapping: mappingOfSchema(read.type, resource.id.type, schema), read } : types;
}

/** Ours in their order, then what the provider has read: what is inside of something else after that. */
function orderOf({ mapping }: ImportCandidate): number {
  const at = mappings.indexOf(mapping);
  return at < 0 ? mappings.length : at;
}
