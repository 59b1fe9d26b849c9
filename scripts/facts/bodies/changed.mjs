// Arguments that were changed or left out, and nothing else, where one property alone changed with them: that is where they go, whatever is sent for them there.
import { isObject } from "../../isObject.mjs";
import { variedBy } from "./applied.mjs";

/**
 * The rows of arguments of which each change changed one property, the same each time. `how` is `same` where it was and is what they say, `values` where a
 * flag is another word, and else `form`: nobody says what is sent for a value. Each is proven by itself: others may go to the same place.
 */
export function changedSeen(samples, isElsewhere = false) {
  const ofItself = isElsewhere ? noName : ofAzapi;
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
  return [...found].flatMap(([arg, changes]) => {
    const row = rowOf(arg, changes);
    return row && (!ofItself.test(row.path) || (row.path === row.arg && row.how === "map")) ? [row] : [];
  });
}

/** The paths that changed, with what was and is at each; nothing where nothing changed. What is called as the argument counts alone of several. */
function changeBetween(arg, before, after) {
  const paths = [...new Set([...before.leaves.keys(), ...after.leaves.keys()])].filter(
    (path) => textOf(before.leaves.get(path)) !== textOf(after.leaves.get(path)),
  );
  if (paths.length === 0) return undefined;
  const [path, ...others] = onlyOf(paths) ?? calledAs(arg, paths) ?? elementOf(arg, paths, before, after) ?? paths;
  return { places: new Map([path, ...others].map((one) => [one, placeOf(one, before, after)])) };
}

/** The one path that several are about: a list with nothing in it is that list, and what has become an object with something in it is that object. */
function onlyOf(paths) {
  const list = paths.find((one) => paths.every((other) => other === one || `${other}[]` === one));
  const [path] = paths.toSorted((one, other) => one.length - other.length);
  const isOne = paths.every((one) => one === path || one.startsWith(`${path}.`));
  return list ? [list] : isOne ? [path] : undefined;
}

/** What is sent to several places is told with the one that is called so. */
function calledAs(arg, paths) {
  const name = letters(lastOf(arg));
  const called =
    paths.find((one) => letters(lastOf(one)).endsWith(name)) ??
    paths.find((one) => letters(lastOf(one)) === name.replace(/enabled$/, ""));
  return called === undefined ? undefined : [called];
}

/** The list that has one element more, or less, which says what the argument is called. */
function elementOf(arg, paths, before, after) {
  const [list] = /^.*?\w\[\](?=\.)/.exec(paths[0]) ?? [];
  const isIn = list !== undefined && paths.every((path) => path.startsWith(`${list}.`));
  const texts = isIn ? [...near(paths[0], before, after), ...near(paths[0], after, before)] : [];
  return isWithin([lastOf(arg)], texts) ? [list] : undefined;
}

function placeOf(path, before, after) {
  const [was, is] = [
    [before, after],
    [after, before],
  ].map(([one, other]) => left(one.leaves.get(path), other.leaves.get(path)));
  return { was, is, near: [...near(path, before, after), ...near(path, after, before)] };
}

function rowOf(arg, changes) {
  const values = changes.flatMap(({ base, sample }) => [base, sample].flatMap(({ args }) => args.get(arg) ?? []));
  if (values.some(isObject)) return sameMap(arg, changes) ?? ofMap(arg, changes, values);
  if (values.flat().some(isObject)) return undefined;
  const own = changes.map((change) => ({ ...change, said: [change.base, change.sample].map(saidBy(arg)) }));
  const paths = [...own[0].places.keys()].filter((path) => own.every(({ places }) => places.has(path)));
  const isOnly = own.every(({ places }) => places.size === 1);
  const same = paths.filter((path) => own.every((change) => isSame(path, change)));
  const [path, ...others] = isOnly ? paths : (mostAkin(arg, same) ?? paths.filter((one) => own.every(isShown(one))));
  if (path === undefined || others.length > 0) return undefined;
  if (same.includes(path)) return { arg, path, how: "same", isProven: true };
  const isMeant = !isOnly || own.every((change) => isOf(arg, path, change));
  return isMeant ? { arg, path, how: "form", isProven: true } : undefined;
}

function saidBy(arg) {
  return ({ args }) => (args.get(arg) ?? []).flat();
}

/** A map that is sent as it is, with nothing else, where it is called so. */
function sameMap(arg, changes) {
  const isSent = ({ args, bodies }) => {
    const sent = bodies.flatMap((body) => (isObject(body?.[arg]) ? [body[arg]] : []));
    return args.get(arg)?.some(isObject)
      ? sent.length > 0 && sent.every((one) => isSameMap(one, args.get(arg)[0]))
      : true;
  };
  const isSo = changes.every(({ base, sample }) => isSent(base) && isSent(sample));
  return isSo ? { arg, path: arg, how: "map", isProven: true } : undefined;
}

function isSameMap(one, other) {
  const [texts, others] = [one, other].map((map) => JSON.stringify(Object.entries(map).sort()));
  return texts === others;
}

/** A block is a list of objects, a map one of them: what changes is in it, below no key of its own. */
function ofMap(arg, changes, maps) {
  const all = changes.flatMap(({ places }) => [...places.keys()]);
  const keys = new Set(maps.filter(isObject).flatMap((map) => Object.keys(map)));
  const steps = all[0].split(/(?<!\.)\.(?!\.)/);
  const above = steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
  const within = above.filter(
    (one) => all.every((other) => `${other}.`.startsWith(`${one}.`)) && !keys.has(lastOf(one)),
  );
  const path = within.find((one) => letters(lastOf(one)) === letters(lastOf(arg))) ?? within[0];
  return path !== undefined && isAkin(arg, path) ? { arg, path, how: "form", isProven: true } : undefined;
}

