import type { Provider } from "../../../catalog/catalog";
import type { TypeSchema } from "../../../catalog/schema";
import { compareVersions } from "../../../catalog/version/compareVersions";

/** What a type may contain, and the version that this is known of. */
interface KnownType {
  readonly schema: TypeSchema;
  readonly version: string;
}

/** A resource type in a version; where that version is not known, in the nearest one that is. Undefined if it has none. */
export function knownType(type: string, provider: Provider, version: string): KnownType | undefined {
  const exact = provider.find("resource", type, version);
  if (exact === "absent") return undefined;
  if (typeof exact === "object" && (exact.isExact || provider.covers(version))) return { schema: exact, version };
  const nearest = nearestTo(version, provider);
  const schema = nearest === undefined ? "absent" : provider.find("resource", type, nearest);
  return typeof schema === "object" ? { schema, version: nearest! } : undefined;
}

/** The newest known release before a version, or else the first after it; of the same major version if there is one. */
function nearestTo(version: string, provider: Provider): string | undefined {
  const known = provider.releases.filter((release) => provider.covers(release));
  const major = `${version.split(".")[0]}.`;
  const alike = known.filter((release) => release.startsWith(major));
  const choice = alike.length > 0 ? alike : known;
  return choice.find((release) => compareVersions(release, version) <= 0) ?? choice.at(-1);
}
