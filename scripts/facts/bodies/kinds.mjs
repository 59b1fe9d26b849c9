// Lists of several kinds: each element says by a word of its own which kind it is, and each kind comes of arguments of its own. Such a list is taken for an
// object here, with what is of a kind at `field=AlertContext`: the element, or a list of these where there may be several.
import { isObject } from "../../isObject.mjs";
import { isOfPlace, pathOfProperty, requestOf } from "./applied.mjs";

/** So often lists are looked for in what others have become. */
const mostRounds = 3;
/** A list has so many kinds at most. */
const mostKinds = 40;

/** The lists of several kinds in what was sent, by path: `by` which property, in which `order`, which pairs of kinds were never seen together (`apart`), and of which there may be several (`many`). */
export function kindsIn(samples, known) {
  const found = new Map();
  // A flag that people write is one of each element, and says nothing of its kind.
  const written = new Set((known?.arguments ?? []).map(({ path }) => path));
  let left = samples;
  for (let round = 0; round < mostRounds; round++) {
    const more = kindsOnce(left, found, written);
    if (more.size === 0) break;
    for (const [path, kinds] of more) found.set(path, kinds);
    left = left.map((sample) => withKinds(sample, more));
  }
  return found;
}

/** A sample with the lists of kinds in its request as objects. */
export function withKinds(sample, kinds) {
  const request = requestOf(sample);
  if (!request) return sample;
  const body = split(request.body, "", kinds);
  return {
    ...sample,
    asked: sample.asked.map((one) => (one.path === request.path && one.body ? { ...one, body } : one)),
  };
}

/** A line of the table of paths without what goes into such a list. */
export function withoutKinds(known, kinds) {
  const starts = [...kinds.keys()].map((path) => `${path}[]`);
  return { ...known, arguments: known.arguments.filter(({ path }) => !starts.some((start) => path.startsWith(start))) };
}

function kindsOnce(samples, before, written) {
  const lists = new Map();
  for (const sample of samples) {
    const request = requestOf(sample);
    if (request) collect(request.body, "", lists, new Set(textsIn(sample.config)));
  }
  const found = new Map();
  for (const [path, all] of lists) {
    if (before.has(path) || [...found.keys()].some((one) => path.startsWith(`${one}[]`))) continue;
    const kinds = kindsOf(all, (name) => written.has(`${path}[].${name}`));
    if (kinds) found.set(path, kinds);
  }
  return found;
}

function collect(value, path, lists, said) {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isObject)) lists.set(path, [...(lists.get(path) ?? []), { list: value, said }]);
    for (const one of value) collect(one, `${path}[]`, lists, said);
  } else if (isObject(value))
    for (const [name, one] of Object.entries(value)) collect(one, pathOfProperty(path, name), lists, said);
}

/** The property that says of which kind the elements are: of several, that by which each is there but once, and else the one with the fewest words. */
function kindsOf(all, isWritten) {
  const names = Object.keys(all[0].list[0]).filter((name) =>
    all.every(({ list, said }) =>
      list.every((one) => isKind(one[name], said) && !(typeof one[name] === "boolean" && isWritten(name))),
    ),
  );
  const candidates = names.flatMap((by) => {
    const words = new Set(all.flatMap(({ list }) => list.map((one) => one[by])));
    const many = [...words].filter((word) => all.some(({ list }) => list.filter((one) => one[by] === word).length > 1));
    const isConstant = words.size === 1 && many.length === 0 && all.every(({ list }) => alike(list, all[0].list));
    const kinds = words.size > 1 || isConstant ? ordered(by, words, many, all) : undefined;
    return words.size <= mostKinds && kinds ? [kinds] : [];
  });
  const rank = ({ many, order }) => (many ? 1000 : 0) + order.length;
  return candidates.sort((one, other) => rank(one) - rank(other))[0];
}

/** Undefined where kinds are not in one order each time, or mixed. */
function ordered(by, words, many, all) {
  const before = new Set();
  for (const { list } of all) {
    const seen = list.map((one) => one[by]).filter((word, index, every) => index === 0 || every[index - 1] !== word);
    if (new Set(seen).size < seen.length) return undefined;
    for (const [index, word] of seen.entries())
      for (const later of seen.slice(index + 1)) before.add(JSON.stringify([word, later]));
  }
  const isBefore = (one, other) => before.has(JSON.stringify([one, other]));
  for (const through of words)
    for (const one of words)
      for (const other of words)
        if (isBefore(one, through) && isBefore(through, other)) before.add(JSON.stringify([one, other]));
  if ([...words].some((word) => isBefore(word, word))) return undefined;
  const order = [];
  const open = [...words].sort();
  while (open.length > 0) {
    const at = open.findIndex((word) => open.every((other) => other === word || !isBefore(other, word)));
    order.push(...open.splice(at, 1));
  }
  const apart = order.flatMap((one, index) =>
    order.slice(index + 1).flatMap((other) => (isBefore(one, other) ? [] : [[one, other]])),
  );
  return { by, order, ...(apart.length > 0 && { apart }), ...(many.length > 0 && { many }) };
}

function isKind(value, said) {
  if (typeof value === "boolean") return true;
  return typeof value === "string" && /^[\w.:-]{1,60}$/.test(value) && !isOfPlace(value) && !said.has(value);
}

/** The texts that a configuration says, and names in what may be a map: not those of its arguments. */
function textsIn(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
  if (!isObject(value)) return [];
  const isOfTexts = Object.values(value).every((one) => typeof one === "string");
  return Object.entries(value).flatMap(([name, one]) => [...(isOfTexts ? [name] : []), ...textsIn(one)]);
}

function split(value, path, kinds) {
  if (Array.isArray(value)) {
    const inner = value.map((one) => split(one, `${path}[]`, kinds));
    const own = kinds.get(path);
    if (!own || value.length === 0) return inner;
    const object = {};
    for (const one of inner) {
      const name = `${own.by}=${one[own.by]}`;
      object[name] = own.many?.includes(one[own.by]) ? [...(object[name] ?? []), one] : one;
    }
    return Object.fromEntries(
      Object.entries(object).map(([name, one]) => [name, split(one, pathOfProperty(path, name), kinds)]),
    );
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, split(one, pathOfProperty(path, name), kinds)]),
  );
}

function alike(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
