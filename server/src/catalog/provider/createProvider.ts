import type { Found, Presence, Provider } from "../catalog";
import { attributeAt, type Outline, type SchemaKind, type TypeSchema } from "../schema";
import type { Occurrence, ProviderFacts, TypeFacts } from "../source";
import { compareVersions } from "../version/compareVersions";
import { isBeyond, mayExist, positionAmong, positionOf as positionIn, surelyExists } from "./position";
import { schemaAt } from "./schemaAt";

/** A provider from what is known about it. A type is read when it is first needed. */
export function createProvider(facts: ProviderFacts): Provider {
  const snapshots = facts.snapshots.filter((_, index) => facts.isFull(index)).reverse();
  const types = new TypesInVersions(facts);
  return {
    name: facts.name,
    address: facts.address,
    releases: facts.releases,
    snapshots,
    learned: facts.learned ?? [],
    covers: (version, kind = "resource") => types.position(version, kind).between !== undefined,
    isBeyond: (version) => isBeyond(version, facts),
    knowledge(version) {
      if (snapshots.includes(version)) return "exact";
      const { between, isInHistory } = types.position(version, "resource");
      if (between) return "structure";
      return isInHistory ? "family" : "nothing";
    },
    find: (kind, type, version) => types.find(kind, type, version),
    outline: (kind, name) => types.outline(kind, name),
    allNames: (kind) => facts.types(kind).map((type) => type.name),
    names: (kind, version) => types.names(kind, version),
    presence: (kind, name, path, version) => types.presence(kind, name, path, version),
    ...documentationOf(facts),
  };
}

type Documented =
  | "documentation"
  | "notes"
  | "sentTo"
  | "sentBody"
  | "sentInto"
  | "typesSentAs"
  | "readFrom"
  | "keyReads"
  | "typesFor"
  | "isUnread"
  | "isUnsent"
  | "isInId"
  | "typesBelow";

/** What is known of a type whatever the version, beside its schema. */
function documentationOf(facts: ProviderFacts): Pick<Provider, Documented> {
  return {
    documentation: (kind, type, path) => facts.documentation?.sentence(kind, type, path),
    notes: (kind, type, path) => facts.documentation?.notes(kind, type, path) ?? [],
    sentTo: (type, path) => facts.documentation?.sentTo(type, path),
    sentBody: (type) => facts.documentation?.sentBody(type),
    sentInto: (type) => facts.documentation?.sentInto(type),
    typesSentAs: (azureType) => facts.documentation?.typesSentAs(azureType) ?? [],
    readFrom: (type) => facts.documentation?.readFrom(type),
    keyReads: (type) => facts.documentation?.keyReads(type),
    typesFor: (azureType) => facts.documentation?.typesFor(azureType) ?? [],
    isUnread(type, path) {
      if (facts.documentation?.isUnread(type, path)) return true;
      return facts.documentation?.readFrom(type)?.unread?.includes(path.join(".")) ?? false;
    },
    isUnsent: (type, path) => facts.documentation?.isUnsent(type, path) ?? false,
    isInId: (type, path) => facts.documentation?.isInId(type, path) ?? false,
    typesBelow: (azureType) => facts.documentation?.typesBelow(azureType) ?? [],
  };
}

/** The types of a provider as they are in each version. What was read once is kept. */
class TypesInVersions {
  private readonly schemas = new Map<string, Found<TypeSchema>>();
  private readonly outlines = new Map<string, Outline>();
  /** Asked for every block and every reference. */
  private readonly answers = remembered((_kind: SchemaKind) => remembered((_version) => new Map<string, TypeSchema>()));
  private readonly positions = remembered((kind: SchemaKind) =>
    remembered((version) => positionIn(version, kind, this.facts)),
  );
  private readonly namesIn = remembered((kind: SchemaKind) =>
    remembered((version) => {
      const position = this.position(version, kind);
      return this.facts.types(kind).flatMap((type) => (mayExist(type, position) ? [type.name] : []));
    }),
  );

  constructor(private readonly facts: ProviderFacts) {}

  position(version: string, kind: SchemaKind): ReturnType<typeof positionIn> {
    return this.positions(kind)(version);
  }

  names(kind: SchemaKind, version: string): readonly string[] {
    return this.namesIn(kind)(version);
  }

  outline(kind: SchemaKind, name: string): Outline | undefined {
    const key = `${kind} ${name}`;
    const outline = this.outlines.get(key) ?? this.facts.type(kind, name)?.outline();
    if (outline) this.outlines.set(key, outline);
    return outline;
  }

  find(kind: SchemaKind, type: string, version: string): Found<TypeSchema> {
    const answers = this.answers(kind)(version);
    const answered = answers.get(type);
    if (answered) return answered;
    const found = this.lookUp(kind, type, version);
    if (typeof found === "object") answers.set(type, found);
    return found;
  }

