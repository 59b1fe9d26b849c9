// Whether a type or an argument exists in the version of azurerm that code is generated for.
import { compareVersions, type Provider, type TypeSchema } from "../../../catalog/index";

/** The schema of a type, and the version of azurerm that it is of. */
interface KnownType {
  readonly schema: TypeSchema;
  readonly version: string;
}

/** A resource type in a version; where that version is not known, in the nearest one that is. Undefined if it has none. */
export function schemaOfType(type: string, provider: Provider, version: string): KnownType | undefined {
  const exact = provider.find("resource", type, version);
  if (exact === "absent") return undefined;
  if (typeof exact === "object" && (exact.isExact || provider.covers(version))) return { schema: exact, version };
  const nearest = nearestTo(version, provider);
  const schema = nearest === undefined ? "absent" : provider.find("resource", type, nearest);
  return typeof schema === "object" ? { schema, version: nearest! } : undefined;
}

/** The newest known release before a version, or else the first after it; of the same major version if there is one. */
function nearestTo(version: string, provider: Provider): string | undefined {
  const covered = provider.releases.filter((release) => provider.covers(release));
  const major = `${version.split(".")[0]}.`;
  const alike = covered.filter((release) => release.startsWith(major));
  const choice = alike.length > 0 ? alike : covered;
  return choice.find((release) => compareVersions(release, version) <= 0) ?? choice.at(-1);
}

/** A sentence about an argument that this version does not have yet; undefined for one that no later version has. */
export function whyArgumentIsMissing(
  type: string,
  path: readonly string[],
  provider: Provider,
  version: string,
): string | undefined {
  const { from } = provider.presence("resource", type, path, version);
  return from && `${path.join(".")} is set in Azure and left out here: it needs azurerm ${from}.`;
}

/** Why a type cannot be written in a version. */
export function whyTypeIsMissing(type: string, provider: Provider, version: string): string {
  const { from, until } = provider.presence("resource", type, [], version);
  if (from) return `${type} needs azurerm ${from}, and the version in force is ${version}.`;
  if (until) return `${type} is gone since azurerm ${until}, and the version in force is ${version}.`;
  return `Whether azurerm ${version} has ${type} is not known.`;
}
