import type { ValuePosition } from "../../../analysis/index";
import { knownProviders, registryAddress } from "../../../catalog/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** Addresses in the registry: that of the provider whose name the body item has, then others. */
export function providerSources(
  name: string,
  position: ValuePosition,
  { write }: CompletionContext,
): readonly Suggestion[] {
  const own = registryAddress(name);
  const others = [...knownProviders.values()].filter((address) => address !== own);
  return [...(own === undefined ? [] : [own]), ...others].map((address, rank) => text(address, rank, position, write));
}

/** Constraints for releases that are known. */
export function providerVersions(
  name: string,
  position: ValuePosition,
  { scope, write }: CompletionContext,
): readonly Suggestion[] {
  const releases = scope.catalog.provider(name)?.releases ?? [];
  const newest = releases[0];
  if (newest === undefined) return [];
  const majors = new Map<string, string>();
  for (const release of releases) {
    const [major = ""] = release.split(".");
    if (!majors.has(major)) majors.set(major, release);
  }
  const ofMajor = [...majors.values()].map((release) => `~> ${release.split(".").slice(0, 2).join(".")}`);
  const [major] = newest.split(".");
  const all = [`~> ${major}.0`, ofMajor[0]!, ...ofMajor.slice(1), newest, `>= ${newest}`];
  return [...new Set(all)].map((constraint, rank) => text(constraint, rank, position, write));
}

/** The constraint that allows the newest major version. Undefined if no release is known. */
export function newestConstraint(name: string, { scope }: Pick<CompletionContext, "scope">): string | undefined {
  const major = scope.catalog.provider(name)?.releases[0]?.split(".")[0];
  return major === undefined ? undefined : `~> ${major}.0`;
}

/** Constraints that many modules have. */
export function terraformVersions(position: ValuePosition, { write }: CompletionContext): readonly Suggestion[] {
  return [">= 1.9", ">= 1.10", ">= 1.11", "~> 1.11"].map((constraint, rank) => text(constraint, rank, position, write));
}

function text(
  value: string,
  rank: number,
  { isQuoted, replace }: ValuePosition,
  write: CompletionContext["write"],
): Suggestion {
  const insert = isQuoted ? write.quoted(value) : write.value({ kind: "text", text: value }, false);
  // Editors look for words from their beginning, and a constraint begins with signs.
  const filter = isQuoted ? value : `${insert} ${value}`;
  return { label: value, kind: "value", replace, insert, isSnippet: false, filter, rank };
}
