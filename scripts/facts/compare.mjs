// Compares facts that were learned from a provider's binary with reference facts, kind by kind.

import { fitsPatterns, haveSameShapes, isEquivalent, isRedundant, takesOthers } from "./equivalence.mjs";
import { explained } from "./explained.mjs";
import { normalized } from "./types.mjs";

/** Kinds of facts that Terraform's plugin protocol has no word for, each with why. */
export const untold = {
  validator: "names of functions in the provider's source",
  defaultFromEnvironment: "a default that the environment gives is none where it is empty",
};

/** Facts that only a plan tells, which is made of resources alone. */
const planned = ["default", "diffSuppressed", "normalized"];
/** Flags that the protocol has for an argument as a whole, and not for the fields of the objects that it takes. */
const flags = ["required", "optional", "computed", "sensitive", "writeOnly", "deprecated", "deprecatedMentions", "configMode"]; // biome-ignore format: one list

const attributeFacts = [
  ...["type", "required", "optional", "computed", "sensitive", "writeOnly", "deprecated", "deprecatedMentions"],
  ...["minItems", "maxItems", "configMode", "conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"],
  ...["values", "ignoreCase", "valuesOpen", "ranges", "divisibleBy", "length", "pattern", "notPattern", "format", "id"],
  ...["idOf", "accepts", "rejects", "default", "forceNew", "diffSuppressed", "normalized"],
];
/** What is known of a value by asking for it. */
const checks = ["minItems", "maxItems", "values", "ignoreCase", "valuesOpen", "ranges", "divisibleBy", "length", "pattern", "notPattern", "format", "id", "accepts", "rejects"]; // biome-ignore format: one list
const groups = ["conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"];
const typeFacts = ["deprecated", "deprecatedMentions", "importable", "importId", "timeoutMinutes"];

/**
 * `learned` and `reference` are lines of facts, one type each. Gives by kind of fact how many the reference has, how many of
 * them were found, how many are missing, and which are wrong: those that differ, and those that the reference does not have.
 */
export function compare(learned, reference) {
  const table = new Map();
  const others = new Map(learned.map((type) => [`${type.kind} ${type.name}`, type]));
  const imported = learned.filter(({ importId }) => importId);
  const tellsId = new Set(imported.map(({ name }) => name));
  const shapes = new Map(imported.map(({ name, importId }) => [name, importId]));
  const shapesOf = (name) => shapes.get(name) ?? [];
  for (const type of reference) {
    if (type.kind === "function") continue;
    const other = others.get(`${type.kind} ${type.name}`);
    const where = `${type.kind} ${type.name}`;
    count(table, "type", where, type.name, other?.name);
    if (!other) continue;
    for (const fact of typeFacts) {
      const isUntold = fact === "timeoutMinutes" && type.kind !== "resource";
      // Operations without their minutes are no fact.
      if (fact === "timeoutMinutes" && isEmpty(other[fact])) delete other[fact];
      const isSame = fact === "importId" && haveSameShapes(type[fact], other[fact]);
      const why = type[fact] !== other[fact] && explained(fact, where);
      const row = `type: ${fact}${isUntold ? " (no plan)" : why ? " (explained)" : ""}`;
      if (why) explain(table, row, why);
      count(table, row, where, type[fact], isSame ? type[fact] : other[fact]);
    }
    // What nobody can give conflicts with nothing.
    const fixed = new Set(Object.keys(other.attributes).filter((one) => isFixed(other.attributes[one])));
    bodies(table, where, { ...type, tellsId, shapesOf, fixed }, other.attributes, type.attributes);
  }
  return table;
}

function isEmpty(minutes) {
  return minutes !== undefined && Object.values(minutes).every((value) => value === null);
}

function bodies(table, where, about, learned = {}, reference = {}) {
  for (const [name, attribute] of Object.entries(reference)) {
    const path = `${where}.${name}`;
    count(table, "name", path, name, learned[name] && name);
    if (learned[name]) attributes(table, path, about, learned[name], attribute);
  }
  for (const name of Object.keys(learned))
    if (!reference[name]) count(table, "name", `${where}.${name}`, undefined, name);
}

