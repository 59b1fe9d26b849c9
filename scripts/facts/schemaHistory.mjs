// The notation of structure-history.json, which lists for each type and path of an argument what it was in which releases.

const kinds = ["provider", "resource", "data"];
const uses = { r: "required", o: "optional", c: "computed" };
const operations = { c: "create", r: "read", u: "update", d: "delete" };

/** `[{ version, kinds, types }]`, a type as `{ kind, name, timeouts, attributes }`. */
export function historySnapshots(history) {
  return (history?.versions ?? []).map((version, index) => ({
    version,
    kinds,
    types: kinds.flatMap((kind) =>
      Object.entries(history[kind])
        .filter(([, type]) => within(type.in, index))
        .map(([name, type]) => ({
          kind,
          name,
          ...timeoutsOf(type.timeouts, index),
          attributes: bodyOf(type.args, index),
        })),
    ),
  }));
}

/** `0-35`, `26`, `0-11,31-35`. */
function within(ranges, index) {
  return ranges.split(",").some((range) => {
    const [from, to = from] = range.split("-").map(Number);
    return from <= index && index <= to;
  });
}

/** What is said of a release: one text for all, or a list of such as `26-35 o string`. */
function toldAt(told, index) {
  if (told === undefined || typeof told === "string") return told;
  const found = told.find((one) => within(one.slice(0, one.indexOf(" ")), index));
  return found?.slice(found.indexOf(" ") + 1);
}

function timeoutsOf(told, index) {
  const letters = toldAt(told, index);
  if (letters === undefined) return {};
  return { timeouts: letters === "-" ? [] : [...letters].map((letter) => operations[letter]) };
}

function bodyOf(paths, index) {
  const body = {};
  // A parent is before what is inside it.
  for (const path of Object.keys(paths).sort()) {
    const told = toldAt(paths[path], index);
    if (told === undefined) continue;
    const names = path.split(".");
    const parent = names.slice(0, -1).reduce((inside, name) => inside?.[name]?.block, body);
    if (parent) parent[names.at(-1)] = attributeOf(told);
  }
  return body;
}

/** `o block:list1`, `c set(string)`, `? string`. Where something is not told, `isTypeTold`, `isOneTold` or `isComputedTold` is false. */
function attributeOf(told) {
  const [flag, text] = [told.slice(0, 1), told.slice(2)];
  const use = uses[flag] ? { [uses[flag]]: true, ...(flag === "o" && { isComputedTold: false }) } : {};
  const [, form, type, isTypeOpen, many] = /^(block|attr):(list|set)(\??)(1|\?|)$/.exec(text) ?? [];
  if (!form) return { ...use, ...typeOf(text) };
  return {
    ...use,
    type,
    ...(isTypeOpen && { isTypeTold: false }),
    ...(many === "1" && { maxItems: 1 }),
    ...(many === "?" && { isOneTold: false }),
    ...(form === "attr" && { configMode: "attribute", nestedFlags: "unknown" }),
    block: {},
  };
}

function typeOf(text) {
  const [, collection, inner] = /^(list|set|map)\((.*)\)$/.exec(text) ?? [];
  if (inner === "object") return { type: collection, isTypeTold: false };
  if (collection) return { type: collection, elem: typeOf(inner) };
  return text === "any" ? { type: "dynamic", isTypeTold: false } : { type: text };
}
