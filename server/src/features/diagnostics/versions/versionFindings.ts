import { type Catalog, majorOf, type Provider, type VersionInForce } from "../../../catalog/index";
import { pinnedConstraint } from "../../../fixes/index";
import type { Document, Finding, Module, Related, Unpinned } from "../../../model/index";
import { refusedLock, unpinnedProvider } from "../../../rules/index";
import { counted } from "../../../text/index";
import { pinning } from "./pinning";
import { type VersionRequirement, versionRequirement } from "./versionRequirement";

/** How many of the places are named: enough to go through, and not more than an editor can list. */
const most = 100;

/** A finding that depends on the version, and the document that it is in. */
export interface DependentFinding {
  readonly uri: string;
  readonly finding: Finding & { readonly unpinned: Unpinned };
}

/** A module as a whole, as far as the versions of its providers are concerned. */
export interface ModuleVersions {
  readonly catalog: Catalog;
  readonly module: Module;
  versionOf(provider: string): VersionInForce;
  /** Whether another module calls it, as far as is known: then that one decides the versions, and says what depends on them. */
  readonly isCalled: boolean;
  /** What depends on the version, in all documents of the module and of those that it calls; asked only where a provider is not pinned. */
  places(): readonly DependentFinding[];
  /** Whether there would be new errors in them with a version of a provider. */
  refuses(provider: string, version: string): boolean;
}

/** Findings about the versions of a module's providers, one for each provider, in the document where the module requires it. */
export function* versionFindings({ uri }: Document, versions: ModuleVersions): Generator<Finding> {
  const { catalog, module, versionOf } = versions;
  for (const name of catalog.providerNames) {
    const requirement = versionRequirement(name, module);
    // Of a provider that the module does not use nothing need be read.
    if (requirement?.uri !== uri) continue;
    const provider = catalog.provider(name);
    const inForce = versionOf(name);
    if (!provider || !(inForce.refusedLock || inForce.others?.length)) continue;
    if (inForce.refusedLock) yield refusedLockFinding(inForce.refusedLock, name, requirement);
    const { others = [] } = inForce;
    if (others.length === 0 || versions.isCalled) continue;
    const places = versions
      .places()
      .filter(
        ({ finding: { unpinned } }) =>
          unpinned.provider === name && unpinned.takenBy.some((one) => others.includes(one)),
      );
    if (places.length > 0) yield unpinnedFinding(places, inForce, provider, requirement, versions);
  }
}

function refusedLockFinding(
  { version, constraints }: NonNullable<VersionInForce["refusedLock"]>,
  name: string,
  { span }: VersionRequirement,
): Finding {
  const refusing = constraints.map((text) => `"${text}"`).join(" and ");
  const reason = refusing ? `${refusing} does not allow` : "no constraint asks for";
  const message = `The lock file has ${name} ${version}, which ${reason}: run terraform init -upgrade.`;
  return { rule: refusedLock.id, severity: refusedLock.severity, span, message };
}

function unpinnedFinding(
  places: readonly DependentFinding[],
  { version, others = [] }: VersionInForce,
  provider: Provider,
  requirement: VersionRequirement,
  { module, refuses }: ModuleVersions,
): Finding {
  const { name } = provider;
  const takingAll = provider.snapshots.filter(
    (other) => others.includes(other) && places.every(({ finding }) => finding.unpinned.takenBy.includes(other)),
  );
  const pin = takingAll.find((other) => !refuses(name, other));
  const constraint = pin && pinnedConstraint(pin, provider);
  const advice = constraint
    ? `pin it to "${constraint}", which accepts them`
    : "pin the version that the code was written for";
  const newestBefore = places
    .flatMap(({ finding }) => finding.unpinned.takenBy)
    .sort((a, b) => majorOf(b) - majorOf(a))[0];
  const major = majorOf(version);
  const mayUpgrade = name === "azurerm" && newestBefore !== undefined && majorOf(newestBefore) < major;
  const upgrade = mayUpgrade ? `, or upgrade the code (azureml-terraform upgrade --to ${major})` : "";
  const where = places.every(({ uri }) => module.documents.get(uri))
    ? "this module"
    : "this module and those that it calls";
  return {
    rule: unpinnedProvider.id,
    severity: unpinnedProvider.severity,
    span: requirement.span,
    message: `${name} is not pinned, and ${version}, its newest known release, rejects ${counted(places.length, "place")} in ${where}: ${advice}${upgrade}.`,
    related: places
      .slice(0, most)
      .map(({ uri, finding }): Related => ({ uri, span: finding.span, message: finding.message })),
    ...(constraint && { fixes: pinning(requirement, constraint, provider, module) }),
  };
}
