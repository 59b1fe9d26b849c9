// What is sent that nobody wrote: without an argument, in any case, and in another order than that which is written.
import { crc32 } from "node:zlib";
import { instancesOf, isOfPlace } from "./applied.mjs";
import { beside } from "./rows.mjs";
import { isTestValue } from "./testValues.mjs";

/** What is at a path where an argument is not set and the block that it is in is there; undefined where nothing is, `open` where that differs. */
export function leftOf(arg, { at, as }, rows, samples) {
  if (wordOf({ at, as }) !== undefined) return undefined;
  const parent = arg.includes(".") ? arg.slice(0, arg.lastIndexOf(".")) : "";
  const list = at.replace(/\[\]$/, "");
  const seen = new Set();
  for (const { args, leaves } of samples) {
    if (isLeftInSome(arg, at, args, leaves)) seen.add("");
    if (args.has(arg) || (parent && !args.has(parent))) continue;
    const others = [...rows].some(
      ([name, some]) => name !== arg && args.has(name) && some.some((row) => row.at === at),
    );
    if (others) continue;
    const values = leaves.get(at) ?? leaves.get(list);
    const texts = new Set((values ?? []).map((value) => JSON.stringify(value)));
    seen.add(texts.size === 0 ? "" : texts.size === 1 ? [...texts][0] : "several");
  }
  if (seen.size === 0) return "open";
  if (seen.size > 1 || seen.has("several")) return "open";
  const [only] = seen;
  if (only === "") return undefined;
  const value = JSON.parse(only);
  const isDefault = as === undefined && samples.some(({ type, defaultOf }) => defaultOf?.(type, arg) === value);
  return !isDefault && (isOfPlace(value) || isTestValue(value, rows, samples, arg)) ? "open" : { value };
}

/** Whether some blocks of a list have an argument and others do not, and it is sent as often as it is there: where it is left out nothing is sent. */
function isLeftInSome(arg, at, args, leaves) {
  const said = args.get(arg);
  const around = args.get(arg.slice(0, Math.max(0, arg.lastIndexOf("."))));
  const isPlain = said?.every((value) => typeof value !== "object") && at.includes("[].") && !at.endsWith("[]");
  return isPlain && instancesOf(around) > said.length && leaves.get(at)?.length === said.length;
}

/** The word of a list that a flag becomes. */
function wordOf({ at, as }) {
  const isFlag = at.endsWith("[]") && Array.isArray(as) && as.every(([written]) => typeof written === "boolean");
  return isFlag && as.some((pair) => pair.length === 1) ? as.find(([written]) => written)?.[1] : undefined;
}

/** How many words of other flags are before that of one in its list; undefined where it is no such flag, or that differs. */
export function rankOf(row, rows, samples) {
  const word = wordOf(row);
  if (word === undefined) return undefined;
  const others = [...rows.values()].flat().filter((one) => one !== row && one.at === row.at && wordOf(one));
  const lists = samples.map(({ leaves }) => leaves.get(row.at) ?? []).filter((list) => list.includes(word));
  const isBefore = (other) => lists.some((list) => list.includes(other) && list.indexOf(other) < list.indexOf(word));
  return others.filter((one) => isBefore(wordOf(one))).length;
}

/** In which order texts are sent that are written in another one; undefined where none was seen, or another one, or where it may be several. */
export function orderOf(arg, { at }, samples) {
  const seen = samples.flatMap(({ args, leaves }) => {
    const written = args.get(arg)?.length === 1 ? args.get(arg)[0] : undefined;
    const isTexts = Array.isArray(written) && written.length > 1 && written.every((one) => typeof one !== "object");
    return isTexts ? [{ written, sent: leaves.get(at) ?? [] }] : [];
  });
  if (seen.length === 0) return undefined;
  const possible = ["schema", "text", "lower"].filter((order) => {
    const textOf = (value) => (order === "lower" ? String(value).toLowerCase() : String(value));
    const code = (value) => String(crc32(order === "schema" ? `${value};` : textOf(value)));
    return seen.every(({ written, sent }) => {
      const sorted = [...new Set(written)].sort((one, other) => (code(one) < code(other) ? -1 : 1));
      return JSON.stringify(sorted.map(String)) === JSON.stringify(sent.map(String));
    });
  });
  return possible.length === 1 || isOneOrder(possible, seen) ? possible[0] : undefined;
}

