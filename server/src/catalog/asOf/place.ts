/** Where a version lies among what is known of a provider, and which types exist there. */
import { isIn } from "../data/bodyAt";
import type { ProviderData, TypeEntry } from "../data/providerData";
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

/** Whether a type is there by its history, or in one of the snapshots around. */
export function mayExist(entry: TypeEntry, place: Place, version: string): boolean {
  const exists = existsExactly(entry, place, version);
  return exists ?? (place.between ?? [place.nearest]).some((snapshot) => isIn(entry.in, snapshot));
}
