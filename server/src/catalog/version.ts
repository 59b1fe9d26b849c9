import type { Provider } from "./catalog";
import { compareVersions } from "./compareVersions";
import { lockedVersion } from "./lockedVersion";
import { type Condition, conditionsOf, fulfils } from "./versionConstraint";

/** The version of a provider that counts for a folder. */
export interface VersionInForce {
  readonly version: string;
  /** Where it comes from, a sentence. */
  readonly because: string;
  /** What is not as it should be about it, whole sentences. */
  readonly note?: string;
}

/** What a folder says about the version of one provider. */
export interface VersionSources {
  /** The text of `.terraform.lock.hcl`. */
  readonly lock?: string;
  /** Version constraints on the provider, of the module and of those that call it. */
  readonly constraints: readonly string[];
}

/**
 * The lock file decides; without it, the newest release that is known to us and fulfils all constraints, which is what
 * `terraform init` would take; where we know of none, the version that the constraints begin with; else the newest.
 * Never fails: what cannot be read is left aside and said in `note`.
 */
export function versionInForce({ lock, constraints }: VersionSources, provider: Provider): VersionInForce {
  const notes: string[] = [];
  const chosen = locked(lock, provider, notes) ?? constrained(constraints, provider, notes) ?? newest(provider);
  if (!provider.covers(chosen.version)) {
    notes.push(
      `Only part of ${provider.name} ${chosen.version} is known, so that most checks of names and values are off.`,
    );
  }
  return notes.length > 0 ? { ...chosen, note: notes.join(" ") } : chosen;
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
    } else notes.push(`The version constraint "${text}" cannot be read and is left aside.`);
  }
  if (conditions.length === 0) return undefined;
  const all = readable.map((text) => `"${text}"`).join(" and ");
  const known = provider.releases.find((release) => conditions.every((condition) => fulfils(release, condition)));
  if (known) return { version: known, because: `This is the newest release we know that fulfils ${all}.` };
  const lowest = lowerBound(conditions);
  if (!lowest) {
    notes.push(`No release of ${provider.name} fulfils ${all}.`);
    return undefined;
  }
  if (!conditions.every((condition) => fulfils(lowest, condition))) {
    notes.push(`No release of ${provider.name} that we know fulfils ${all}.`);
  }
  return { version: lowest, because: `The constraint ${all} begins with this version.` };
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

function newest(provider: Provider): VersionInForce {
  return {
    version: provider.releases[0] ?? "0.0.0",
    because: `Nothing here says which version of ${provider.name} to use, so this is the newest we know.`,
  };
}