/** Whether nothing was written with upper-case letters: texts and lower-case ones are in one order then. */
function isOneOrder(possible, seen) {
  const isLower = seen.every(({ written }) => written.every((one) => String(one) === String(one).toLowerCase()));
  return isLower && possible.join() === "text,lower";
}

/** What is sent whatever is written, by block; `unknown` are the samples in which something is sent of which nobody knows why. */
export function alwaysIn(rows, samples) {
  const found = new Map();
  const paths = new Map();
  for (const [index, { args, leaves }] of samples.entries()) {
    const explained = new Set();
    for (const [arg, list] of rows)
      for (const { at, left } of list)
        if (args.has(arg) || left !== undefined) for (const one of [at, at.replace(/\[\]$/, "")]) explained.add(one);
    for (const [path, values] of leaves) {
      // Ids of identities are names there.
      const isIdentity =
        path.startsWith("identity.userAssignedIdentities.") && explained.has("identity.userAssignedIdentities");
      if (isIdentity || explained.has(path) || /^(?:name|id|type)$/.test(path)) continue;
      const own = paths.get(path) ?? { values: new Map(), samples: new Set() };
      for (const value of values) {
        const text = JSON.stringify(value);
        own.values.set(text, (own.values.get(text) ?? new Set()).add(index));
      }
      own.samples.add(index);
      paths.set(path, own);
    }
  }
  const blocks = new Set(
    samples.flatMap(({ args }) =>
      [...args]
        .filter(([, values]) => values.some((value) => Array.isArray(value) && typeof value[0] === "object"))
        .map(([name]) => name),
    ),
  );
  for (const [path, { values, samples: in_ }] of paths) {
    const isOfAnyone = beside.test(path);
    // A list of constants is one itself.
    const whole = values.size === 1 ? wholeList(path, samples, in_) : undefined;
    if (whole !== undefined && !isOfPlace(whole) && !isTestValue(whole, rows, samples)) {
      found.set("", (found.get("") ?? new Map()).set(path.slice(0, -2), whole));
      continue;
    }
    // Each of several values comes with a block of its own, where none of them is in a list.
    if (values.size > 1 && (path.includes("[") || isOfAnyone)) {
      // What has arguments of its own is not part of the body.
      if (!/^(?:tags|location|identity)\b/.test(path)) return { unknown: in_, path };
      continue;
    }
    for (const [text, some] of values) {
      const value = JSON.parse(text);
      // Something of the place where it was learned.
      if (isOfPlace(value) || isOfPlace(path)) {
        if (!/^(?:tags|location)\b/.test(path)) return { unknown: in_, path };
        continue;
      }
      const block = blockOf(path, value, some, blocks, rows, samples);
      if (block === undefined) {
        if (!isOfAnyone) return { unknown: rarest(values), path };
        continue;
      }
      const saying = [...some].map((index) => samples[index]);
      const isOfOthers = block !== "" && !isEmpty(value) && mayBeOfOthers(path, value, block, rows, samples, some);
      // What says of which kind an element is comes with what is in that element.
      const isSure = block !== "" && kindIn(path) !== undefined;
      if (!isSure && (isOfOthers || isTestValue(value, rows, saying, undefined, true)))
        return { unknown: rarest(values), path };
      const own = found.get(block) ?? new Map();
      found.set(block, own.set(path, value));
    }
  }
  return found;
}

/** The samples with the value that the fewest have. */
function rarest(values) {
  return [...values.values()].sort((one, other) => one.size - other.size)[0];
}

