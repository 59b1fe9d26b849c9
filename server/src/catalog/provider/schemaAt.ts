import type { Found } from "../catalog";
import type { BodySchema, TypeSchema } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { addSince, correctByHistory } from "./history";
import { intersect, isDeprecatedBy, relax } from "./intersect";
import { coversKind, existsExactly, type Position, snapshotsFor } from "./position";

/**
 * The schema of a type for a version: that of a snapshot, what the two around agree on, or what the nearest has with
 * nothing claimed about it; corrected by the type's history where there is one. Reads the type only if it exists.
 */
export function schemaAt(type: TypeFacts, position: Position, facts: ProviderFacts): Found<TypeSchema> {
  const { version } = position;
  const exists = existsExactly(type, position);
  const snapshots = snapshotsFor(position, type.kind, facts);
  const isCovered = coversKind(position, type.kind, facts);
  const withType = snapshots.filter((snapshot) => type.isIn(snapshot));
  if (exists === false) return "absent";
  if (exists === undefined && withType.length === 0) return isCovered ? "absent" : "unsure";
  const isClaimed = isCovered && withType.length === 2;
  const isSnapshot = isClaimed && snapshots[0] === snapshots[1];
  // A type with an exact history may exist in this version and in no snapshot around: then the newest that has it gives its shape.
  const used = isClaimed ? withType : [withType[0] ?? facts.snapshots.findLastIndex((_, index) => type.isIn(index))];
  const all = used.map((snapshot) => type.at(snapshot));
  const body = bodyOf(all, isClaimed, isSnapshot, version);
  const history = exists ? type.history?.() : undefined;
  const correct = isSnapshot ? addSince : correctByHistory;
  return {
    ...typeFactsOf(all, isClaimed, isSnapshot, version),
    body: history ? correct(body, history, version) : body,
    ...((isSnapshot || exists === true) && { isExact: true }),
  };
}

function bodyOf(
  [below, above]: readonly TypeSchema[],
  isClaimed: boolean,
  isSnapshot: boolean,
  version: string,
): BodySchema {
  if (!isClaimed) return relax(below!.body);
  return above && !isSnapshot ? intersect(below!.body, above.body, version) : below!.body;
}

/** What the snapshots that stand for the version, the later one last, say of the type as a whole. */
function typeFactsOf(
  all: readonly TypeSchema[],
  isClaimed: boolean,
  isSnapshot: boolean,
  version: string,
): Omit<TypeSchema, "body"> {
  const latest = all.at(-1)!;
  const isDeprecated = isClaimed && !isSnapshot && isDeprecatedBy(latest, version);
  const isGoing = isDeprecated || (isClaimed && all.every((facts) => facts.deprecated));
  // A replacement that not all of them name may not exist yet.
  const mentions = latest.deprecatedMentions?.filter((name) =>
    all.every((facts) => !facts.deprecated || facts.deprecatedMentions?.includes(name)),
  );
  const importId = [...new Set(all.flatMap((facts) => facts.importId ?? []))];
  return {
    kind: latest.kind,
    name: latest.name,
    ...(all.some((facts) => facts.importable) && { importable: true }),
    ...(isClaimed && all.every((facts) => facts.importable === false) && { importable: false }),
    ...(importId.length > 0 && { importId }),
    ...(latest.timeoutMinutes && { timeoutMinutes: latest.timeoutMinutes }),
    ...(isClaimed && all.every((facts) => facts.updatable === false) && { updatable: false }),
    ...(isGoing && { deprecated: true }),
    ...(isGoing && mentions?.length && { deprecatedMentions: mentions }),
    ...(latest.documentedSince && { documentedSince: latest.documentedSince }),
    ...(latest.summary && { summary: latest.summary }),
  };
}
