import type { Provider } from "../catalog";
import type { SchemaKind } from "../schema";
import { precedence } from "./compareVersions";
import { lockedVersion } from "./lockFile";
import { admits, type Condition, conditionsOf } from "./versionConstraint";

/** The version of a provider that counts for a folder. */
export interface VersionInForce {
  readonly version: string;
  /** Where it comes from, a sentence. */
  readonly because: string;
  /** What is wrong with it, in whole sentences. */
  readonly note?: string;
  /** True where nothing says which version to use. */
  readonly isAssumed?: boolean;
  /** True where it is the newest that we know, and a later one would be taken if there is one, or where it is a later one itself. */
  readonly mayBeNewer?: boolean;
  /**
   * Set where the provider is not pinned, that is, where nothing keeps a later major version out: the other known releases
   * that come into question, newest first.
   */
  readonly others?: readonly string[];
  /** What the lock file fixes, where constraints rule that out, so that it does not count. */
  readonly refusedLock?: RefusedLock;
}

/** A locked version that constraints do not allow: `terraform init` refuses it until it is told to upgrade. */
interface RefusedLock {
  readonly version: string;
  /** The constraints that do not allow it, as they are written. */
  readonly constraints: readonly string[];
}

/** A type that a module uses. */
export interface NeededType {
  readonly kind: SchemaKind;
  readonly type: string;
}

/** What a folder says about the version of one provider. */
export interface VersionSources {
  /** What fixes the version before anything else, the strongest first; a version or constraint, and where it is. */
  readonly pins?: readonly { readonly version: string; readonly because: string }[];
  /** The text of `.terraform.lock.hcl`. */
  readonly lock?: string;
  /** Version constraints on the provider, of the module and of all that it calls. */
  readonly constraints: readonly string[];
  /** Those of modules that call it, each by itself: not all of them need be part of the same configuration. */
  readonly callers?: readonly (readonly string[])[];
  /** What must be there where nothing says which version to use; without it, the newest of all will do. */
  readonly needs?: readonly NeededType[];
  /** No release after this one comes into question where nothing says which version to use. */
  readonly upTo?: string;
}

/**
 * The version that `terraform init` would choose, as far as we know the releases. A pin decides, or else the lock
 * file. If a constraint of the module or of what it calls excludes the locked version, `terraform init` refuses, and
 * the version that it would choose with `-upgrade` counts. Without a lock file, it is the newest known release that
 * meets all constraints; if we know none, the version that the constraints begin with; otherwise the newest. If
 * callers exclude each other, it is the newest of what they would get one by one. Never fails: what cannot be read is
 * ignored, and named in `note`. The order of constraints does not matter. Source: `EnsureProviderVersions` in
 * internal/providercache/installer.go of Terraform 1.11.
 */
