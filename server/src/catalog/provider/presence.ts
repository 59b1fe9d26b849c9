import type { Presence } from "../catalog";
import type { Occurrence, ProviderFacts, TypeFacts } from "../source";
import { compareVersions } from "../version/compareVersions";
import { positionAmong } from "./position";

/**
 * When a type (empty path) or an argument was there, seen from a version in which it is not. Exact where the type's
 * history has it; else by the snapshots, and nearer where the documentation tells since or until when.
 */
export function presenceOf(type: TypeFacts, path: readonly string[], version: string, facts: ProviderFacts): Presence {
  const occurrence = type.occurrence(path);
  const { exact } = occurrence;
  const range = exact ? exactPresence(exact, version) : knownPresence(occurrence, version, facts);
  const { nearest } = positionAmong(facts.snapshots, version);
  const documented = facts.documentation?.successors(type.kind, type.name, path) ?? [];
  const replacedBy = [...new Set([...documented, ...type.successors(path, nearest)])];
  return { ...range, ...(replacedBy.length > 0 && { replacedBy }) };
}

function exactPresence({ from, to }: NonNullable<Occurrence["exact"]>, version: string): Presence {
  if (compareVersions(from, version) > 0) return { from, fromIsExact: true };
  if (to && compareVersions(to, version) < 0) return { until: to, untilIsExact: true };
  return {};
}

/** By snapshots and documentation. */
function knownPresence(occurrence: Occurrence, version: string, { snapshots, releases }: ProviderFacts): Presence {
  const has = snapshots.filter((_, index) => occurrence.isIn(index));
  const lacks = snapshots.filter((_, index) => !occurrence.isIn(index));
  const { documented, undocumented } = occurrence;

  const after = has.find((snapshot) => compareVersions(snapshot, version) > 0);
  const isNearer =
    documented &&
    compareVersions(documented, version) > 0 &&
    (!after || compareVersions(documented, after) < 0) &&
    !lacks.some(
      (snapshot) => compareVersions(documented, snapshot) <= 0 && (!after || compareVersions(snapshot, after) < 0),
    );
  const from = isNearer ? documented : after;

  const before = has.findLast((snapshot) => compareVersions(snapshot, version) < 0);
  const documentedLast = undocumented && releases.find((release) => compareVersions(release, undocumented) < 0);
  const isLater =
    documentedLast &&
    compareVersions(documentedLast, version) < 0 &&
    (!before || compareVersions(documentedLast, before) > 0) &&
    !lacks.some(
      (snapshot) =>
        (!before || compareVersions(snapshot, before) > 0) && compareVersions(snapshot, documentedLast) <= 0,
    );
  const until = isLater ? documentedLast : before;
  return { ...(from && { from }), ...(until && { until }) };
}
