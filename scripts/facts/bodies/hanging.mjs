// What is sent that depends on whether an argument is set, whatever it says: with it one value or none, without it another one or none.
import { instancesOf, isOfPlace, variedBy } from "./applied.mjs";
import { isTestValue } from "./testValues.mjs";

/**
 * The argument, and what is sent with and without it (JSON texts, undefined for nothing); undefined where that is not so. It counts where leaving
 * the argument out, and nothing else, was seen to change what is sent, and where no sample says otherwise; or else where it is the only argument of
 * which that is so of several samples with and without it, or the only one of these that is called so.
 */
export function hangingOn(path, samples) {
  for (const { variant } of samples) {
    const { from, sign, name } = variedBy({ variant });
    if (sign !== "-" || !name) continue;
    const base = samples.find((one) => one.variant === from && one.args.has(name));
    if (!base) continue;
    const found = saysAlways(path, name, samples);
    if (found && found.given !== found.left) return { name, ...found };
  }
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  const all = [...names].flatMap((name) => {
    const found = saysAlways(path, name, samples);
    const isEnough = found && found.given !== found.left && Math.min(...found.counts) >= enough;
    return isEnough ? [{ name, ...found }] : [];
  });
  // Of several that were always there together, it is the one that is called as what is sent.
  const called = all.filter(({ name }) => letters(path).includes(letters(name.split(".").at(-1))));
  return all.length === 1 ? all[0] : called.length === 1 ? called[0] : undefined;
}

function letters(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** So many samples with an argument, and without it, are no chance. */
const enough = 5;

function saysAlways(path, name, samples) {
  const parent = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  const [given, left] = [new Set(), new Set()];
  const counts = [0, 0];
  for (const { args, leaves } of samples) {
    const around = parent === "" ? 1 : instancesOf(args.get(parent));
    if (around === 0) {
      if (leaves.has(path)) return undefined;
      continue;
    }
    const values = leaves.get(path) ?? [];
    const count = args.get(name)?.length ?? 0;
    // Of several blocks, some of which have it, nothing is told.
    if (count > 0 && count < around) continue;
    const texts = new Set(values.map((value) => JSON.stringify(value)));
    if (texts.size > 1 || (path.includes("[") && values.length > 0 && values.length !== around)) return undefined;
    (count > 0 ? given : left).add([...texts][0]);
    counts[count > 0 ? 0 : 1]++;
  }
  const all = [...given, ...left].filter((text) => text !== undefined);
  if (isOfValue(path, [...given], name, samples)) return undefined;
  if (given.size !== 1 || left.size !== 1 || all.some((text) => isOfPlace(JSON.parse(text)))) return undefined;
  return { given: [...given][0], left: [...left][0], counts };
}

/**
 * Whether what is sent with an argument may be something of its value: of a map, or of a text that has it, or where it was seen with one value alone.
 */
function isOfValue(path, given, name, samples) {
  const values = samples.flatMap(({ args }) => args.get(name) ?? []);
  const isBlockOf = values.some((value) => Array.isArray(value) && typeof value[0] === "object");
  if (values.some((value) => typeof value === "object" && !Array.isArray(value))) return true;
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  if (!isBlockOf && texts.size < 2 && !values.every((value) => typeof value === "boolean")) return true;
  const words = [path.split(".").at(-1), ...given.flatMap((text) => (text?.startsWith('"') ? [JSON.parse(text)] : []))];
  return [...texts].some((text) => words.some((word) => word !== "" && text.includes(word)));
}

/** Writes that into the rows: whether it was a property of what the argument's own block becomes. */
export function explainHanging(path, rows, samples) {
  const found = hangingOn(path, samples);
  if (!found) return false;
  const { name, given, left } = found;
  const texts = [given, left].flatMap((text) => (text === undefined ? [] : [JSON.parse(text)]));
  if (texts.some((value) => isTestValue(value, rows, samples, name))) return false;
  const list = /^.*\[\]\./.exec(path)?.[0];
  const isBeside = list === undefined || (rows.get(name) ?? []).some(({ at }) => at.startsWith(list));
  if (!isBeside || path.endsWith("[]")) return false;
  const row = {
    at: path,
    is: given === undefined ? [] : [JSON.parse(given)],
    left: left === undefined ? undefined : { value: JSON.parse(left) },
  };
  rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), row]);
  return true;
}

