// Which of the resources in Azure's answers are written, and in which order.
import { formatResourceId, keyOfId } from "../../../resourceIds/index";
import type { Json } from "../../json";
import { mappings } from "../../mappings/index";
import type { AzureResource } from "../../responses";
import { candidatesIn, type ImportCandidate, type Skipped } from "../candidates";
import { readByTable } from "../table/readByTable";
import { typesToRead } from "../typesToRead";
import type { DraftRequest } from "./draftRequest";
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
  // Where there is nothing whose companions they are, they are what is meant.
  const areCompanions = sorted.skipped.length > 0 || sorted.candidates.some(({ mapping }) => !mapping.isCompanion);
  const isWanted = ({ mapping }: ImportCandidate) =>
    companions === "resources" || !areCompanions || !mapping.isCompanion;
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

/** How deep a state is looked into. */
const deepest = 50;

/** The same resources in an order in which those come first whose ids others have read, where that goes: an address is there to be referred to. */
function inOrder(candidates: readonly ImportCandidate[]): readonly ImportCandidate[] {
  const byKey = new Map(candidates.map((one) => [one.resource.key, one]));
  const done = new Set<ImportCandidate>();
  for (const one of candidates) visit(one);
  return [...done];

  function visit(one: ImportCandidate, around: ReadonlySet<ImportCandidate> = new Set()): void {
    if (done.has(one) || around.has(one)) return;
    const inside = new Set([...around, one]);
    if (inside.size < deepest)
      for (const text of one.read ? textsIn(one.read.state) : []) {
        const other = byKey.get(text.toLowerCase());
        if (other) visit(other, inside);
      }
    done.add(one);
  }
}

function* textsIn(value: Json, depth = 0): Generator<string> {
  if (typeof value === "string") {
    if (value.startsWith("/")) yield value;
  } else if (typeof value === "object" && value !== null && depth < deepest)
    for (const one of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value))
      yield* textsIn(one, depth + 1);
}
