// Gives what is told of a structure the form that the snapshots have, and completes what is not told by the nearest of them.

import { byVersion } from "./snapshots.mjs";

/** The facts that a structure tells. */
export const schemaFacts = ["type", "required", "optional", "computed", "writeOnly", "maxItems", "configMode"];

const numbers = new Set(["int", "float", "number"]);

/** A snapshot of what is told of one release, `isSchemaOnly`; `snapshots` are those of which all is known. */
export function toSnapshot({ version, kinds, types }, snapshots) {
  // The nearest first, of those after the release and then of those before.
  const after = snapshots.findIndex((snapshot) => byVersion(version, snapshot.version) < 0);
  const inOrder =
    after < 0 ? snapshots.toReversed() : [...snapshots.slice(after), ...snapshots.slice(0, after).reverse()];
  return {
    version,
    kinds,
    isSchemaOnly: true,
    types: new Map(
      types.map(({ kind, name, timeouts, attributes }) => {
        const key = `${kind} ${name}`;
        const known = inOrder.flatMap((snapshot) => snapshot.types.get(key) ?? []);
        const about = { isReadOnly: false, hasNoFlags: kind === "provider", isProvider: kind === "provider" };
        return [
          key,
          {
            kind,
            name,
            ...minutesOf(timeouts, known),
            attributes: snapshotBody(
              attributes,
              known.map((type) => type.attributes),
              about,
            ),
          },
        ];
      }),
    ),
  };
}

/** The names are told, the minutes are not: null where no snapshot tells them. */
function minutesOf(timeouts, known) {
  if (!timeouts || timeouts.length === 0) return {};
  const names = [...timeouts].sort();
  const has = (minutes) =>
    Object.keys(minutes ?? {})
      .sort()
      .join() === names.join();
  const minutes = known.flatMap((type) => type.timeoutMinutes ?? []);
  const found = (name) => minutes.find((one) => one[name] !== undefined)?.[name] ?? null;
  return { timeoutMinutes: minutes.find(has) ?? Object.fromEntries(names.map((name) => [name, found(name)])) };
}

function snapshotBody(body, known, about) {
  return Object.fromEntries(
    Object.entries(body).map(([name, told]) => [
      name,
      snapshotAttribute(
        told,
        known.flatMap((one) => one?.[name] ?? []),
        about,
      ),
    ]),
  );
}

function snapshotAttribute(told, known, { isReadOnly, hasNoFlags, isProvider }) {
  const alike = known.filter((one) => isAlike(told, one));
  const [like] = alike;
  const isOneOpen = !told.block || told.isOneTold === false || hasNoFlags || isProvider;
  const max = like && (isOneOpen || (like.maxItems === 1) === (told.maxItems === 1)) ? like.maxItems : told.maxItems;
  const use = like && (isReadOnly || hasNoFlags) ? commonUse(alike) : useOf(told, alike);
  const result = {
    type: like && (told.isTypeTold === false || isSameType(told, like)) ? like.type : told.type,
    ...use,
    ...((told.writeOnly ?? like?.writeOnly) && { writeOnly: true }),
    ...(max !== undefined && { maxItems: max }),
    ...((like ? like.configMode : told.configMode) && { configMode: like ? like.configMode : told.configMode }),
  };
  const elems = alike.flatMap((one) => one.elem ?? []);
  if (told.elem) result.elem = snapshotAttribute(told.elem, elems, { isReadOnly: true, hasNoFlags: true, isProvider });
  else if (like?.elem && told.isTypeTold === false) result.elem = structureOf(like.elem);
  if (told.block) {
    const inside = {
      isReadOnly: isReadOnly || (use.computed && !use.required && !use.optional),
      hasNoFlags: hasNoFlags || told.nestedFlags === "unknown" || result.configMode === "attribute",
      isProvider,
    };
    const blocks = alike.map((one) => one.block);
    result.block = snapshotBody(told.block, blocks, inside);
  }
  return result;
}

/** Required, optional, or set by the provider alone. Whether an optional argument is computed as well is not always told. */
function useOf(told, alike) {
  const [like] = alike;
  const use = ["required", "optional", "computed"].find((one) => told[one]);
  if (!use) return like ? commonUse(alike) : { optional: true };
  const isSame = like && ["required", "optional", "computed"].find((one) => like[one]) === use;
  const isComputed = told.computed || (isSame && like.computed && (told.block || told.isComputedTold === false));
  if (isSame && use === "computed") return usesOf(like);
  return { [use]: true, ...(use !== "computed" && isComputed && { computed: true }) };
}

/** Of what is not told: required only where it is so in all snapshots. */
function commonUse(alike) {
  const { required, ...others } = usesOf(alike[0]);
  if (!required) return others;
  return alike.every((one) => one.required) ? { required, ...others } : { optional: true, ...others };
}

function usesOf({ required, optional, computed }) {
  return { ...(required && { required }), ...(optional && { optional }), ...(computed && { computed }) };
}

/** Whether both are blocks, or values of one type; where that is not told they may be. */
function isAlike(told, known) {
  if (!told.block !== !(known.block && known.configMode !== "object") && !(told.block && known.block)) return false;
  return told.isTypeTold === false || isSameType(told, known);
}

function isSameType(told, known) {
  return told.type === known.type || (numbers.has(told.type) && numbers.has(known.type));
}

/** What a structure tells of something of which all is known. */
export function structureOf(attribute) {
  const facts = schemaFacts.filter((name) => attribute[name] !== undefined).map((name) => [name, attribute[name]]);
  return {
    ...Object.fromEntries(facts),
    ...(attribute.elem && { elem: structureOf(attribute.elem) }),
    ...(attribute.block && {
      block: Object.fromEntries(Object.entries(attribute.block).map(([name, one]) => [name, structureOf(one)])),
    }),
  };
}
