/** Where a version lies among what is known of a provider, and which types exist there. */
import type { SchemaKind } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions } from "../version/compareVersions";
import { type Around, snapshotsAround } from "../version/snapshotsAround";

/** Where a version lies. */
export interface Position extends Around {
  readonly version: string;
  /** Whether types with a history are known exactly there. */
  readonly isInHistory: boolean;
}

/** Works out the position of a version. */
export function positionOf(version: string, facts: ProviderFacts): Position {
  return {
    ...snapshotsAround(facts.snapshots, version),
    version,
    isInHistory: facts.isInHistory?.(version) ?? false,
  };
}

/** Whether a type exists by its history; undefined where that does not tell. */
export function existsExactly({ exact }: TypeFacts, { isInHistory, version }: Position): boolean | undefined {
  if (!exact || !isInHistory) return undefined;
  return compareVersions(exact.from, version) <= 0 && (!exact.to || compareVersions(version, exact.to) <= 0);
}

/** Whether absence of a type of a kind means something: both snapshots around say something of that kind. */
export function coversKind({ between }: Position, kind: SchemaKind, { tells }: ProviderFacts): boolean {
  return between?.every((snapshot) => tells(kind, snapshot)) ?? false;
}

/** The snapshots that a version is judged by: those around it, or the nearest; in place of one that says nothing of the kind, the next that does. */
export function judgedBy(position: Position, kind: SchemaKind, { snapshots, tells }: ProviderFacts): readonly number[] {
  const telling = [...snapshots.keys()].filter((snapshot) => tells(kind, snapshot));
  return around(position).map((snapshot) => telling.find((other) => other >= snapshot) ?? telling.at(-1) ?? 0);
}

/** Whether a type is there by its history, or in one of the snapshots that the version is judged by. */
export function mayExist(type: TypeFacts, position: Position, judges: readonly number[]): boolean {
  return existsExactly(type, position) ?? judges.some((snapshot) => type.isIn(snapshot));
}

/** Whether a type is there by its history, or in all snapshots around. */
export function surelyExists(type: TypeFacts, position: Position): boolean {
  return existsExactly(type, position) ?? around(position).every((snapshot) => type.isIn(snapshot));
}

function around({ between, nearest }: Position): readonly number[] {
  return between ?? [nearest];
}