  presence(kind: SchemaKind, name: string, path: readonly string[], version: string): Presence {
    const type = this.facts.type(kind, name);
    if (!type) return {};
    const { replacedBy, ...range } = presenceOf(type, path, version, this.facts);
    const there = replacedBy?.filter((successor) => this.isThere(successor, kind, name, path, version));
    return { ...range, ...(there?.length && { replacedBy: there }) };
  }

  private lookUp(kind: SchemaKind, name: string, version: string): Found<TypeSchema> {
    const { facts } = this;
    const type = facts.type(kind, name);
    const position = this.position(version, kind);
    const { between } = position;
    if (!type) return between ? "absent" : "unsure";
    // Where none is a snapshot, versions between two differ in what is deprecated; elsewhere all are alike, unless the type has a history.
    const isAlike = between ? between[0] === between[1] && !isBeyond(version, facts) : true;
    const where =
      isAlike && !(type.exact && position.isInHistory) ? (between?.join() ?? `near ${position.nearest}`) : version;
    const correction = facts.bindings?.(kind, name, version);
    const key = `${kind} ${name} ${where}${correction ? ` ${correction.key}` : ""}`;
    let found = this.schemas.get(key);
    if (!found) {
      found = schemaAt(type, position, facts);
      if (correction && typeof found === "object") found = correction.correct(found);
      if (facts.completed && typeof found === "object") found = facts.completed(found);
      this.schemas.set(key, found);
    }
    return found;
  }

  /** Whether a replacement exists in a version: a type, or an argument by its name beside the old one or by its path. */
  private isThere(name: string, kind: SchemaKind, type: string, path: readonly string[], version: string): boolean {
    for (const other of [kind, "resource", "data"] as const) {
      const found = this.facts.type(other, name);
      if (found) return surelyExists(found, this.position(version, other));
    }
    const found = this.lookUp(kind, type, version);
    if (typeof found !== "object") return false;
    const beside = attributeAt(found.body, [...path.slice(0, -1), name]) ?? attributeAt(found.body, name.split("."));
    return name === "id" || (beside !== undefined && !beside.unsure);
  }
}

function remembered<K extends string, T>(make: (key: K) => T): (key: K) => T {
  const cache = new Map<K, T>();
  return (key) => {
    let value = cache.get(key);
    if (!value) {
      value = make(key);
      cache.set(key, value);
    }
    return value;
  };
}

/**
 * When a type (empty path) or an argument was there, seen from a version in which it is not. Exact where the type's
 * history has it; else by the snapshots, and nearer where the documentation tells since or until when.
 */
function presenceOf(type: TypeFacts, path: readonly string[], version: string, facts: ProviderFacts): Presence {
  const occurrence = type.occurrence(path);
  const { exact } = occurrence;
  const range = exact ? exactPresence(exact, version) : knownPresence(occurrence, version, facts);
  const { nearest } = positionAmong(facts.snapshots, version);
  const documented = facts.documentation?.successors(type.kind, type.name, path) ?? [];
  const replacedBy = [...new Set([...documented, ...type.successors(path, nearest)])];
  return { ...range, ...(replacedBy.length > 0 && { replacedBy }) };
}

function exactPresence({ from, to }: NonNullable<Occurrence["exact"]>, version: string): Presence {
  if (compareVersions(from, version) > 0) return { from, fromIsExact: true };
  if (to && compareVersions(to, version) < 0) return { until: to, untilIsExact: true };
  return {};
}

/** By snapshots and documentation. */
function knownPresence(occurrence: Occurrence, version: string, { snapshots, releases }: ProviderFacts): Presence {
  const has = snapshots.filter((_, index) => occurrence.isIn(index));
  const lacks = snapshots.filter((_, index) => !occurrence.isIn(index));
  const { documented, undocumented } = occurrence;

  const after = has.find((snapshot) => compareVersions(snapshot, version) > 0);
  const isNearer =
    documented &&
    compareVersions(documented, version) > 0 &&
    (!after || compareVersions(documented, after) < 0) &&
    !lacks.some(
      (snapshot) => compareVersions(documented, snapshot) <= 0 && (!after || compareVersions(snapshot, after) < 0),
    );
  const from = isNearer ? documented : after;

  const before = has.findLast((snapshot) => compareVersions(snapshot, version) < 0);
  const documentedLast = undocumented && releases.find((release) => compareVersions(release, undocumented) < 0);
  const isLater =
    documentedLast &&
    compareVersions(documentedLast, version) < 0 &&
    (!before || compareVersions(documentedLast, before) > 0) &&
    !lacks.some(
      (snapshot) =>
        (!before || compareVersions(snapshot, before) > 0) && compareVersions(snapshot, documentedLast) <= 0,
    );
  const until = isLater ? documentedLast : before;
  return { ...(from && { from }), ...(until && { until }) };
}
