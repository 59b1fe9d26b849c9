import type { Found } from "../catalog";
import { bodyAt, factsAt, isIn } from "../data/bodyAt";
import type { TypeEntry } from "../data/providerData";
import type { StoredType } from "../data/stored";
import type { BodySchema, TypeSchema } from "../schema";
import { agreed, isDeprecatedBy } from "./agreed";
import { exactly } from "./exactly";
import { loosened } from "./loosened";
import { coversKind, existsExactly, judgedBy, type Place } from "./place";

/**
 * The schema of a type for a version: that of a snapshot, what the two around agree on, or what the nearest has with
 * nothing claimed about it; corrected by the type's history where there is one. `asked` are the snapshots that say
 * something of its kind. `parse` is called only if it exists.
 */
export function schemaAt(
  entry: TypeEntry,
  parse: () => StoredType,
  place: Place,
  version: string,
  asked: number,
): Found<TypeSchema> {
  const exists = existsExactly(entry, place, version);
  const snapshots = judgedBy(place, asked);
  const isCovered = coversKind(place, asked);
  const withType = snapshots.filter((snapshot) => isIn(entry.in, snapshot));
  if (exists === false) return "absent";
  if (exists === undefined && withType.length === 0) return isCovered ? "absent" : "unsure";
  const stored = parse();
  const isAgreed = isCovered && withType.length === 2;
  const isSnapshot = isAgreed && snapshots[0] === snapshots[1];
  // A type whose history is exact may have come and be in neither: then any snapshot that has it tells its shape.
  const used = isAgreed ? withType : [withType[0] ?? 31 - Math.clz32(entry.in)];
  const [first, second] = used.map((snapshot) => bodyAt(stored.attributes, snapshot));
  const body = bodyOf(first ?? new Map(), isSnapshot ? undefined : second, isAgreed, version);
  const exact = exists && stored.history ? exactly(body, stored.history, version, !isSnapshot) : body;
  return typeSchema(stored, exact, used, {
    isExact: isSnapshot || exists === true,
    isClaimed: isAgreed,
    isDeprecated: isAgreed && !isSnapshot && isDeprecatedBy(stored, version),
  });
}

function bodyOf(below: BodySchema, above: BodySchema | undefined, isClaimed: boolean, version: string): BodySchema {
  if (!isClaimed) return loosened(below);
  return above ? agreed(below, above, version) : below;
}

function typeSchema(
  stored: StoredType,
  body: BodySchema,
  snapshots: readonly number[],
  { isExact, isClaimed, isDeprecated }: { isExact: boolean; isClaimed: boolean; isDeprecated: boolean },
): TypeSchema {
  const all = snapshots.map((snapshot) => factsAt(stored, snapshot));
  const latest = all.at(-1) ?? stored;
  const isGoing = isDeprecated || (isClaimed && all.every((facts) => facts.deprecated));
  // What not all of those name that have it as deprecated may have come after the version.
  const mentions = latest.deprecatedMentions?.filter((name) =>
    all.every((facts) => !facts.deprecated || facts.deprecatedMentions?.includes(name)),
  );
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
    ...(isGoing && { deprecated: true }),
    ...(isGoing && mentions?.length && { deprecatedMentions: mentions }),
    ...(stored.documented && { documentedSince: stored.documented }),
  };
}
