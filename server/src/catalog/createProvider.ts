import { agreed } from "./agreed";
import { bodyAt, factsAt, isIn } from "./bodyAt";
import type { Found, Provider } from "./catalog";
import { compareVersions } from "./compareVersions";
import { exactly } from "./exactly";
import { loosened } from "./loosened";
import { presenceOf } from "./presenceOf";
import { type ProviderData, readProviderData, type TypeEntry } from "./providerData";
import { readNotes } from "./readNotes";
import { readProse } from "./readProse";
import type { BodySchema, TypeSchema } from "./schema";
import { type Around, majorOf, snapshotsAround } from "./snapshotsAround";
import type { StoredType } from "./stored";

/** A provider over its data file; undefined without one. Facts: the provider's own answers at each snapshot. */
export function createProvider(name: string, load: (file: string) => string | undefined): Provider | undefined {
  const data = readProviderData(load(`${name}.jsonl`) ?? "");
  if (!data) return undefined;
  const { header } = data;
  const schemas = new Map<string, Found<TypeSchema>>();
  const nameLists = new Map<string, readonly string[]>();
  const notes = readNotes(load);
  const prose = readProse(load);
  const placeOf = remembered((version) => placeIn(data, version));
  const parse = rememberLast((entry: TypeEntry) => data.parse(entry));

  return {
    name: header.provider,
    source: header.source,
    releases: header.releases,
    covers: (version) => placeOf(version).between !== undefined,
    find(kind, type, version) {
      const entry = data.entry(kind, type);
      const place = placeOf(version);
      if (!entry) return place.between ? "absent" : "unsure";
      // Between the same snapshots all versions look alike, unless the type's history tells them apart.
      const where = entry.exact && place.isExact ? version : (place.between?.join() ?? `near ${place.nearest}`);
      const key = `${kind} ${type} ${where}`;
      let found = schemas.get(key);
      if (!found) {
        found = schemaAt(entry, () => parse(entry), place, version);
        schemas.set(key, found);
      }
      return found;
    },
    names(kind, version) {
      const key = `${kind} ${version}`;
      let names = nameLists.get(key);
      if (!names) {
        const place = placeOf(version);
        names = data
          .entries(kind)
          .filter((entry) => mayExist(entry, place, version))
          .map((entry) => entry.name);
        nameLists.set(key, names);
      }
      return names;
    },
    presence(kind, type, path, version) {
      const entry = data.entry(kind, type);
      return entry ? presenceOf(entry, parse(entry), path, version, header, notes.successors(kind, type, path)) : {};
    },
    prose: (kind, type, path) => notes.summary(kind, type, path) ?? prose(kind, type, path) ?? notes.common(path),
    notes: (kind, type, path) => notes.notes(kind, type, path),
  };
}

/** Where a version lies, and whether types with a history are known exactly there. */
type Place = Around & { readonly isExact: boolean };

function placeIn({ header }: ProviderData, version: string): Place {
  const { snapshots, exact } = header;
  const newest = snapshots.findLast((snapshot) => majorOf(snapshot) === majorOf(version));
  const isPast = newest !== undefined && compareVersions(version, newest) > 0;
  const isExact =
    exact !== undefined &&
    !isPast &&
    compareVersions(exact[0], version) <= 0 &&
    compareVersions(version, exact[1]) <= 0;
  return { ...snapshotsAround(snapshots, version), isExact };
}

/** Whether a type exists by its history; undefined where that does not tell. */
function existsExactly({ exact }: TypeEntry, place: Place, version: string): boolean | undefined {
  if (!exact || !place.isExact) return undefined;
  return compareVersions(exact.from, version) <= 0 && (!exact.to || compareVersions(version, exact.to) <= 0);
}

function mayExist(entry: TypeEntry, place: Place, version: string): boolean {
  const exists = existsExactly(entry, place, version);
  return exists ?? (place.between ?? [place.nearest]).some((snapshot) => isIn(entry.in, snapshot));
}

function schemaAt(entry: TypeEntry, parse: () => StoredType, place: Place, version: string): Found<TypeSchema> {
  const exists = existsExactly(entry, place, version);
  const snapshots = place.between ?? [place.nearest];
  const withType = snapshots.filter((snapshot) => isIn(entry.in, snapshot));
  if (exists === false) return "absent";
  if (exists === undefined && withType.length === 0) return place.between ? "absent" : "unsure";
  const stored = parse();
  const isAgreed = place.between !== undefined && withType.length === 2;
  const isSnapshot = isAgreed && snapshots[0] === snapshots[1];
  // A type whose history is exact may have come and be in neither: then any snapshot that has it tells its shape.
  const used = isAgreed ? withType : [withType[0] ?? 31 - Math.clz32(entry.in)];
  const [first, second] = used.map((snapshot) => bodyAt(stored.attributes, snapshot));
  const body = bodyOf(first ?? new Map(), isSnapshot ? undefined : second, isAgreed);
  const exact = exists && stored.history ? exactly(body, stored.history, version, !isSnapshot) : body;
  return typeSchema(stored, exact, used, { isExact: isSnapshot || exists === true, isClaimed: isAgreed });
}

function bodyOf(below: BodySchema, above: BodySchema | undefined, isClaimed: boolean): BodySchema {
  if (!isClaimed) return loosened(below);
  return above ? agreed(below, above) : below;
}

function typeSchema(
  stored: StoredType,
  body: BodySchema,
  snapshots: readonly number[],
  { isExact, isClaimed }: { isExact: boolean; isClaimed: boolean },
): TypeSchema {
  const all = snapshots.map((snapshot) => factsAt(stored, snapshot));
  const latest = all.at(-1) ?? stored;
  const importId = [...new Set(all.flatMap((facts) => facts.importId ?? []))];
  return {
    kind: stored.kind,
    name: stored.name,
    body,
    ...(isExact && { isExact }),
    ...(all.some((facts) => facts.importable) && { importable: true }),
    ...(isClaimed && all.every((facts) => facts.importable === false) && { importable: false }),
    ...(importId.length > 0 && { importId }),
    ...(latest.timeoutMinutes && { timeoutMinutes: latest.timeoutMinutes }),
    ...(isClaimed && all.every((facts) => facts.updatable === false) && { updatable: false }),
    ...(isClaimed && all.every((facts) => facts.deprecated) && { deprecated: true }),
    ...(isClaimed && latest.deprecatedMentions && { deprecatedMentions: latest.deprecatedMentions }),
    ...(stored.documented && { documentedSince: stored.documented }),
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
