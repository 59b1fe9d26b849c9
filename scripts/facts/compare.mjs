// Compares facts that were learned from a provider's binary with reference facts, kind by kind.
import { importBundled } from "../importBundled.mjs";
import { normalized } from "./types.mjs";

const { formatOf } = await importBundled('export { formatOf } from "./textFormat";', "server/src/learner");

/** Kinds of facts that Terraform's plugin protocol has no word for, each with why. */
export const untold = {
  validator: "names of functions in the provider's source",
  defaultFromEnvironment: "a default that the environment gives is none where it is empty",
};

/** Facts that only a plan tells, which is made of resources alone. */
const planned = ["default", "diffSuppressed", "normalized"];
/** Flags that the protocol has for an argument as a whole, and not for the fields of the objects that it takes. */
const flags = ["required", "optional", "computed", "sensitive", "writeOnly", "deprecated", "deprecatedMentions"];

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
  const tellsId = new Set(learned.filter(({ importId }) => importId).map(({ name }) => name));
  for (const type of reference) {
    if (type.kind === "function") continue;
    const other = others.get(`${type.kind} ${type.name}`);
    const where = `${type.kind} ${type.name}`;
    count(table, "type", where, type.name, other?.name);
    if (!other) continue;
    for (const fact of typeFacts) {
      const isUntold = fact === "timeoutMinutes" && type.kind !== "resource";
      const isSame = fact === "importId" && haveSameShapes(type[fact], other[fact]);
      const row = `type: ${fact}${isUntold ? " (no plan)" : ""}`;
      count(table, row, where, type[fact], isSame ? type[fact] : other[fact]);
    }
    bodies(table, where, { ...type, tellsId }, other.attributes, type.attributes);
  }
  return table;
}

/** Whether two lists of ids are the same but for what the importer takes any name in, and then refuses by itself. */
function haveSameShapes(some, others) {
  const fits = (one, other) => {
    const [names, more] = [one.split("/"), other.split("/")];
    return names.length === more.length && names.every((name, at) => name === more[at] || more[at] === "{}");
  };
  return some?.length === others?.length && (some ?? []).every((one) => others.some((other) => fits(one, other)));
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
    if (fact.endsWith("attern") && reference[fact] && !learned[fact] && saysTheSame(learned, reference)) {
      count(table, `${fact} (by classes)`, path, 1, 1);
      continue;
    }
    if (meansTheSame(fact, learned, reference)) continue;
    if (fact === "idOf" && reference[fact]) {
      targets(table, path, about.tellsId, learned.idOf ?? [], reference.idOf);
      continue;
    }
    const [expected, found] = [reference, learned].map((facts) => simple(fact, facts[fact], path));
    count(table, rowOf(fact, about, learned, expected, found), path, expected, found);
  }
  for (const fact of Object.keys(untold))
    if (reference[fact] !== undefined) count(table, `${fact} (untold)`, path, 1, undefined);
  const inside = isObject(learned) ? { ...about, isInObject: true } : about;
  if (reference.elem && learned.elem)
    attributes(
      table,
      `${path}[]`,
      { ...about, isElement: true, isInMap: reference.type === "map" },
      learned.elem,
      reference.elem,
    );
  if (reference.block) bodies(table, path, inside, learned.block, reference.block);
}

/** Types whose ids an argument takes: those that tell their own ids, and the others, which nobody can ask. */
function targets(table, path, tellsId, learned, reference) {
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

/** Facts that only the words for differ. */
function meansTheSame(fact, learned, reference) {
  const [told, known] = [learned[fact], reference[fact]];
  // Of which exactly one may be given, any two exclude each other.
  if (fact === "conflictsWith" && known && reference.exactlyOneOf) {
    const left = known.filter((member) => !reference.exactlyOneOf.includes(member));
    return JSON.stringify(left.sort()) === JSON.stringify([...(told ?? [])].sort());
  }
  // A block that is there is there once.
  if (fact === "minItems" && known === 1 && reference.block) return told === undefined;
  // Texts of digits or letters that are JSON, or base64, have lengths of their own.
  if (fact === "length") return told === undefined && ["json", "base64"].includes(formatIn(reference));
  if (fact === "format" && [told, known].includes("not-empty")) {
    // One letter at least, and not empty, are the same.
    return (reference.length ?? learned.length) !== undefined || [told, known].includes("not-zero");
  }
  // A format, and the classes that are of it.
  if (["format", "accepts", "rejects"].includes(fact) && told !== known)
    return formatIn(learned) !== undefined && formatIn(learned) === formatIn(reference);
  return false;
}

function formatIn({ format, accepts, rejects }) {
  return format ?? (accepts || rejects ? formatOf(accepts ?? [], rejects ?? [], "") : undefined);
}

/** The row of the table that a fact counts in: what cannot be told, or nobody else has looked for, has its own. */
function rowOf(fact, { kind, isInObject, isInMap, isElement, customPlanRules }, learned, expected, found) {
  if (planned.includes(fact) && kind !== "resource") return `${fact} (no plan)`;
  if (fact === "sensitive" && (learned.block || isElement)) return "sensitive (of blocks)";
  if (isInObject && flags.includes(fact)) return `${fact} (of fields)`;
  if (isInMap && expected === undefined && found !== undefined) return `${fact} (of maps)`;
  if (fact === "forceNew" && customPlanRules && !expected && found) return "forceNew (by rules)";
  if (learned.valuesOpen && expected === undefined && found !== undefined) return `${fact} (of others)`;
  return fact;
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
    (/^(?:list|action|ephemeral) /.test(path) || ["accepts", "rejects"].includes(fact) || fact.endsWith(")"))
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