function attributes(table, path, about, learned, reference) {
  for (const fact of attributeFacts) {
    if (fact === "forceNew" && about.kind !== "resource") continue;
    // A pattern that no message prints is known by what becomes of each class of texts.
    if (fact.endsWith("attern") && reference[fact] && !learned[fact] && isKnownByClasses(fact, learned, reference)) {
      count(table, `${fact} (by classes)`, path, 1, 1);
      continue;
    }
    if (isRedundant(fact, learned, reference)) continue;
    if (fact === "diffSuppressed" && about.listIgnores && !reference[fact]) continue;
    const [expected, found] = [reference, learned].map((facts) => simple(fact, facts[fact], path, about.fixed));
    if (isEquivalent(fact, learned, reference, about.shapesOf)) {
      count(table, fact, path, expected ?? found, expected ?? found);
      continue;
    }
    if (fact === "idOf" && reference[fact] && !explained(fact, path)) {
      targets(table, path, about.tellsId, learned, reference.idOf);
      continue;
    }
    const why = JSON.stringify(expected) !== JSON.stringify(found) && explained(fact, path);
    const row = why ? `${fact} (explained)` : rowOf(fact, about, learned, reference, expected, found);
    if (why) explain(table, row, why);
    count(table, row, path, expected, found);
  }
  for (const fact of Object.keys(untold))
    if (reference[fact] !== undefined) count(table, `${fact} (untold)`, path, 1, undefined);
  const inside = {
    ...about,
    ...(isObject(learned) && { isInObject: true }),
    listIgnores: false,
    ...(reference.diffSuppressed && { isInIgnoring: true }),
    ...(reference.type === "set" && reference.forceNew && { isInReplacingSet: true }),
    ...(reference.type === "set" && { isInSet: true }),
    ...(isFixed(learned) && { isFixed: true }),
  };
  if (reference.elem && learned.elem)
    attributes(
      table,
      `${path}[]`,
      { ...inside, isElement: true, isInMap: reference.type === "map", listIgnores: reference.diffSuppressed },
      learned.elem,
      reference.elem,
    );
  if (reference.block) bodies(table, path, inside, learned.block, reference.block);
}

/** Whether only the provider sets it. */
function isFixed({ computed, optional, required }) {
  return computed === true && !optional && !required;
}

/** Types whose ids an argument takes: those that tell their own ids, and the others, which nobody can ask. */
function targets(table, path, tellsId, { idOf: learned = [], ...facts }, reference) {
  if (learned.length === 0 && takesOthers(facts)) {
    count(table, "idOf (takes any text)", path, 1, undefined);
    return;
  }
  if (learned.length === 0 && facts.format === "resource-id") {
    count(table, "idOf (takes any id)", path, 1, undefined);
    return;
  }
  const [told, untold] = [true, false].map((is) => reference.filter((name) => tellsId.has(name) === is));
  if (told.length > 0) {
    const found = learned.filter((name) => told.includes(name));
    count(table, "idOf", path, told.sort(), found.length > 0 ? found.sort() : undefined);
  }
  if (untold.length > 0) count(table, "idOf (tell no id)", path, 1, undefined);
}

/** Whether it is a value whose fields have no flags in the protocol. */
function isObject({ block, configMode, computed, optional, required }) {
  return block !== undefined && (configMode === "attribute" || (computed && !optional && !required));
}

/** The row of the table that a fact counts in: what cannot be told, or nobody else has looked for, has its own. */
function rowOf(fact, about, learned, reference, expected, found) {
  const { kind, isInObject, isInMap, isInSet, isElement, customPlanRules } = about;
  // Nobody can write what only the provider sets, so no check of it is ever asked.
  // Nor is anybody warned of it.
  if ([...checks, "deprecatedMentions"].includes(fact) && (about.isFixed || isFixed(learned)) && found === undefined)
    return `${fact} (nobody sets)`;
  // The SDK never calls the check of a map's elements.
  if (isInMap && checks.includes(fact) && (expected === undefined || found === undefined)) return `${fact} (of maps)`;
  // A plan has false, 0 or an empty text for what is absent in the element of a set, whether or not it is the default.
  if (fact === "default" && isInSet && [false, 0].includes(expected) && found === undefined)
    return "default (nothing, in sets)";
  // An element of a set that is written otherwise is another one, unless the set's own hash function takes it for the same.
  if (fact === "diffSuppressed" && (isInSet || (isElement && isInSet)) && found === undefined)
    return "diffSuppressed (in sets)";
  // What replaces a set replaces with any of its elements, which have no paths of their own.
  if (fact === "forceNew" && about.isInReplacingSet && expected === undefined) return "forceNew (by the set)";
  // An element is there or not: there is none with a default.
  // Source: internalMap.defaults in helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2.
  if (fact === "default" && isElement && found === undefined) return "default (of elements)";
  // The function of a block is asked about all that is in it, so that what it ignores there is as much its own.
  // Source: schemaMap.diff in helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2.
  if (fact === "diffSuppressed" && about.isInIgnoring && expected === undefined) return "diffSuppressed (by the block)";
  // Where no list of regions is at hand, the check of a region takes any text: what is not stored otherwise is no region to anybody.
  if (fact === "format" && expected === "region" && found === "not-empty" && !reference.normalized)
    return "format (regions, as any text)";
  if (fact === "format" && expected === "resource-id" && takesOthers(learned)) return "format (takes any text)";
  // That the provider sets a block by itself is told by no schema.
  const isPlanned = planned.includes(fact) || (fact === "computed" && learned.block && found === undefined);
  if (isPlanned && kind !== "resource") return `${fact} (no plan)`;
  if (fact === "sensitive" && (learned.block || isElement)) return "sensitive (of blocks)";
  if (isInObject && flags.includes(fact)) return `${fact} (of fields)`;
  if (fact === "forceNew" && customPlanRules && !expected && found) return "forceNew (by rules)";
  if (learned.valuesOpen && expected === undefined && found !== undefined) return `${fact} (of others)`;
  return fact;
}

