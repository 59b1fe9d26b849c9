import { isPreview } from "../../catalog/index";

/** How many years an API version may be behind the newest one before that is said. */
export const oldAfterYears = 2;

/**
 * Whether an API version is so far behind the newest stable one that people should think about it: a preview, or years
 * older.
 */
export function isOldVersion(version: string, newest: string): boolean {
  if (newest <= version.slice(0, 10)) return false;
  return isPreview(version) || yearsBetween(version, newest) >= oldAfterYears;
}

function yearsBetween(one: string, other: string): number {
  const of = (version: string) => Date.parse(version.slice(0, 10)) / (365.25 * 24 * 3600 * 1000);
  return of(other) - of(one);
}
