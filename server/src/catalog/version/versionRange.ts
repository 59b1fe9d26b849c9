import { compareVersions } from "./compareVersions";

/** Versions from one on, and before another; without either, there is no such border. */
export interface VersionRange {
  readonly from?: string;
  readonly before?: string;
}

/** Whether a version is in a range. */
export function isWithin(version: string, { from, before }: VersionRange): boolean {
  return (
    (from === undefined || compareVersions(version, from) >= 0) &&
    (before === undefined || compareVersions(version, before) < 0)
  );
}