/** Whether the classes, or an id of each shape that is taken, tell what the reference has a pattern for. */
function isKnownByClasses(fact, learned, reference) {
  const isSaid = ["accepts", "rejects", "format"].some(
    (one) =>
      reference[one] !== undefined &&
      JSON.stringify(simple(one, learned[one])) === JSON.stringify(simple(one, reference[one])),
  );
  return isSaid || fitsPatterns(learned, reference[fact], fact === "pattern");
}

/** Lists whose order means nothing are sorted; whole and other numbers are one type on the wire. */
function simple(fact, value, path, fixed) {
  if (groups.includes(fact) && value) {
    const self = path.split(".").slice(1).join(".");
    const others = value.filter((member) => member.replace(/\.\d+(?=\.|$)/g, "") !== self && !fixed?.has(member));
    return others.length > 0 ? [...new Set(others)].sort() : undefined;
  }

  // An empty text and nothing are the same to the provider.
  if (fact === "default" && value === "") return undefined;
  if (fact === "type" && value !== undefined) {
    const { type } = normalized(value);
    return ["int", "float"].includes(type) ? "number" : type;
  }
  return Array.isArray(value) && fact !== "length" && fact !== "ranges" ? [...value].sort() : value;
}

function rowIn(table, fact) {
  const row = table.get(fact) ?? { expected: 0, found: 0, missing: [], wrong: [], reasons: new Set() };
  table.set(fact, row);
  return row;
}

function explain(table, fact, why) {
  rowIn(table, fact).reasons.add(why);
}

function count(table, fact, path, expected, found) {
  const row = rowIn(table, fact);
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  if (expected !== undefined) row.expected++;
  if (a === b) {
    if (expected !== undefined) row.found++;
  } else if (found === undefined || found === false) row.missing.push(`${path}: ${a}`);
  else if (
    expected === undefined &&
    (/^(?:list|action|ephemeral) /.test(path) || ["accepts", "rejects"].includes(fact) || fact.endsWith(")"))
  )
    row.more = (row.more ?? 0) + 1;
  else if (expected !== undefined || found !== undefined) row.wrong.push(`${path}: ${a} but learned ${b}`);
}

/** The table as text, with every difference of the kinds of facts in `show` (names of rows, separated by commas). */
export function printed(table, show = "") {
  const shown = new Set(show.split(","));
  const rows = [...table].flatMap(([fact, { expected, found, missing, wrong, reasons, more = 0 }]) => {
    if (expected + found + missing.length + wrong.length + more === 0) return [];
    const share = expected > 0 ? `${((100 * found) / expected).toFixed(1)} %` : "";
    const row = [fact.padEnd(26), expected, found, share, missing.length, wrong.length, more];
    const details = shown.has(fact)
      ? [...missing.map((one) => `  missing ${one}`), ...wrong.map((one) => `  wrong ${one}`)]
      : [];
    const why = [...reasons].map((reason) => `  ${reason}`);
    return [row.map((cell) => String(cell).padStart(9)).join(""), ...why, ...details];
  });
  const head = ["fact".padEnd(26), "there", "found", "", "missing", "wrong", "more"]
    .map((cell) => cell.padStart(9))
    .join("");
  return [head, ...rows].join("\n");
}
