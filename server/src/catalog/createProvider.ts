import { coversKind, mayExist, placeIn, snapshotsOf, surelyExists } from "./asOf/place";
import { presenceOf } from "./asOf/presenceOf";
import { schemaAt } from "./asOf/schemaAt";
import type { Found, Outline, Provider } from "./catalog";
import { outlineOf } from "./data/outlineOf";
import { readProviderData, type TypeEntry } from "./data/providerData";
import { readBindings } from "./data/readBindings";
import { readNotes } from "./data/readNotes";
import { readProse } from "./data/readProse";
import { attributeAt, type SchemaKind, type TypeSchema } from "./schema";

/** A provider over its data file; undefined without one. Facts: the provider's own answers at each snapshot. */
export function createProvider(name: string, load: (file: string) => string | undefined): Provider | undefined {
  const data = readProviderData(load(`${name}.jsonl`) ?? "");
  if (!data) return undefined;
  const { header } = data;
  const schemas = new Map<string, Found<TypeSchema>>();
  const answersOf = remembered((_kind) => remembered((_version) => new Map<string, TypeSchema>()));
  const nameLists = new Map<string, readonly string[]>();
  const outlines = new Map<string, Outline>();
  const notes = readNotes(load);
  const prose = readProse(load);
  const boundIn = readBindings(load);
  const placeOf = remembered((version) => placeIn(data, version));
  const askedFor = new Map<SchemaKind, number>();
  const parse = rememberLast((entry: TypeEntry) => data.parse(entry));

  const snapshotsFor = (kind: SchemaKind): number => {
    const asked = askedFor.get(kind) ?? snapshotsOf(kind, data);
    askedFor.set(kind, asked);
    return asked;
  };

  const lookUp = (kind: SchemaKind, type: string, version: string): Found<TypeSchema> => {
    const entry = data.entry(kind, type);
    const place = placeOf(version);
    const asked = snapshotsFor(kind);
    if (!entry) return coversKind(place, asked) ? "absent" : "unsure";
    // On a snapshot, or outside of them, all versions look alike, unless the type's history tells them apart.
    const isBetween = place.between !== undefined && place.between[0] !== place.between[1];
    const isAlike = !isBetween && !(entry.exact && place.isExact);
    const where = isAlike ? (place.between?.join() ?? `near ${place.nearest}`) : version;
    const bound = boundIn(kind, type, version);
    const key = `${kind} ${type} ${where}${bound ? ` ${bound.key}` : ""}`;
    let found = schemas.get(key);
    if (!found) {
      found = schemaAt(entry, () => parse(entry), place, version, asked);
      if (bound && typeof found === "object") found = bound.correct(found);
      schemas.set(key, found);
    }
    return found;
  };

  /** Whether what took the place of something is in a version: a type, or an argument beside it or by its path from the top. */
  const isThere = (name: string, kind: SchemaKind, type: string, path: readonly string[], version: string): boolean => {
    const place = placeOf(version);
    for (const other of [kind, "resource", "data"] as const) {
      const entry = data.entry(other, name);
      if (entry) return surelyExists(entry, place, version);
    }
    const found = lookUp(kind, type, version);
    if (typeof found !== "object") return false;
    const beside = attributeAt(found.body, [...path.slice(0, -1), name]) ?? attributeAt(found.body, name.split("."));
    return name === "id" || (beside !== undefined && !beside.unsure);
  };

  return {
    name: header.provider,
    source: header.source,
    releases: header.releases,
    snapshots: header.snapshots.toReversed(),
    covers(version, kind) {
      const place = placeOf(version);
      return kind === undefined ? place.between !== undefined : coversKind(place, snapshotsFor(kind));
    },
    knowledge(version) {
      if (header.snapshots.includes(version)) return "exact";
      const place = placeOf(version);
      if (place.between) return "structure";
      return place.isExact ? "family" : "nothing";
    },
    find(kind, type, version) {
      // Asked for every block and every reference.
      const answers = answersOf(kind)(version);
      const known = answers.get(type);
      if (known) return known;
      const found = lookUp(kind, type, version);
      if (typeof found === "object") answers.set(type, found);
      return found;
    },
    outline(kind, type) {
      const entry = data.entry(kind, type);
      const key = `${kind} ${type}`;
      if (entry && !outlines.has(key)) outlines.set(key, outlineOf(parse(entry)));
      return outlines.get(key);
    },
    everyName: (kind) => data.entries(kind).map((entry) => entry.name),
    names(kind, version) {
      const key = `${kind} ${version}`;
      let names = nameLists.get(key);
      if (!names) {
        const place = placeOf(version);
        names = data
          .entries(kind)
          .filter((entry) => mayExist(entry, place, version, snapshotsFor(kind)))
          .map((entry) => entry.name);
        nameLists.set(key, names);
      }
      return names;
    },
    presence(kind, type, path, version) {
      const entry = data.entry(kind, type);
      if (!entry) return {};
      const found = presenceOf(entry, parse(entry), path, version, header, notes.successors(kind, type, path));
      const { replacedBy, ...range } = found;
      const there = replacedBy?.filter((name) => isThere(name, kind, type, path, version));
      return { ...range, ...(there?.length && { replacedBy: there }) };
    },
    prose: (kind, type, path) => notes.summary(kind, type, path) ?? prose(kind, type, path) ?? notes.common(path),
    notes: (kind, type, path) => notes.notes(kind, type, path),
  };
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (!value) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Keeps one result: finding a type and then its presence should parse its line once. */
function rememberLast<K, T>(make: (key: K) => T): (key: K) => T {
  let last: { key: K; value: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
