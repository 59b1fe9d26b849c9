import type { Found, Provider } from "../catalog";
import type { Outline } from "../schema";
import { attributeAt, type SchemaKind, type TypeSchema } from "../schema";
import type { ProviderFacts } from "../source";
import { isBeyond, mayExist, positionOf as positionIn, surelyExists } from "./position";
import { presenceOf } from "./presence";
import { schemaAt } from "./schemaAt";

/** A provider from what is known of it. A type is read when it is first asked for. */
export function createProvider(facts: ProviderFacts): Provider {
  const snapshots = facts.snapshots.filter((_, index) => facts.isFull(index)).reverse();
  const schemas = new Map<string, Found<TypeSchema>>();
  const answersOf = remembered((_kind) => remembered((_version) => new Map<string, TypeSchema>()));
  const outlines = new Map<string, Outline>();
  const positionsOf = remembered((kind: SchemaKind) => remembered((version) => positionIn(version, kind, facts)));
  const positionOf = (version: string, kind: SchemaKind) => positionsOf(kind)(version);
  const namesOf = remembered((kind: SchemaKind) =>
    remembered((version) => {
      const position = positionOf(version, kind);
      return facts.types(kind).flatMap((type) => (mayExist(type, position) ? [type.name] : []));
    }),
  );

  const lookUp = (kind: SchemaKind, name: string, version: string): Found<TypeSchema> => {
    const type = facts.type(kind, name);
    const position = positionOf(version, kind);
    const { between } = position;
    if (!type) return between ? "absent" : "unsure";
    // Where none is a snapshot, versions between two differ in what is deprecated; elsewhere all are alike, unless the type has a history.
    const isAlike = between ? between[0] === between[1] && !isBeyond(version, facts) : true;
    const where =
      isAlike && !(type.exact && position.isInHistory) ? (between?.join() ?? `near ${position.nearest}`) : version;
    const correction = facts.bindings?.(kind, name, version);
    const key = `${kind} ${name} ${where}${correction ? ` ${correction.key}` : ""}`;
    let found = schemas.get(key);
    if (!found) {
      found = schemaAt(type, position, facts);
      if (correction && typeof found === "object") found = correction.correct(found);
      if (facts.completed && typeof found === "object") found = facts.completed(found);
      schemas.set(key, found);
    }
    return found;
  };

  /** Whether a replacement exists in a version: a type, or an argument by its name beside the old one or by its path. */
  const isThere = (name: string, kind: SchemaKind, type: string, path: readonly string[], version: string): boolean => {
    for (const other of [kind, "resource", "data"] as const) {
      const found = facts.type(other, name);
      if (found) return surelyExists(found, positionOf(version, other));
    }
    const found = lookUp(kind, type, version);
    if (typeof found !== "object") return false;
    const beside = attributeAt(found.body, [...path.slice(0, -1), name]) ?? attributeAt(found.body, name.split("."));
    return name === "id" || (beside !== undefined && !beside.unsure);
  };

  return {
    name: facts.name,
    address: facts.address,
    releases: facts.releases,
    snapshots,
    learned: facts.learned ?? [],
    covers: (version, kind = "resource") => positionOf(version, kind).between !== undefined,
    isBeyond: (version) => isBeyond(version, facts),
    knowledge(version) {
      if (snapshots.includes(version)) return "exact";
      const { between, isInHistory } = positionOf(version, "resource");
      if (between) return "structure";
      return isInHistory ? "family" : "nothing";
    },
    find(kind, type, version) {
      // Asked for every block and every reference.
      const answers = answersOf(kind)(version);
      const answered = answers.get(type);
      if (answered) return answered;
      const found = lookUp(kind, type, version);
      if (typeof found === "object") answers.set(type, found);
      return found;
    },
    outline(kind, name) {
      const key = `${kind} ${name}`;
      const outline = outlines.get(key) ?? facts.type(kind, name)?.outline();
      if (outline) outlines.set(key, outline);
      return outline;
    },
    allNames: (kind) => facts.types(kind).map((type) => type.name),
    names: (kind, version) => namesOf(kind)(version),
    presence(kind, name, path, version) {
      const type = facts.type(kind, name);
      if (!type) return {};
      const { replacedBy, ...range } = presenceOf(type, path, version, facts);
      const there = replacedBy?.filter((successor) => isThere(successor, kind, name, path, version));
      return { ...range, ...(there?.length && { replacedBy: there }) };
    },
    documentation: (kind, type, path) => facts.documentation?.sentence(kind, type, path),
    notes: (kind, type, path) => facts.documentation?.notes(kind, type, path) ?? [],
    sentTo: (type, path) => facts.documentation?.sentTo(type, path),
    sentBody: (type) => facts.documentation?.sentBody(type),
    typesSentAs: (azureType) => facts.documentation?.typesSentAs(azureType) ?? [],
    readFrom: (type) => facts.documentation?.readFrom(type),
    typesFor: (azureType) => facts.documentation?.typesFor(azureType) ?? [],
    isUnread(type, path) {
      const { documentation } = facts;
      if (documentation?.isUnread(type, path)) return true;
      return documentation?.readFrom(type)?.unread?.includes(path.join(".")) ?? false;
    },
    isInId: (type, path) => facts.documentation?.isInId(type, path) ?? false,
    typesBelow: (azureType) => facts.documentation?.typesBelow(azureType) ?? [],
  };
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