/** The block that is there in the samples in which something is sent, and in no other one: "" for all. */
function blockOf(path, value, in_, blocks, rows, samples) {
  const candidates = ["", ...[...blocks].sort((one, other) => one.length - other.length)];
  const kind = kindIn(path);
  // What is in each element of a list comes with the blocks that become the elements of that list.
  const deepest = /^.*\[\](?=\.)/.exec(path)?.[0];
  const isOwnList = candidates.some((one) => one !== "" && isListOf(one, deepest, rows));
  const isWithin = (block) =>
    [...rows].some(([arg, some]) => arg.startsWith(`${block}.`) && some.some(({ at }) => at.startsWith(`${kind}.`)));
  // What is in an element of a kind comes with the block that becomes that kind.
  const element = /^.*\w=[^.[\]]*(?=[.[])/.exec(path)?.[0];
  const isInElement = (block) =>
    [...rows].some(([arg, some]) => arg.startsWith(`${block}.`) && some.some(({ at }) => isBelow(at, element)));
  const isOfOwnKind = element !== undefined && candidates.some((one) => one !== "" && isInElement(one));
  return candidates.find((one) => {
    if (kind !== undefined && one !== "" && !isWithin(one)) return false;
    if (isOfOwnKind && one !== "" && !isInElement(one)) return false;
    if (deepest !== undefined && isOwnList && !isListOf(one, deepest, rows)) return false;
    // What is empty is so where nothing is written into it.
    const wanted = samples.flatMap(({ args, leaves }, index) =>
      (one === "" || args.has(one)) && !(isEmpty(value) && hasBelow(path, leaves)) ? [index] : [],
    );
    if (wanted.length !== in_.size || !wanted.every((index) => in_.has(index))) return false;
    // In a list, it is what becomes its elements.
    const list = /^[^[]*\[\]/.exec(path)?.[0];
    return (
      list === undefined ||
      (one !== "" &&
        [...rows].some(([arg, some]) => arg.startsWith(`${one}.`) && some.some(({ at }) => at.startsWith(`${list}.`))))
    );
  });
}

/** Whether arguments of a block itself are in the elements of a list, and in no list in these. */
function isListOf(block, list, rows) {
  return [...rows].some(
    ([arg, some]) =>
      arg.startsWith(`${block}.`) &&
      !arg.slice(block.length + 1).includes(".") &&
      some.some(({ at }) => at.startsWith(`${list}.`) && !at.slice(list.length).includes("[].")),
  );
}

function isBelow(path, element) {
  return path.startsWith(`${element}.`) || path.startsWith(`${element}[`);
}

/** The element of a kind, by the path of the property that says which it is. */
function kindIn(path) {
  return /^((?:.*\.)?(\w+)=[^.[\]]*)\.\2$/.exec(path)?.[1];
}

function isEmpty(value) {
  return typeof value === "object" && Object.keys(value).length === 0;
}

/**
 * Whether what is sent with a block may be because of something else: an argument beside it that was there whenever the block was and at no other
 * time, or one in it of which nobody knows what becomes of it, and that says just that.
 */
function mayBeOfOthers(path, value, block, rows, samples, in_) {
  const names = new Set([...in_].flatMap((index) => [...samples[index].args.keys()]));
  // Where it is sent each time, nothing beside the block was there with it alone.
  const isAlways = in_.size === samples.length || isAmongOwn(path, block, rows);
  return [...names].some((name) => {
    const isThere = !isAlways && samples.every(({ args }, index) => args.has(name) === in_.has(index));
    const isWithin = `${name}.`.startsWith(`${block}.`);
    if (!isWithin && !`${block}.`.startsWith(`${name}.`)) return isThere && !name.includes(".");
    const said = [...in_].flatMap((index) => samples[index].args.get(name) ?? []);
    return isWithin && !rows.has(name) && typeof value !== "boolean" && said.includes(value);
  });
}

/** Whether all that is known to be beside what is at a path, in the nearest object around it that has any of it, comes of a block. */
function isAmongOwn(path, block, rows) {
  const steps = path.split(".");
  for (let end = steps.length - 1; end > 1; end--) {
    const around = `${steps.slice(0, end).join(".")}.`;
    const beside = [...rows].flatMap(([arg, some]) => (some.some(({ at }) => at.startsWith(around)) ? [arg] : []));
    if (beside.length > 0) return beside.every((arg) => arg.startsWith(`${block}.`));
  }
  return false;
}

/** The list that every sample has at a path, of values alone; undefined where it is another one somewhere, or in a list. */
function wholeList(path, samples, in_) {
  if (!path.endsWith("[]") || path.slice(0, -2).includes("[") || in_.size !== samples.length) return undefined;
  const [first, ...others] = samples.map(({ leaves }) => leaves.get(path));
  return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
}

function hasBelow(path, leaves) {
  return [...leaves.keys()].some((other) => other.startsWith(`${path}[`) || other.startsWith(`${path}.`));
}
