import { compareVersions } from "./compareVersions";

/** Where a version lies among the snapshots, as indexes into their list. */
export interface Around {
  /** The newest snapshot at or below it and the oldest at or above it, if both are of its major version. */
  readonly between?: readonly [below: number, above: number];
  /** The snapshot that is like it the most: one of its major version if there is one. */
  readonly nearest: number;
}

/** `snapshots` are sorted, oldest first, and not empty. */
export function snapshotsAround(snapshots: readonly string[], version: string): Around {
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

/** The number before the first dot. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
