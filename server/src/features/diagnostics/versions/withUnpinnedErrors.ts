import type { Scope } from "../../../analysis/index";
import { precedence, type VersionInForce } from "../../../catalog/index";
import type { Finding } from "../../../model/index";
import { type Rule, rules } from "../../../rules/index";
import { findingKey, isError } from "../errors";

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** Whether another version may take what an error is about. */
function mayDepend(finding: Finding): boolean {
  if (!isError(finding)) return false;
  const { otherReleases } = byId.get(finding.rule) ?? {};
  return otherReleases === "lastIn" ? finding.lastIn !== undefined : otherReleases === undefined;
}

/** What other releases of the providers say of a block. */
interface OtherReleases {
  /** Whether the module has anything of a provider: otherwise none of its releases says anything else. */
  isUsed(provider: string): boolean;
  versionOf(provider: string): VersionInForce;
  /** The errors in it with a release of a provider in force. */
  errorsWith(provider: string, version: string): readonly Finding[];
}

/**
 * What was found in a block, with errors as hints if another possible version takes the whole block without new
 * errors, and nothing pins the provider. Then nobody knows whether the place is wrong, and one finding of the module
 * names all such places. What is wrong in every version stays an error. Checks the block again with each of these
 * versions, only if there are errors.
 */
export function withUnpinnedErrors(
  findings: readonly Finding[],
  { catalog }: Pick<Scope, "catalog">,
  { isUsed, versionOf, errorsWith }: OtherReleases,
): readonly Finding[] {
  if (!findings.some(mayDepend)) return findings;
  const used = catalog.providerNames.filter(isUsed);
  return openProviders(used, versionOf).reduce((some, { provider, others }) => {
    const errors = new Set(some.filter(isError).map(findingKey));
    if (!some.some(mayDepend)) return some;
    const { snapshots = [] } = catalog.provider(provider) ?? {};
    const under = (version: string) => ({
      version,
      errors: new Map(errorsWith(provider, version).map((finding) => [findingKey(finding), finding])),
    });
    const underSnapshots = others.filter((version) => snapshots.includes(version)).map(under);
    // Of an older release only part is known; it comes into question where something was surely written for it.
    const all = some.concat(underSnapshots.flatMap((other) => [...other.errors.values()]));
    const had = new Set(all.flatMap(({ lastIn }) => (lastIn?.provider === provider ? [lastIn.version] : [])));
    const older = others.filter((version) => had.has(version) && !snapshots.includes(version)).map(under);
    const underOthers = [...underSnapshots, ...older]
      .filter((other) => [...other.errors.keys()].every((key) => errors.has(key)))
      .sort((one, other) => precedence(other.version, one.version));
    return some.map((finding) => {
      const takenBy = underOthers
        .filter((other) => !other.errors.has(findingKey(finding)))
        .map(({ version }) => version);
      return mayDepend(finding) && takenBy.length > 0 ? dependent(finding, { provider, takenBy }) : finding;
    });
  }, findings);
}

/** Those of some providers that are not pinned, with the other versions that come into question. */
function openProviders(
  providers: readonly string[],
  versionOf: (provider: string) => VersionInForce,
): readonly { readonly provider: string; readonly others: readonly string[] }[] {
  return providers.flatMap((provider) => {
    const { others = [] } = versionOf(provider);
    return others.length > 0 ? [{ provider, others }] : [];
  });
}

/** No fix is made without being asked: other versions may be in use. */
function dependent(finding: Finding, unpinned: Finding["unpinned"] & {}): Finding {
  const { fixes } = finding;
  return {
    ...finding,
    severity: "hint",
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, safe: false })) }),
    unpinned,
  };
}
