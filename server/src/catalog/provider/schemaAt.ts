import type { Found } from "../catalog";
import type { Attribute, BodySchema, TypeSchema } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions, majorOf } from "../version/compareVersions";
import { addSince, correctByHistory } from "./history";
import { intersect, isDeprecatedBy, relax } from "./intersect";
import { existsExactly, type Position, snapshotsNear } from "./position";
import { withChecks } from "./withChecks";

/**
 * The schema of a type for a version. Its structure is that of the snapshot, or what is the same in the two around it,
 * or that of the nearest without any checks. The full snapshots around say which values are accepted. The type's
 * history corrects it if there is one. Reads the type only if it exists.
 */
export function schemaAt(type: TypeFacts, position: Position, facts: ProviderFacts): Found<TypeSchema> {
  const { version, between } = position;
  const exists = existsExactly(type, position);
  const withType = snapshotsNear(position).filter((snapshot) => type.isIn(snapshot));
  const isSnapshot = between !== undefined && isVersion(between[0], facts, version) && facts.isFull(between[0]);
  if (exists === false) return "absent";
  if (exists === undefined && withType.length === 0) {
    return between && (isSnapshot || !isDocumented(type, version)) ? "absent" : "unsure";
  }
  const history = exists ? type.history?.() : undefined;
  const isExact = exists === true && { isExact: true };
  if (isSnapshot && type.isIn(between[0])) {
    const { body, ...rest } = type.at(between[0]);
    return { ...rest, isExact: true, body: history ? addSince(body, history, version) : body };
  }
  // A type with an exact history may exist in this version and in no snapshot around: then the newest that has it gives its shape.
  const isClaimed = between !== undefined && withType.length === 2;
  const used = isClaimed ? withType : [withType[0] ?? facts.snapshots.findLastIndex((_, index) => type.isIn(index))];
  const structures = used.map((snapshot) => type.at(snapshot));
  const checks = checksAt(type, position, facts);
  const isWhole = used.every((snapshot) => facts.isFull(snapshot)) && !checks.of;
  const structure = schemaOnlyOf(structures, isClaimed, version);
  const completed = isWhole ? structure : withChecks(structure, checks.body);
  const body = checks.of ? withRelaxations(completed, version) : completed;
  return {
    kind: type.kind,
    name: type.name,
    ...typeFactsOf(checks, isClaimed, version),
    ...timeoutsOf(structures),
    body: history ? correctByHistory(body, history, version) : body,
    ...(isClaimed && checks.of && { checksOf: checks.of }),
    ...isExact,
  };
}

/** What the snapshots around a version of which all is known, and which have the type, say of it. */
interface Checks {
  readonly all: readonly TypeSchema[];
  /** Whether what they say together counts for the version. */
  readonly isCertain: boolean;
  /** The release that they are of, where none after the version is known. */
  readonly of?: string;
  readonly body?: BodySchema;
}

function checksAt(type: TypeFacts, { whole, version }: Position, { snapshots }: ProviderFacts): Checks {
  const [below, above] = [whole.below, whole.above].map((snapshot) =>
    snapshot !== undefined && type.isIn(snapshot) ? type.at(snapshot) : undefined,
  );
  if (below && above) {
    const body = below === above ? above.body : intersect(below.body, above.body, version);
    return { all: [below, above], isCertain: true, body };
  }
  const only = below ?? above;
  if (!only) return { all: [], isCertain: false };
  const last = whole.above === undefined && whole.below !== undefined ? snapshots[whole.below] : undefined;
  if (last && majorOf(last) === majorOf(version)) return { all: [only], isCertain: true, of: last, body: only.body };
  return { all: [only], isCertain: false, body: relax(only.body) };
}

function schemaOnlyOf([below, above]: readonly TypeSchema[], isClaimed: boolean, version: string): BodySchema {
  if (!isClaimed) return relax(below!.body);
  return below!.body === above!.body ? below!.body : intersect(below!.body, above!.body, version);
}

function isVersion(snapshot: number, { snapshots }: ProviderFacts, version: string): boolean {
  return compareVersions(snapshots[snapshot] ?? "", version) === 0;
}

/** Whether the documentation of a version has it: then it may exist, if only for those who ask for a beta. */
function isDocumented(type: TypeFacts, version: string): boolean {
  const { documented, undocumented } = type.occurrence([]);
  if (!documented || compareVersions(documented, version) > 0) return false;
  return !undocumented || compareVersions(version, undocumented) < 0;
}

type AboutType = Omit<TypeSchema, "kind" | "name" | "body" | "timeoutMinutes">;

/** What the snapshots that mean the version, the later one last, say of the type as a whole. */
function typeFactsOf({ all, isCertain }: Checks, isInAll: boolean, version: string): AboutType {
  const latest = all.at(-1);
  if (!latest) return {};
  const isClaimed = isInAll && isCertain;
  const isDeprecated = isClaimed && isDeprecatedBy(latest, version);
  const isGoing = isDeprecated || (isClaimed && all.every((facts) => facts.deprecated));
  // A replacement that not all of them name may not exist yet.
  const mentions = latest.deprecatedMentions?.filter((name) =>
    all.every((facts) => !facts.deprecated || facts.deprecatedMentions?.includes(name)),
  );
  const importId = [...new Set(all.flatMap((facts) => facts.importId ?? []))];
  return {
    ...(all.some((facts) => facts.importable) && { importable: true }),
    ...(isClaimed && all.every((facts) => facts.importable === false) && { importable: false }),
    ...(importId.length > 0 && { importId }),
    ...(isClaimed && all.every((facts) => facts.updatable === false) && { updatable: false }),
    ...(isGoing && { deprecated: true }),
    ...(isGoing && mentions?.length && { deprecatedMentions: mentions }),
    ...(latest.documentedSince && { documentedSince: latest.documentedSince }),
    ...(latest.summary && { summary: latest.summary }),
  };
}

/** The operations that any of them has. */
function timeoutsOf(structures: readonly TypeSchema[]): Pick<TypeSchema, "timeoutMinutes"> {
  const minutes = Object.assign({}, ...structures.map(({ timeoutMinutes }) => timeoutMinutes));
  return Object.keys(minutes).length > 0 ? { timeoutMinutes: minutes } : {};
}

/** A body with what releases up to a version accept besides or have deprecated; the same body where that is nothing. */
function withRelaxations(body: BodySchema, version: string): BodySchema {
  const changed = [...body].flatMap(([name, attribute]) => {
    const now = accepting(attribute, version);
    return now === attribute ? [] : [[name, now] as const];
  });
  return changed.length > 0 ? new Map([...body, ...changed]) : body;
}

function accepting(attribute: Attribute, version: string): Attribute {
  const { block, elem, later = [] } = attribute;
  const inside = block && withRelaxations(block, version);
  const element = elem && accepting(elem, version);
  const begun = later.filter(({ from }) => compareVersions(from, version) <= 0);
  if (inside === block && element === elem && begun.length === 0) return attribute;
  const values = begun.flatMap((one) => one.values ?? []);
  const deprecation = begun.find(({ deprecated }) => deprecated);
  return {
    ...attribute,
    ...(inside && { block: inside }),
    ...(element && { elem: element }),
    ...(attribute.values && values.length > 0 && { values: [...new Set([...attribute.values, ...values])] }),
    ...(deprecation && { deprecated: true, deprecatedMentions: deprecation.deprecatedMentions ?? [] }),
  };
}
