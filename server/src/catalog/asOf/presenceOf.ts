import { ownProperty } from "../../text/ownProperty";
import type { Presence } from "../catalog";
import { isIn } from "../data/bodyAt";
import type { TypeEntry } from "../data/providerData";
import type { Header, StoredAttribute, StoredType } from "../data/stored";
import { compareVersions } from "../version/compareVersions";
import { snapshotsAround } from "../version/snapshotsAround";

/**
 * When a type (empty path) or an argument was there, seen from a version in which it is not. Exact where the type's
 * history has it; else from the snapshots, brought nearer by when the documentation had it.
 */
export function presenceOf(
  entry: TypeEntry,
  stored: StoredType,
  path: readonly string[],
  version: string,
  header: Header,
  successors: readonly string[],
): Presence {
  const exact = exactRange(entry, stored, path);
  const range = exact ? exactPresence(exact, version) : knownPresence(recordOf(stored, path), version, header);
  const { nearest } = snapshotsAround(header.snapshots, version);
  const mentioned = mentionsOf(stored, path).filter((name) => !isGone(name, stored, path, nearest));
  const replacedBy = [...new Set([...successors, ...mentioned])];
  return { ...range, ...(replacedBy.length > 0 && { replacedBy }) };
}

function exactRange(
  entry: TypeEntry,
  stored: StoredType,
  path: readonly string[],
): { from: string; to?: string } | undefined {
  if (!entry.exact) return undefined;
  if (path.length === 0) return entry.exact;
  const segments = ownProperty(stored.history, path.join("."));
  const to = segments?.at(-1)?.to;
  return segments?.[0] && { from: segments[0].from, ...(to && { to }) };
}

function exactPresence({ from, to }: { from: string; to?: string }, version: string): Presence {
  if (compareVersions(from, version) > 0) return { from, fromIsExact: true };
  if (to && compareVersions(to, version) < 0) return { until: to, untilIsExact: true };
  return {};
}

/** What snapshots and documentation tell: a mask, and since and until when it was documented. */
interface Record {
  readonly in: number;
  readonly documented?: string | undefined;
  readonly undocumented?: string | undefined;
}

function knownPresence(record: Record, version: string, { snapshots, releases }: Header): Presence {
  const has = snapshots.filter((_, index) => isIn(record.in, index));
  const lacks = snapshots.filter((_, index) => !isIn(record.in, index));
  const { documented, undocumented } = record;

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

function recordOf(stored: StoredType, path: readonly string[]): Record {
  if (path.length === 0) return stored;
  let mask = stored.in;
  for (const node of nodesAlong(stored, path)) {
    if (!node) {
      const gone = ownProperty(stored.gone, path.at(-1) ?? "");
      return { in: 0, documented: gone?.[0], undocumented: gone?.[1] };
    }
    mask &= node.in ?? mask;
  }
  const last = nodesAlong(stored, path).at(-1);
  return { in: mask, documented: last?.documented, undocumented: last?.undocumented };
}

/** What the newest deprecation of it mentions. */
function mentionsOf(stored: StoredType, path: readonly string[]): readonly string[] {
  const segments = ownProperty(stored.history, path.join("."));
  if (segments) return segments.findLast((one) => one.deprecatedMentions)?.deprecatedMentions ?? [];
  const node = path.length === 0 ? stored : nodesAlong(stored, path).at(-1);
  const mentioned =
    node?.deprecatedMentions ?? node?.was?.findLast(([, facts]) => facts.deprecatedMentions)?.[1].deprecatedMentions;
  return Array.isArray(mentioned) ? mentioned : [];
}

/** Whether a successor beside it has gone itself since. */
function isGone(name: string, stored: StoredType, path: readonly string[], snapshot: number): boolean {
  const node = path.length > 0 ? nodesAlong(stored, [...path.slice(0, -1), name]).at(-1) : undefined;
  return node !== undefined && !isIn(node.in, snapshot);
}

/** The nodes that a path leads through; undefined from where it leads nowhere. */
function nodesAlong(stored: StoredType, path: readonly string[]): (StoredAttribute | undefined)[] {
  let body: StoredType["attributes"] | undefined = stored.attributes;
  return path.map((name) => {
    const node: StoredAttribute | undefined = ownProperty(body, name);
    let inner = node;
    while (inner?.elem) inner = inner.elem;
    body = inner?.block;
    return node;
  });
}
