import type { Provider } from "../catalog";
import { compareVersions } from "./compareVersions";
import { lockedVersion } from "./lockedVersion";
import { type NeededType, newestWith } from "./newestWith";
import { type Condition, conditionsOf, fulfils } from "./versionConstraint";

/** The version of a provider that counts for a folder. */
export interface VersionInForce {
  readonly version: string;
  /** Where it comes from, a sentence. */
  readonly because: string;
  /** What is not as it should be about it, whole sentences. */
  readonly note?: string;
  /** True where nothing says which version to use. */
  readonly isAssumed?: boolean;
  /** True where it is the newest that we know, and a later one would be taken if there is one. */
  readonly mayBeNewer?: boolean;
}

/** What a folder says about the version of one provider. */
export interface VersionSources {
  /** What fixes the version before anything else, the strongest first; a version or constraint, and where it stands. */
  readonly pins?: readonly { readonly version: string; readonly because: string }[];
  /** The text of `.terraform.lock.hcl`. */
  readonly lock?: string;
  /** Version constraints on the provider, of the module and of those that call it. */
  readonly constraints: readonly string[];
  /** What must be there where nothing says which version to use; without it, the newest of all will do. */
  readonly needs?: readonly NeededType[];
  /** No release after this one comes into question where nothing says which version to use. */
  readonly upTo?: string;
}

/**
 * A pin decides, or else the lock file; without it, the newest release that is known to us and fulfils all constraints, which is what
 * `terraform init` would take; where we know of none, the version that the constraints begin with; else the newest.
 * Never fails: what cannot be read is left aside and said in `note`.
 */
export function versionInForce(sources: VersionSources, provider: Provider): VersionInForce {
  const { pins = [], lock, constraints, needs, upTo } = sources;
  const notes: string[] = [];
  const chosen =
    pinned(pins, provider, notes) ??
    locked(lock, provider, notes) ??
    constrained(constraints, provider, notes) ??
    newest(provider, needs, upTo);
  if (!provider.covers(chosen.version)) {
    notes.push(`Only part of ${provider.name} ${chosen.version} is known, so most checks of names and values are off.`);
  }
  return notes.length > 0 ? { ...chosen, note: notes.join(" ") } : chosen;
}

function pinned(
  pins: NonNullable<VersionSources["pins"]>,
  provider: Provider,
  notes: string[],
): VersionInForce | undefined {
  for (const { version, because } of pins) {
    const conditions = conditionsOf(version);
    if (!conditions) {
      notes.push(`The version "${version}" cannot be read and is ignored.`);
      continue;
    }
    const [only, ...others] = conditions;
    if (only?.operator === "=" && others.length === 0) return { version: only.version, because };
    const known = provider.releases.find((release) => conditions.every((condition) => fulfils(release, condition)));
    if (known) return { version: known, because: `${because} This is the newest known release that satisfies it.` };
    const lowest = lowerBound(conditions);
    if (lowest) return { version: lowest, because: `${because} This is the lowest version that it names.` };
    notes.push(`No release of ${provider.name} that we know satisfies "${version}".`);
  }
  return undefined;
}

function locked(lock: string | undefined, provider: Provider, notes: string[]): VersionInForce | undefined {
  const found = lock === undefined ? undefined : lockedVersion(lock, provider.source);
  if (found === "broken") notes.push("The file .terraform.lock.hcl cannot be read: run terraform init to renew it.");
  return typeof found === "object"
    ? { version: found.version, because: "The file .terraform.lock.hcl fixes this version." }
    : undefined;
}

function constrained(texts: readonly string[], provider: Provider, notes: string[]): VersionInForce | undefined {
  const conditions: Condition[] = [];
  const readable: string[] = [];
  for (const text of texts) {
    const read = conditionsOf(text);
    if (read) {
      conditions.push(...read);
      readable.push(text.trim());
    } else notes.push(`The version constraint "${text}" cannot be read and is ignored.`);
  }
  if (conditions.length === 0) return undefined;
  const all = readable.map((text) => `"${text}"`).join(" and ");
  const known = provider.releases.find((release) => conditions.every((condition) => fulfils(release, condition)));
  if (known) {
    const isOpen = known === provider.releases[0] && conditions.every((condition) => fulfils(after(known), condition));
    const because = `This is the newest known release that satisfies ${all}.`;
    return { version: known, because, ...(isOpen && { mayBeNewer: true }) };
  }
  const lowest = lowerBound(conditions);
  if (!lowest) {
    notes.push(`No release of ${provider.name} satisfies ${all}.`);
    return undefined;
  }
  if (!conditions.every((condition) => fulfils(lowest, condition))) {
    notes.push(`No release of ${provider.name} that we know satisfies ${all}.`);
  }
  return { version: lowest, because: `This is the lowest version that ${all} names.` };
}

/** The minor release that follows a version. */
function after(version: string): string {
  const [major, minor] = version.split(".");
  return `${major}.${Number(minor) + 1}.0`;
}

/** The version that conditions name as exact, or else the highest that they begin with. */
function lowerBound(conditions: readonly Condition[]): string | undefined {
  const exact = conditions.find(({ operator }) => operator === "=");
  const begins = conditions.filter(({ operator }) => operator === "~>" || operator === ">=" || operator === ">");
  return (
    exact?.version ??
    begins
      .map(({ version }) => version)
      .sort(compareVersions)
      .at(-1)
  );
}

function newest(provider: Provider, needs: readonly NeededType[] | undefined, upTo?: string): VersionInForce {
  const releases = provider.releases.filter((release) => !upTo || compareVersions(release, upTo) <= 0);
  const version = (needs ? newestWith(needs, provider, releases) : releases[0]) ?? "0.0.0";
  const newest = needs ? "the newest that has everything this program uses" : "the newest we know";
  const among = upTo ? ` Its bindings end with ${upTo}.` : "";
  return {
    version,
    because: `Nothing here says which version of ${provider.name} to use, so this is ${newest}.${among}`,
    isAssumed: true,
    ...(version === provider.releases[0] && { mayBeNewer: true }),
  };
}
