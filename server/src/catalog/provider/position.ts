/** Where a version lies among the snapshots of a provider, and which types exist in it. */
import type { SchemaKind } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions, majorOf } from "../version/compareVersions";

/** Where a version lies among snapshots, which are given by their index. */
interface SnapshotPosition {
  /**
   * The newest snapshot at or below it and the oldest at or above it, if absence in both means something: the one above is of its
   * major version. For a release newer than all of them in the newest major version, that is the last one, twice.
   */
  readonly between?: readonly [below: number, above: number];
  /** The snapshot that is most like it: one of its major version if there is one. */
  readonly nearest: number;
}

/** Where a version lies, by the snapshots that list the types of a kind, and by the history. */
export interface Position extends SnapshotPosition {
  readonly version: string;
  /** The snapshots around it of which more than the structure is known. */
  readonly whole: { readonly below?: number; readonly above?: number };
  /** Whether types with a history are known exactly in it. */
  readonly isInHistory: boolean;
}

export function positionOf(version: string, kind: SchemaKind, facts: ProviderFacts): Position {
  const { snapshots, tells, isFull: isWhole, isInHistory } = facts;
  const known = [...snapshots.keys()].filter((snapshot) => tells(kind, snapshot));
  const among = positionAmong(
    known.map((snapshot) => snapshots[snapshot]!),
    version,
  );
  const whole = known.filter(isWhole);
  const order = (snapshot: number) => compareVersions(snapshots[snapshot]!, version);
  const below = whole.findLast((snapshot) => order(snapshot) <= 0);
  const above = whole.find((snapshot) => order(snapshot) >= 0);
  return {
    nearest: known[among.nearest] ?? 0,
    ...(among.between && { between: [known[among.between[0]]!, known[among.between[1]]!] }),
    version,
    whole: { ...(below !== undefined && { below }), ...(above !== undefined && { above }) },
    isInHistory: isInHistory?.(version) ?? false,
  };
}

/** The position of a version among snapshots, which are in ascending order. */
export function positionAmong(snapshots: readonly string[], version: string): SnapshotPosition {
  const isOfMajor = (index: number) => majorOf(snapshots[index] ?? "") === majorOf(version);
  const below = snapshots.findLastIndex((snapshot) => compareVersions(snapshot, version) <= 0);
  const above = snapshots.findIndex((snapshot) => compareVersions(snapshot, version) >= 0);
  // What a major version took away or brought at its first release, which is not known, is in one of the two alone.
  if (below >= 0 && above >= 0 && isOfMajor(above)) {
    return { between: [below, above], nearest: isOfMajor(below) ? below : above };
  }
  if (above < 0 && isOfMajor(below)) return { between: [below, below], nearest: below };
  if (above < 0 || isOfMajor(below)) return { nearest: below };
  return { nearest: above };
}

/** Whether a version is newer than all snapshots, so that it may have what none of them has. */
export function isBeyond(version: string, { snapshots }: Pick<ProviderFacts, "snapshots">): boolean {
  const newest = snapshots.at(-1);
  return newest !== undefined && compareVersions(version, newest) > 0;
}

/** Whether a type exists, by its history; undefined where that does not say. */
export function existsExactly({ exact }: TypeFacts, { isInHistory, version }: Position): boolean | undefined {
  if (!exact || !isInHistory) return undefined;
  return compareVersions(exact.from, version) <= 0 && (!exact.to || compareVersions(version, exact.to) <= 0);
}

/** The indexes of the snapshots to use for a version: its neighbours, or the nearest one. */
export function snapshotsNear({ between, nearest }: Position): readonly number[] {
  return between ?? [nearest];
}

/** Whether a type exists by its history, or in one of the snapshots that mean the version. */
export function mayExist(type: TypeFacts, position: Position): boolean {
  return existsExactly(type, position) ?? snapshotsNear(position).some((snapshot) => type.isIn(snapshot));
}

/** Whether a type exists by its history, or in all snapshots around. */
export function surelyExists(type: TypeFacts, position: Position): boolean {
  return existsExactly(type, position) ?? snapshotsNear(position).every((snapshot) => type.isIn(snapshot));
}
