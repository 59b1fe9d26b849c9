/** Where a version lies among the snapshots of a provider, and which types exist in it. */
import type { SchemaKind } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions, majorOf } from "../version/compareVersions";

/** Where a version lies among snapshots, which are given by their index. */
interface SnapshotPosition {
  /** The newest snapshot at or below it and the oldest at or above it, if both are of its major version. */
  readonly between?: readonly [below: number, above: number];
  /** The snapshot that is most like it: one of its major version if there is one. */
  readonly nearest: number;
}

/** Where a version lies, by the snapshots and by the history. */
export interface Position extends SnapshotPosition {
  readonly version: string;
  /** Whether types with a history are known exactly in it. */
  readonly isInHistory: boolean;
}

export function positionOf(version: string, facts: ProviderFacts): Position {
  return {
    ...positionAmong(facts.snapshots, version),
    version,
    isInHistory: facts.isInHistory?.(version) ?? false,
  };
}

/** The position by the snapshots alone, which are sorted, oldest first, and not empty. */
export function positionAmong(snapshots: readonly string[], version: string): SnapshotPosition {
  const major = majorOf(version);
  let below = -1;
  let above = -1;
  snapshots.forEach((snapshot, index) => {
    const order = compareVersions(snapshot, version);
    if (order <= 0) below = index;
    if (order >= 0 && above < 0) above = index;
  });
  const isBelowOfMajor = below >= 0 && majorOf(snapshots[below] ?? "") === major;
  const isAboveOfMajor = above >= 0 && majorOf(snapshots[above] ?? "") === major;
  if (isBelowOfMajor && isAboveOfMajor) return { between: [below, above], nearest: below };
  if (isBelowOfMajor || above < 0) return { nearest: below };
  return { nearest: above };
}

/** Whether a type exists, by its history; undefined where that does not say. */
export function existsExactly({ exact }: TypeFacts, { isInHistory, version }: Position): boolean | undefined {
  if (!exact || !isInHistory) return undefined;
  return compareVersions(exact.from, version) <= 0 && (!exact.to || compareVersions(version, exact.to) <= 0);
}

/** Whether a type of a kind that is not found surely does not exist: both snapshots around list the types of that kind. */
export function coversKind({ between }: Position, kind: SchemaKind, { tells }: ProviderFacts): boolean {
  return between?.every((snapshot) => tells(kind, snapshot)) ?? false;
}

/** The snapshots that stand for a version: those around it, or the nearest; for one that does not list a kind of types, the next that does. */
export function snapshotsFor(
  position: Position,
  kind: SchemaKind,
  { snapshots, tells }: ProviderFacts,
): readonly number[] {
  const telling = [...snapshots.keys()].filter((snapshot) => tells(kind, snapshot));
  return around(position).map((snapshot) => telling.find((other) => other >= snapshot) ?? telling.at(-1) ?? 0);
}

/** Whether a type exists by its history, or in one of the snapshots that stand for the version. */
export function mayExist(type: TypeFacts, position: Position, snapshots: readonly number[]): boolean {
  return existsExactly(type, position) ?? snapshots.some((snapshot) => type.isIn(snapshot));
}

/** Whether a type exists by its history, or in all snapshots around. */
export function surelyExists(type: TypeFacts, position: Position): boolean {
  return existsExactly(type, position) ?? around(position).every((snapshot) => type.isIn(snapshot));
}

function around({ between, nearest }: Position): readonly number[] {
  return between ?? [nearest];
}
