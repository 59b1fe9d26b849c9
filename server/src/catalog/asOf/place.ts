/** Where a version lies among what is known of a provider, and which types exist there. */
import { isIn } from "../data/bodyAt";
import type { ProviderData, TypeEntry } from "../data/providerData";
import type { SchemaKind } from "../schema";
import { compareVersions } from "../version/compareVersions";
import { type Around, majorOf, snapshotsAround } from "../version/snapshotsAround";

/** Where a version lies, and whether types with a history are known exactly there. */
export type Place = Around & { readonly isExact: boolean };

/** Works out the place of a version. */
export function placeIn({ header }: ProviderData, version: string): Place {
  const { snapshots, exact } = header;
  const newest = snapshots.findLast((snapshot) => majorOf(snapshot) === majorOf(version));
  const isPast = newest !== undefined && compareVersions(version, newest) > 0;
  const isExact =
    exact !== undefined &&
    !isPast &&
    compareVersions(exact[0], version) <= 0 &&
    compareVersions(version, exact[1]) <= 0;
  return { ...snapshotsAround(snapshots, version), isExact };
}

/** Whether a type exists by its history; undefined where that does not tell. */
export function existsExactly({ exact }: TypeEntry, place: Place, version: string): boolean | undefined {
  if (!exact || !place.isExact) return undefined;
  return compareVersions(exact.from, version) <= 0 && (!exact.to || compareVersions(version, exact.to) <= 0);
}

/** The snapshots that say something of a kind, as a mask. One without any type of it was not asked for that kind. */
export function snapshotsOf(kind: SchemaKind, data: ProviderData): number {
  return data.entries(kind).reduce((mask, entry) => mask | entry.in, 0);
}

/** Whether absence of a type of a kind means something: both snapshots around, by `asked`, say something of that kind. */
export function coversKind({ between }: Place, asked: number): boolean {
  return between?.every((snapshot) => isIn(asked, snapshot)) ?? false;
}

/** The snapshots that a version is judged by: those around it, or the nearest; in place of one not asked for the kind, the next that was. */
export function judgedBy({ between, nearest }: Place, asked: number): readonly number[] {
  return (between ?? [nearest]).map((snapshot) => {
    if (isIn(asked, snapshot)) return snapshot;
    const later = (asked >> snapshot) << snapshot;
    return later !== 0 ? 31 - Math.clz32(later & -later) : Math.max(0, 31 - Math.clz32(asked));
  });
}

/** Whether a type is there by its history, or in one of the snapshots around. */
export function mayExist(entry: TypeEntry, place: Place, version: string, asked: number): boolean {
  return existsExactly(entry, place, version) ?? judgedBy(place, asked).some((snapshot) => isIn(entry.in, snapshot));
}

/** Whether a type is there by its history, or in all snapshots around. */
export function surelyExists(entry: TypeEntry, place: Place, version: string): boolean {
  const around = place.between ?? [place.nearest];
  return existsExactly(entry, place, version) ?? around.every((snapshot) => isIn(entry.in, snapshot));
}
