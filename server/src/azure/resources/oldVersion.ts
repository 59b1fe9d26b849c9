import { isPreview } from "../../catalog/index";

/** After how many years behind the newest API version a version is reported. */
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