/**
 * Writes into the rows what stands in each element of a list of objects that a list of values becomes, where it is one value in the first and
 * one in the others, if there were any: whether it was so.
 */
export function explainFirst(path, rows, samples) {
  const list = /^[^[]*\[\]\./.exec(path)?.[0];
  if (!list || path.slice(list.length).includes("[")) return false;
  const found = [...rows].find(([name, some]) => isOnce(name) && some.some(({ at }) => at.startsWith(list)));
  if (!found) return false;
  // It is in no block that may be there several times.
  function isOnce(name) {
    const block = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    return !block.includes(".") && samples.every(({ args }) => block === "" || instancesOf(args.get(block)) < 2);
  }
  const [name, own] = found;
  const [first, others] = [new Set(), new Set()];
  for (const { args, leaves } of samples) {
    const values = leaves.get(path) ?? [];
    const written = args.get(name)?.flat() ?? [];
    if (values.length !== written.length || written.some((one) => typeof one === "object")) return false;
    for (const [index, value] of values.entries()) (index === 0 ? first : others).add(JSON.stringify(value));
  }
  if (first.size !== 1 || others.size > 1) return false;
  rows.set(name, [
    ...own.filter(({ at }) => at !== path),
    { at: path, each: [...first, ...others].map((text) => JSON.parse(text)) },
  ]);
  return true;
}

/**
 * Writes into the rows what is sent for each word, or flag, of the one argument that is called as a property and nobody knows the place of: where that
 * alone says what is sent, and both were seen with several values. Whether it was so.
 */
export function explainCalled(path, rows, samples) {
  const list = /^.*\[\]\./.exec(path)?.[0];
  if (path.endsWith("[]")) return false;
  const called = letters(path.split(".").slice(-2).join(""));
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  const found = [...names].flatMap((name) => {
    // In a list it is what is in the block that becomes its element.
    const beside = name.slice(0, name.lastIndexOf(".") + 1);
    const isIn = [...rows].some(
      ([other, some]) => beside !== "" && other.startsWith(beside) && some.some(({ at }) => at.startsWith(list)),
    );
    if (list !== undefined && !isIn) return [];
    const own = letters(
      name
        .split(".")
        .at(-1)
        .replace(/_(?:enabled|id)$/, ""),
    );
    const isCalled = !rows.has(name) && own.length >= 5 && called.includes(own);
    const pairs = wordsOf(path, name, samples);
    // What is sent as it is written may be sent twice.
    const isSame = pairs?.as.length > 1 && pairs.as.every(([one, sent]) => typeof one === "string" && one === sent);
    return pairs && (isCalled || isSame) ? [[name, isSame ? { ...pairs, as: undefined } : pairs]] : [];
  });
  if (found.length !== 1) return false;
  const [[name, { as, left }]] = found;
  rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), { at: path, as, left }]);
  return true;
}

/**
 * Writes into the rows what is sent for each word of the one argument that alone says whether it is sent: a property that goes with a tier. Both have to be
 * seen often enough, so that it is no chance.
 */
export function explainByWord(path, rows, samples) {
  if (path.includes("[")) return false;
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  const found = [...names].flatMap((name) => {
    const isWord = (value) => typeof value === "string" && /^[A-Za-z]{3,30}$/.test(value) && !isOfPlace(value);
    const values = samples.flatMap(({ args }) => args.get(name) ?? []);
    if (name.includes(".") || !values.every(isWord)) return [];
    const pairs = wordsOf(path, name, samples);
    return pairs && isOftenEnough(name, path, samples) ? [[name, pairs]] : [];
  });
  if (found.length !== 1) return false;
  const [[name, { as, left }]] = found;
  rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), { at: path, as, left }]);
  return true;
}

/** Whether each of what is at a path was seen often enough with several words of an argument, or without it. */
function isOftenEnough(name, path, samples) {
  const words = new Set(samples.map(({ args }) => args.get(name)?.[0]));
  const sent = new Map();
  for (const { leaves } of samples) {
    const text = JSON.stringify(leaves.get(path));
    sent.set(text, (sent.get(text) ?? 0) + 1);
  }
  return words.size > 1 && Math.min(...sent.values()) >= enough;
}

