/** Resource types with API versions, as they are written, and which version of some is the newest. */

/** A resource type and an API version of it. */
export interface WrittenType {
  readonly name: string;
  /** Empty where nothing is behind the sign. */
  readonly version: string;
}

/** The parts of `Microsoft.KeyVault/vaults@2024-11-01`; undefined for a text that is not of that form. */
export function writtenType(text: string): WrittenType | undefined {
  const [name = "", version, ...more] = text.split("@");
  return name !== "" && version !== undefined && more.length === 0 ? { name, version } : undefined;
}

export function isPreview(version: string): boolean {
  return version.endsWith("-preview");
}

/** The newest of some versions, given from the oldest on, that is not a preview. */
export function newestStable(versions: readonly string[]): string | undefined {
  return versions.findLast((version) => !isPreview(version));
}

/**
 * Versions, given from the oldest on, in the order of suggestions: the newest that is not a preview, then all others
 * from the newest on.
 */
export function offeredVersions(versions: readonly string[]): readonly string[] {
  const stable = newestStable(versions);
  const newestFirst = versions.toReversed();
  return stable === undefined ? newestFirst : [stable, ...newestFirst.filter((version) => version !== stable)];
}