/** Whether what is at a path was and is what the argument says. Without an argument something else may be sent. */
function isSame(path, { sign, places, said: [before, after] }) {
  const { was, is } = places.get(path);
  const isThere = sign === "-" ? was.length > 0 : was.length + is.length > 0;
  return isThere && isSaid(before, was) && (sign === "-" || isSaid(after, is));
}

/** Whether what is at a path had and has what the argument says in it. */
function isShown(path) {
  return ({ sign, places, said: [before, after] }) => {
    const { was, is } = places.get(path);
    const isText = [...before, ...after].every((one) => typeof one === "string");
    return isText && isWithin(before, was) && (sign === "-" || isWithin(after, is));
  };
}

/** Whether one property that changed with an argument is what becomes of that, and not only what hangs on it. */
function isOf(arg, path, { places, said }) {
  const { was, is, near } = places.get(path);
  if (isAkin(arg, path) || isWithin([lastOf(arg)], near)) return true;
  return (
    said.some((one, index) => isWithin([lastOf(arg), ...one], [was, is][index])) ||
    said.every((one, index) => isWithin(one.flatMap(lastOfId), [was, is][index])) ||
    [...was, ...is].some((value) => hasWords(arg, value)) ||
    isNegation(path, said, [was, is])
  );
}

/** The name of what an id is of. */
function lastOfId(value) {
  return /^\/subscriptions\/.*\/providers\/.*\/([^/]{4,})$/i.exec(value)?.[1] ?? [];
}

/** Whether a word that is sent for a flag has the words of it, as `BackupRestoreService` has those of `backup_service_enabled`. */
function hasWords(arg, value) {
  const words = lastOf(arg)
    .replace(/_enabled$/, "")
    .split("_");
  return words.length > 1 && typeof value === "string" && words.every((word) => letters(value).includes(word));
}

/** Whether a word and the same with a Not are told apart by a flag that says so. */
function isNegation(path, said, sent) {
  const [one, other] = said.map((words) => (words.length === 1 ? String(words[0]) : "Any"));
  const isOpposite = one === `Not${other}` || other === `Not${one}` || (one === "Any" && other === "NotAny");
  return (
    isOpposite && /negate|inverse|not/i.test(lastOf(path)) && sent.flat().every((value) => typeof value === "boolean")
  );
}

/** Of paths the one that has the most words of the argument; undefined where several have. */
function mostAkin(arg, paths) {
  const words = lastOf(arg).split("_");
  const count = (path) => words.filter((word) => letters(lastOf(path)).includes(word)).length;
  const [best, next] = paths.toSorted((one, other) => count(other) - count(one));
  return best !== undefined && (next === undefined || count(best) > count(next)) ? [best] : undefined;
}

/** The texts beside what changed at a path in an element of a list, by which such elements are told apart. */
function near(path, { bodies }, { bodies: others }) {
  const list = /^(.*\w)\[\](?:\.[^[\]]+)?$/.exec(path)?.[1];
  if (list === undefined) return [];
  const [own, other] = [bodies, others].map((all) =>
    all.flatMap((body) => elementsAt(body, list)).map((one) => JSON.stringify(one)),
  );
  const changed = own.filter((text) => !other.includes(text)).map((text) => JSON.parse(text));
  const texts = changed.map((one) => Object.values(one).filter((value) => typeof value === "string"));
  return texts.length === 1 ? texts[0] : [];
}

function elementsAt(value, path) {
  const found = path.split(".").reduce(
    (all, step) => {
      const name = step.replaceAll("[]", "");
      const inner = all.flatMap((one) => (isObject(one) && Object.hasOwn(one, name) ? [one[name]] : []));
      return step.endsWith("[]") ? inner.flat() : inner;
    },
    [value],
  );
  return found.flat().filter(isObject);
}

function isSaid(said, sent) {
  return sent.every((value) => said.includes(value) || said.some((one) => isTimeOf(one, value)));
}

/** Whether a time is sent as seconds. */
function isTimeOf(one, value) {
  return typeof value === "number" && /^\d{4}-\d\d-\d\dT/.test(one) && Date.parse(one) === value * 1000;
}

/** Whether a property is called as a word of the argument: of others, what changes may hang on it alone. */
function isAkin(arg, path) {
  const words = lastOf(arg).split("_");
  return words.some((word) => word.length > 3 && letters(path).includes(word));
}

/** Whether what is sent has the name of the argument, or what it says, in it. */
function isWithin(said, sent) {
  const texts = said.map((one) => letters(String(one)).replace(/enabled$/, "")).filter((text) => text !== "");
  return sent.some((value) => texts.some((text) => letters(String(value)).includes(text)));
}

function lastOf(path) {
  return path.replaceAll("[]", "").split(".").at(-1);
}

function letters(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What azapi has arguments of its own for, and what says of itself what it is. */
const ofAzapi = /^(?:id|name|type|location|tags)(?:\.|$)/;
/** What is sent to a service itself says no more of itself than its name. */
const noName = /^(?:id|name|type)(?:\.|$)/;

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
