// Compares facts that were learned from a provider's binary with reference facts, kind by kind.
import { normalized } from "./types.mjs";

/** Kinds of facts that Terraform's plugin protocol has no word for, each with why. */
export const untold = {
  validator: "names of functions in the provider's source",
  defaultFromEnvironment: "a default that the environment gives is none where it is empty",
  customPlanRules: "rules in code that a plan applies silently",
};

const attributeFacts = [
  ...["type", "required", "optional", "computed", "sensitive", "writeOnly", "deprecated", "deprecatedMentions"],
  ...["minItems", "maxItems", "configMode", "conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"],
  ...["values", "ignoreCase", "valuesOpen", "ranges", "divisibleBy", "length", "pattern", "notPattern", "format", "id"],
  ...["idOf", "accepts", "rejects", "default", "forceNew", "diffSuppressed", "normalized"],
];
const groups = ["conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"];
const typeFacts = ["deprecated", "deprecatedMentions", "importable", "importId", "timeoutMinutes"];

/**
 * `learned` and `reference` are lines of facts, one type each. Gives by kind of fact how many the reference has, how many of
 * them were found, how many are missing, and which are wrong: those that differ, and those that the reference does not have.
 */
export function compare(learned, reference) {
  const table = new Map();
  const others = new Map(learned.map((type) => [`${type.kind} ${type.name}`, type]));
  for (const type of reference) {
    if (type.kind === "function") continue;
    const other = others.get(`${type.kind} ${type.name}`);
    const where = `${type.kind} ${type.name}`;
    count(table, "type", where, type.name, other?.name);
    if (!other) continue;
    for (const fact of typeFacts) count(table, `type: ${fact}`, where, type[fact], other[fact]);
    bodies(table, where, type.kind, other.attributes, type.attributes);
  }
  return table;
}

function bodies(table, where, kind, learned = {}, reference = {}) {
  for (const [name, attribute] of Object.entries(reference)) {
    const path = `${where}.${name}`;
    count(table, "name", path, name, learned[name] && name);
    if (learned[name]) attributes(table, path, kind, learned[name], attribute);
  }
  for (const name of Object.keys(learned))
    if (!reference[name]) count(table, "name", `${where}.${name}`, undefined, name);
}

function attributes(table, path, kind, learned, reference) {
  for (const fact of attributeFacts) {
    if (fact === "forceNew" && kind !== "resource") continue;
    // A pattern that no message prints is known by what becomes of each class of texts.
    if (fact.endsWith("attern") && reference[fact] && !learned[fact] && saysTheSame(learned, reference)) {
      count(table, `${fact} (by classes)`, path, 1, 1);
      continue;
    }
    // One letter at least, and not empty, are the same.
    if (
      fact === "format" &&
      (reference.length ?? learned.length) &&
      [reference.format, learned.format].includes("not-empty")
    )
      continue;
    const group =
      kind !== "resource" && ["default", "diffSuppressed", "normalized"].includes(fact) ? `${fact} (no plan)` : fact;
    count(table, group, path, ...[reference, learned].map((facts) => simple(fact, facts[fact], path)));
  }
  for (const fact of Object.keys(untold))
    if (reference[fact] !== undefined) count(table, `${fact} (untold)`, path, 1, undefined);
  if (reference.elem && learned.elem) attributes(table, `${path}[]`, kind, learned.elem, reference.elem);
  if (reference.block) bodies(table, path, kind, learned.block, reference.block);
}

function saysTheSame(learned, reference) {
  return ["accepts", "rejects", "format"].some(
    (fact) =>
      reference[fact] !== undefined &&
      JSON.stringify(simple(fact, learned[fact])) === JSON.stringify(simple(fact, reference[fact])),
  );
}

/** Lists whose order means nothing are sorted; whole and other numbers are one type on the wire. */
function simple(fact, value, path) {
  if (groups.includes(fact) && value) {
    const self = path.split(".").slice(1).join(".");
    const others = value.filter((member) => member.replace(/\.\d+(?=\.|$)/g, "") !== self);
    return others.length > 0 ? others.sort() : undefined;
  }
  // An empty text and nothing are the same to the provider.
  if (fact === "default" && value === "") return undefined;
  if (fact === "type" && value !== undefined) {
    const { type } = normalized(value);
    return ["int", "float"].includes(type) ? "number" : type;
  }
  return Array.isArray(value) && fact !== "length" && fact !== "ranges" ? [...value].sort() : value;
}

function count(table, fact, path, expected, found) {
  const row = table.get(fact) ?? { expected: 0, found: 0, missing: [], wrong: [] };
  table.set(fact, row);
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  if (expected !== undefined) row.expected++;
  if (a === b) {
    if (expected !== undefined) row.found++;
  } else if (found === undefined || found === false) row.missing.push(`${path}: ${a}`);
  else if (
    expected === undefined &&
    (/^(?:list|action|ephemeral) /.test(path) || ["accepts", "rejects"].includes(fact))
  )
    row.more = (row.more ?? 0) + 1;
  else if (expected !== undefined || found !== undefined) row.wrong.push(`${path}: ${a} but learned ${b}`);
}

/** The table as text, with every difference of the kinds of facts in `show` (names of rows, separated by commas). */
export function printed(table, show = "") {
  const shown = new Set(show.split(","));
  const rows = [...table].flatMap(([fact, { expected, found, missing, wrong, more = 0 }]) => {
    const share = expected > 0 ? `${((100 * found) / expected).toFixed(1)} %` : "";
    const row = [fact.padEnd(26), expected, found, share, missing.length, wrong.length, more];
    const details = shown.has(fact)
      ? [...missing.map((one) => `  missing ${one}`), ...wrong.map((one) => `  wrong ${one}`)]
      : [];
    return [row.map((cell) => String(cell).padStart(9)).join(""), ...details];
  });
  const head = ["fact".padEnd(26), "there", "found", "", "missing", "wrong", "more"]
    .map((cell) => cell.padStart(9))
    .join("");
  return [head, ...rows].join("\n");
}
