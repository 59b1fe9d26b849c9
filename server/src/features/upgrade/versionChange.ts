import { type Scope, scopeAt } from "../../analysis/index";
import { compareVersions, majorOf, type VersionInForce } from "../../catalog/index";

/** The two versions of an upgrade: the one in force, and the one to upgrade to. */
export interface VersionChange {
  readonly provider: string;
  readonly from: string;
  readonly to: string;
  readonly before: Scope;
  readonly after: Scope;
}

/**
 * From the version in force to the newest release of a major version; undefined where it is in force already, or not
 * known. Where the provider is not pinned, what is to be upgraded was written for the newest of the major version before.
 */
export function versionChangeTo(major: number, scope: Scope, inForce: VersionInForce): VersionChange | undefined {
  const provider = scope.catalog.provider("azurerm");
  const to = provider?.releases.find((release) => majorOf(release) === major);
  if (!provider || to === undefined) return undefined;
  const isBefore = (release: string) => majorOf(release) === major - 1;
  const former = inForce.others?.some(isBefore) ? provider.releases.find(isBefore) : undefined;
  const from = majorOf(inForce.version) >= major ? former : inForce.version;
  if (from === undefined || compareVersions(from, to) >= 0 || majorOf(from) >= major) return undefined;
  return {
    provider: provider.name,
    from,
    to,
    before: at(scope, provider.name, from),
    after: at(scope, provider.name, to),
  };
}

function at(scope: Scope, name: string, version: string): Scope {
  return { ...scopeAt(scope, name, version), mayBeNewer: () => false };
}