export function versionInForce(sources: VersionSources, provider: Provider): VersionInForce {
  const { pins = [], lock, constraints, callers = [], needs, upTo } = sources;
  const notes: string[] = [];
  const own = readConstraints(constraints, notes);
  const locked = lockedIn(lock, own, provider, notes);
  const refusedLock = locked && "constraints" in locked ? locked : undefined;
  const calling = callers.map((texts) => readConstraints(texts, notes));
  const chosen =
    pinned(pins, provider, notes) ??
    (locked && !refusedLock
      ? { version: locked.version, because: "The file .terraform.lock.hcl fixes this version." }
      : undefined) ??
    constrained(own, calling, provider, notes) ??
    newest(provider, needs, upTo);
  return {
    ...chosen,
    ...(provider.isBeyond(chosen.version) && { mayBeNewer: true }),
    ...(refusedLock && { refusedLock }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}

/** Constraints that can be read, with what they say. */
interface Constraints {
  readonly texts: readonly string[];
  readonly conditions: readonly Condition[];
}

function readConstraints(texts: readonly string[], notes: string[]): Constraints {
  const readable: string[] = [];
  const conditions: Condition[] = [];
  for (const text of texts) {
    const read = conditionsOf(text);
    if (read) {
      conditions.push(...read);
      readable.push(text.trim());
    } else notes.push(`The version constraint "${text}" cannot be read and is ignored.`);
  }
  return { texts: readable, conditions };
}

function together(some: readonly Constraints[]): Constraints {
  return {
    texts: some.flatMap(({ texts }) => texts),
    conditions: some.flatMap(({ conditions }) => conditions),
  };
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
    const newestFitting = newestRelease(conditions, provider);
    if (newestFitting)
      return { ...newestFitting, because: `${because} This is the newest known release that satisfies it.` };
    const lowest = lowerBound(conditions);
    if (lowest) return { version: lowest, because: `${because} This is the lowest version that it names.` };
    notes.push(`No release of ${provider.name} that we know satisfies "${version}".`);
  }
  return undefined;
}

/** What is locked, with the constraints that do not allow it where there are such. */
function lockedIn(
  lock: string | undefined,
  { texts, conditions }: Constraints,
  provider: Provider,
  notes: string[],
): { readonly version: string } | RefusedLock | undefined {
  const found = lock === undefined ? undefined : lockedVersion(lock, provider.address);
  if (found === "broken") notes.push("The file .terraform.lock.hcl cannot be read: run terraform init to renew it.");
  if (typeof found !== "object") return undefined;
  if (admits(conditions, found.version)) return found;
  const refusing = [...new Set(texts.filter((text) => !admits(conditionsOf(text) ?? [], found.version)))];
  // A prerelease needs a constraint that asks for it.
  const reason = refusing.length > 0 ? `${quoted(refusing)} does not allow` : "no constraint asks for";
  notes.push(
    `The file .terraform.lock.hcl has ${provider.name} ${found.version}, which ${reason}: run terraform init -upgrade.`,
  );
  return { version: found.version, constraints: refusing };
}

function constrained(
  own: Constraints,
  callers: readonly Constraints[],
  provider: Provider,
  notes: string[],
): VersionInForce | undefined {
  const all = together([own, ...callers]);
  if (all.conditions.length === 0) return undefined;
  const newestFitting = newestRelease(all.conditions, provider);
  if (newestFitting)
    return { ...newestFitting, because: `This is the newest known release that satisfies ${quoted(all.texts)}.` };
  const [newest] = callers
    .flatMap((caller) => {
      const both = together([own, caller]);
      const found = newestRelease(both.conditions, provider);
      return found
        ? [{ ...found, because: `This is the newest known release that satisfies ${quoted(both.texts)}.` }]
        : [];
    })
    .sort((one, other) => precedence(other.version, one.version));
  if (newest) {
    notes.push(`No release of ${provider.name} satisfies all modules that call this one: ${quoted(all.texts)}.`);
    return newest;
  }
  const lowest = lowerBound(all.conditions);
  if (!lowest) {
    notes.push(`No release of ${provider.name} satisfies ${quoted(all.texts)}.`);
    return undefined;
  }
  if (!admits(all.conditions, lowest)) {
    notes.push(`No release of ${provider.name} that we know satisfies ${quoted(all.texts)}.`);
  }
  return { version: lowest, because: `This is the lowest version that ${quoted(all.texts)} names.` };
}

/** The newest release that we know and that conditions admit, with what else they admit. */
function newestRelease(
  conditions: readonly Condition[],
  provider: Provider,
): Pick<VersionInForce, "version" | "mayBeNewer" | "others"> | undefined {
  const version = provider.releases.find((release) => admits(conditions, release));
  if (version === undefined) return undefined;
  const [major = "", minor = ""] = version.split(".");
  const isNewest = version === provider.releases[0];
  const mayBeNewer = isNewest && admits(conditions, `${major}.${Number(minor) + 1}.0`);
  const isPinned = !admits(conditions, `${Number(major) + 1}.0.0`);
  const others = provider.releases.filter((other) => other !== version && admits(conditions, other));
  return { version, ...(mayBeNewer && { mayBeNewer }), ...(!isPinned && { others }) };
}

/** The version that conditions name as exact, or else the highest that they begin with. */
function lowerBound(conditions: readonly Condition[]): string | undefined {
  const named = (isNamed: (condition: Condition) => boolean) =>
    conditions
      .filter(isNamed)
      .map(({ version }) => version)
      .sort(precedence)
      .at(-1);
  return (
    named(({ operator }) => operator === "=") ??
    named(({ operator }) => operator === "~>" || operator === ">=" || operator === ">")
  );
}

function newest(provider: Provider, needs: readonly NeededType[] | undefined, upTo?: string): VersionInForce {
  const isPossible = (release: string) => !upTo || precedence(release, upTo) <= 0;
  const releases = provider.releases.filter(isPossible);
  const version = (needs ? newestWith(needs, provider, releases) : releases[0]) ?? "0.0.0";
  const newest = needs ? "the newest that has everything this program uses" : "the newest we know";
  const among = upTo ? ` Its bindings end with ${upTo}.` : "";
  return {
    version,
    because: `Nothing here says which version of ${provider.name} to use, so this is ${newest}.${among}`,
    isAssumed: true,
    others: releases.filter((other) => other !== version),
    ...(version === provider.releases[0] && { mayBeNewer: true }),
  };
}

/**
 * The newest release, of `releases`, of the newest major version that has all of the types; types that no version has
 * do not count. Where there is none, the newest of all.
 */
function newestWith(needs: readonly NeededType[], provider: Provider, releases: readonly string[]): string | undefined {
  const knownNeeds = needs.filter(({ kind, type }) => provider.outline(kind, type) !== undefined);
  const majors = new Map<string, string>();
  for (const release of releases) {
    const major = release.slice(0, release.indexOf("."));
    if (!majors.has(major)) majors.set(major, release);
  }
  const fitting = [...majors.values()].find((release) =>
    knownNeeds.every(({ kind, type }) => provider.find(kind, type, release) !== "absent"),
  );
  return fitting ?? releases[0];
}

/** `"~> 4.0" and "< 4.50"`, each once. */
function quoted(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `"${text}"`).join(" and ");
}
