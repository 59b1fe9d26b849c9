// Versions by their numbers: `major.minor.patch`, with a suffix where it is a prerelease.

import { memoNamed } from "../../memo/index";

/**
 * Order of versions by their numbers. A suffix such as `-beta1` does not count: it has the schema of its release. Where it
 * counts which of the two Terraform would take, see `precedence`.
 */
export function compareVersions(a: string, b: string): number {
  const x = numbersOf(a);
  const y = numbersOf(b);
  for (let at = 0; at < 3; at++) {
    const difference = (x[at] ?? 0) - (y[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Order of versions as semver.org has it: a prerelease comes before its release, by the identifiers of its suffix. */
export function precedence(a: string, b: string): number {
  const difference = compareVersions(a, b);
  if (difference !== 0) return difference;
  const [x, y] = [prereleaseOf(a), prereleaseOf(b)];
  if (x === y) return 0;
  if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
  const [some, others] = [x.split("."), y.split(".")];
  for (let at = 0; at < Math.min(some.length, others.length); at++) {
    const order = compareIdentifiers(some[at]!, others[at]!);
    if (order !== 0) return order;
  }
  return some.length - others.length;
}

/** The suffix of a prerelease after the first hyphen, without build metadata; undefined for a release. */
export function prereleaseOf(version: string): string | undefined {
  return /^[^-+]*-([^+]*)/.exec(version)?.[1];
}

/** Numbers come before words, and are compared as numbers. */
function compareIdentifiers(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Read once: the same few versions are compared again and again. */
const numbersOf = memoNamed((version): readonly number[] =>
  version
    .replace(/[-+].*/, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0),
);

/** The major version. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** `4.1` is `4.1.0`. */
export function threeParts(version: string): string {
  const [numbers = "", ...suffix] = version.split("-");
  const parts = numbers.split(".");
  while (parts.length < 3) parts.push("0");
  return [parts.join("."), ...suffix].join("-");
}

/** The versions from one on and before another; each bound may be absent. */
export interface VersionRange {
  readonly from?: string;
  readonly before?: string;
}

/** Whether a version is in a range. */
export function isVersionWithin(version: string, { from, before }: VersionRange): boolean {
  return (
    (from === undefined || compareVersions(version, from) >= 0) &&
    (before === undefined || compareVersions(version, before) < 0)
  );
}
