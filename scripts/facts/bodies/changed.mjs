// Arguments that were changed or left out, and nothing else, where one property alone changed with them: that is where they go, whatever is sent for them there.
import { isObject } from "../../isObject.mjs";
import { variedBy } from "./applied.mjs";

/**
 * The rows of arguments of which each change changed one property, the same each time. `how` is `same` where it was and is what they say, `values` where a
 * flag is another word, and else `form`: nobody says what is sent for a value. Each is proven by itself: others may go to the same place.
 */
export function changedSeen(samples) {
  const bases = new Map(samples.map((sample) => [sample.variant, sample]));
  const found = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    // What is read of another resource is no argument.
    const base = sign && /^[\w.]+$/.test(name) ? bases.get(from) : undefined;
    if (!base || base === sample) continue;
    const change = changeBetween(name, base, sample);
    if (change !== undefined) found.set(name, [...(found.get(name) ?? []), { ...change, sign, base, sample }]);
  }
  return [...found].flatMap(([arg, changes]) => rowOf(arg, changes) ?? []);
}

/** The path that changed, if one did, and what was and is there; nothing where nothing changed, and no path where several did. */
function changeBetween(arg, { leaves: before }, { leaves: after }) {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => textOf(before.get(path)) !== textOf(after.get(path)),
  );
  if (paths.length === 0) return undefined;
  // A list with nothing in it is that list.
  const list = paths.find((one) => paths.every((other) => other === one || `${other}[]` === one));
  if (list) return changeAt(list, before, after);
  const [path] = paths.sort((one, other) => one.length - other.length);
  // What has become an object with something in it is that object.
  const isOne = paths.every((one) => one === path || one.startsWith(`${path}.`));
  // What is sent to several places is told with the one that is called so.
  const called = paths.find((one) => letters(one.split(".").at(-1)).endsWith(letters(arg.split(".").at(-1))));
  if (!isOne) return called === undefined ? {} : changeAt(called, before, after);
  return changeAt(path, before, after);
}

function changeAt(path, before, after) {
  return { path, was: left(before.get(path), after.get(path)), is: left(after.get(path), before.get(path)) };
}

function rowOf(arg, changes) {
  const [{ path }] = changes;
  if (!path || ofItself.test(path) || changes.some((one) => one.path !== path)) return undefined;
  const said = ({ args }) => (args.get(arg) ?? []).flat();
  const values = changes.flatMap(({ base, sample }) => [base, sample].flatMap(({ args }) => args.get(arg) ?? []));
  // A block is a list of objects, a map one of them.
  if (values.some(isObject)) return isAkin(arg, path) ? { arg, path, how: "form", isProven: true } : undefined;
  if (values.flat().some(isObject)) return undefined;
  // Without an argument something else may be sent.
  const isSent = ({ sign, base, sample, was, is }) =>
    isSaid(said(base), was) && (sign === "-" ? was.length > 0 : isSaid(said(sample), is));
  if (changes.every(isSent)) return { arg, path, how: "same", isProven: true };
  const isMeant = ({ base, sample, was, is }) =>
    isAkin(arg, path) || [base, sample].some((one, index) => isWithin([arg, ...said(one)], [was, is][index]));
  return changes.every(isMeant) ? { arg, path, how: "form", isProven: true } : undefined;
}

function isSaid(said, sent) {
  return sent.every((value) => said.includes(value));
}

/** Whether a property is called as a word of the argument: of others, what changes may hang on it alone. */
function isAkin(arg, path) {
  const words = arg.split(".").at(-1).split("_");
  return words.some((word) => word.length > 3 && letters(path).includes(word));
}

/** Whether what is sent has the name of the argument, or what it says, in it. */
function isWithin(said, sent) {
  const texts = said.map((one) => letters(String(one)).replace(/enabled$/, "")).filter((text) => text !== "");
  return sent.some((value) => texts.some((text) => letters(String(value)).includes(text)));
}

function letters(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What azapi has arguments of its own for, and what says of itself what it is. */
const ofItself = /^(?:id|name|type|location|tags)(?:\.|$)/;

/** Values that are in one list and not in the other. */
function left(values = [], others = []) {
  const texts = others.map((value) => JSON.stringify(value));
  return values.filter((value) => {
    const at = texts.indexOf(JSON.stringify(value));
    if (at >= 0) texts.splice(at, 1);
    return at < 0;
  });
}

function textOf(values = []) {
  return JSON.stringify(values.map((value) => JSON.stringify(value)).sort());
}