/**
 * Writes into the rows what is sent in one object beside what becomes of one argument, which is there where the argument is and nowhere else: the kind of a
 * secret, where a key is. Whether it was so.
 */
export function explainBeside(path, rows, samples) {
  const around = path.slice(0, path.lastIndexOf(".") + 1);
  if (path.includes("[") || around.split(".").length < 4) return false;
  const isIn = ({ at }) => at.startsWith(around) && at !== path;
  const names = [...rows].flatMap(([name, list]) => (list.some(isIn) && !isBlock(name, samples) ? [name] : []));
  const found = names.flatMap((name) => {
    const values = new Set(
      samples.flatMap(({ args, leaves }) => (args.has(name) ? [JSON.stringify(leaves.get(path))] : [])),
    );
    const isThere = ({ args, leaves }) => args.has(name) === leaves.has(path);
    const count = samples.filter(({ args }) => args.has(name)).length;
    const isSeen = count > 1 && samples.length - count > 1;
    return isSeen && values.size === 1 && samples.every(isThere) ? [{ name, value: JSON.parse([...values][0]) }] : [];
  });
  const [{ name, value: [value] = [] } = {}, ...others] = found;
  const isPlain = value !== undefined && typeof value !== "object" && !isOfPlace(value);
  if (!isPlain || others.length > 0 || isTestValue(value, rows, samples, name)) return false;
  rows.set(name, [...(rows.get(name) ?? []), { at: path, is: [value] }]);
  return true;
}

/** Writes into the rows of blocks what is sent for an argument in them, of which something is sent without it, where they are not there at all. */
export function addSentWithout(rows, samples) {
  for (const list of [...rows.values()])
    for (const { at, left } of list) if (left !== undefined) explainWithout(at, rows, samples);
}

/**
 * Writes into the rows of a block what is sent for an argument in it where the block is not there at all, and one value is sent each time. Whether
 * it was so.
 */
export function explainWithout(path, rows, samples) {
  const names = [...rows].flatMap(([name, list]) => (list.some(({ at }) => at === path) ? [name] : []));
  const [name = "", ...others] = names;
  const block = name.slice(0, Math.max(0, name.lastIndexOf(".")));
  if (others.length > 0 || block === "" || block.includes(".") || /\[|^identity\./.test(path)) return false;
  const without = samples.filter(({ args }) => !args.has(block));
  const texts = new Set(without.map(({ leaves }) => JSON.stringify(leaves.get(path))));
  const [text] = texts;
  const [value, ...more] = text === undefined ? [] : JSON.parse(text);
  if (without.length < 2 || texts.size > 1 || value === undefined || more.length > 0 || isOfPlace(value)) return false;
  rows.set(block, [...(rows.get(block) ?? []), { at: path, left: { value } }]);
  return true;
}

/** What is sent for each value of an argument, and without it; undefined where other things say that too. */
function wordsOf(path, name, samples) {
  const said = new Map();
  const parent = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  for (const { args, leaves } of samples) {
    const values = args.get(name) ?? [];
    const sent = leaves.get(path) ?? [];
    if (parent !== "" && !args.has(parent) && sent.length === 0) continue;
    if (values.length > 1 || sent.length > 1 || typeof values[0] === "object") return undefined;
    const text = JSON.stringify(sent[0]);
    if (said.has(values[0]) && said.get(values[0]) !== text) return undefined;
    said.set(values[0], text);
  }
  const given = [...said].filter(([value]) => value !== undefined);
  const all = new Set(said.values());
  if (given.length === 0 || all.size < 2 || [...all].some((text) => text !== undefined && isOfPlace(JSON.parse(text))))
    return undefined;
  const left = said.get(undefined);
  return {
    as: given.map(([value, text]) => (text === undefined ? [value] : [value, JSON.parse(text)])),
    left: !said.has(undefined) ? "open" : left === undefined ? undefined : { value: JSON.parse(left) },
  };
}

/** Whether an argument is a block in what was applied. */
export function isBlock(name, samples) {
  return samples.some(({ args }) =>
    (args.get(name) ?? []).some((value) => Array.isArray(value) && typeof value[0] === "object"),
  );
}
