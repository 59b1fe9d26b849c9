/** Joins what several sources know of one provider. */
import type { Outline, SchemaKind } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions, precedence } from "../version/compareVersions";

/** A snapshot of a source, by its index there. */
interface Origin {
  readonly facts: ProviderFacts;
  readonly index: number;
}

/**
 * Has the snapshots of all, in order. If two have a snapshot of the same version, the full one counts, or else that of
 * the first, with its history and its documentation.
 */
export function joinFacts(first: ProviderFacts, others: readonly ProviderFacts[]): ProviderFacts {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const origins = originsIn(all);
  const joined = new Map<string, TypeFacts | undefined>();

  function type(kind: SchemaKind, name: string): TypeFacts | undefined {
    const key = `${kind} ${name}`;
    if (!joined.has(key)) joined.set(key, joinType(kind, name, all, origins));
    return joined.get(key);
  }

  const isInHistory = all.find((facts) => facts.isInHistory)?.isInHistory;
  const documentation = all.find((facts) => facts.documentation)?.documentation;
  const bindings = all.find((facts) => facts.bindings)?.bindings;
  const learned = origins.filter(({ facts, index }) => facts.learned?.includes(facts.snapshots[index]!)).map(versionOf);
  return {
    name: first.name,
    address: first.address,
    releases: [...new Set(all.flatMap(({ releases }) => releases))].sort((one, other) => precedence(other, one)),
    snapshots: origins.map(versionOf),
    ...(learned.length > 0 && { learned }),
    isFull: (snapshot) => isFull(origins[snapshot]),
    tells: (kind, snapshot) => origins[snapshot]?.facts.tells(kind, origins[snapshot].index) ?? false,
    types(kind) {
      const names = new Set(all.flatMap((facts) => facts.types(kind).map(({ name }) => name)));
      return [...names].sort().flatMap((name) => type(kind, name) ?? []);
    },
    type,
    ...(isInHistory && { isInHistory }),
    ...(documentation && { documentation }),
    ...(bindings && { bindings }),
  };
}

function originsIn(all: readonly ProviderFacts[]): readonly Origin[] {
  const byVersion = new Map<string, Origin>();
  for (const facts of all) {
    facts.snapshots.forEach((version, index) => {
      const [known, origin] = [byVersion.get(version), { facts, index }];
      if (!known || (isFull(origin) && !isFull(known))) byVersion.set(version, origin);
    });
  }
  return [...byVersion.values()].sort((one, other) => compareVersions(versionOf(one), versionOf(other)));
}

function isFull(origin: Origin | undefined): boolean {
  return origin?.facts.isFull(origin.index) ?? false;
}

function versionOf({ facts, index }: Origin): string {
  return facts.snapshots[index]!;
}

function joinType(
  kind: SchemaKind,
  name: string,
  all: readonly ProviderFacts[],
  origins: readonly Origin[],
): TypeFacts | undefined {
  const parts = new Map<ProviderFacts, TypeFacts>();
  for (const facts of all) {
    const type = facts.type(kind, name);
    if (type) parts.set(facts, type);
  }
  const [main] = parts.values();
  if (!main) return undefined;
  return {
    kind,
    name,
    isIn: (snapshot) => isTrueOf(snapshot, parts),
    at(snapshot) {
      const origin = origins[snapshot];
      return (origin && parts.get(origin.facts)?.at(origin.index)) ?? main.at(-1);
    },
    outline: () => [...parts.values()].map((type) => type.outline()).reduce(joinOutlines),
    exact: main.exact,
    history: () => main.history?.(),
    occurrence(path) {
      const occurrences = new Map([...parts].map(([facts, type]) => [facts, type.occurrence(path)]));
      return { ...main.occurrence(path), isIn: (snapshot) => isTrueOf(snapshot, occurrences) };
    },
    successors(path, snapshot) {
      const origin = origins[snapshot];
      const newest = (facts: ProviderFacts) => facts.snapshots.length - 1;
      const named = [...parts].map(([facts, type]) =>
        type.successors(path, origin?.facts === facts ? origin.index : newest(facts)),
      );
      return named.find((names) => names.length > 0) ?? [];
    },
  };

  function isTrueOf(snapshot: number, parts: ReadonlyMap<ProviderFacts, { isIn(snapshot: number): boolean }>): boolean {
    const origin = origins[snapshot];
    return (origin && parts.get(origin.facts)?.isIn(origin.index)) ?? false;
  }
}

/** Has the names of both, and inside them those of both. */
function joinOutlines(one: Outline, other: Outline): Outline {
  const joined = new Map(one);
  for (const [name, outlined] of other) {
    const first = one.get(name);
    const inside = first?.inside && outlined.inside ? joinOutlines(first.inside, outlined.inside) : undefined;
    joined.set(name, { ...outlined, ...first, ...(inside && { inside }) });
  }
  return joined;
}
