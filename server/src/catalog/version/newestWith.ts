import type { Provider } from "../catalog";
import type { SchemaKind } from "../schema";

/** A type that something uses. */
export interface NeededType {
  readonly kind: SchemaKind;
  readonly type: string;
}

/**
 * The newest release, of `releases`, of the newest major version that has all of the types; types that no version has
 * do not count. Where there is none, the newest of all.
 */
export function newestWith(
  needs: readonly NeededType[],
  provider: Provider,
  releases: readonly string[],
): string | undefined {
  const known = needs.filter(({ kind, type }) => provider.outline(kind, type) !== undefined);
  const majors = new Map<string, string>();
  for (const release of releases) {
    const major = release.slice(0, release.indexOf("."));
    if (!majors.has(major)) majors.set(major, release);
  }
  const fitting = [...majors.values()].find((release) =>
    known.every(({ kind, type }) => provider.find(kind, type, release) !== "absent"),
  );
  return fitting ?? releases[0];
}
