// Objects in bodies whose keys are names that people choose, as an argument says them: what is below them is at a path with `{}` in the place of a key.
import { isObject } from "../../isObject.mjs";
import { argumentsIn, pathOfProperty, variedBy } from "./applied.mjs";

/**
 * By path the argument that says the keys of an object there, and no other does, in all samples that have either: in each instance of a block one of
 * them, or, of a map, all; undefined where keys are put together of what several say. `samples` have a `config` and `bodies`.
 */
export function keyedPaths(samples) {
  const keyed = new Map();
  const said = samples.map(({ config }) => textsSaid(config));
  for (;;) {
    const keys = samples.map(({ bodies }) => keysIn(bodies.map((body) => withoutKeys(body, keyed))));
    // What is outside first: what is in it has its path.
    const paths = [...new Set(keys.flatMap((own) => [...own.keys()]))].sort(shorter);
    const open = paths.filter((path) => !keyed.has(path));
    const found = open.flatMap((path) => {
      const names = sayingAt(path, keys, said);
      return names.length === 1 ? [[path, names[0]]] : [];
    });
    const composed = open.find((path) => isComposed(path, keys, said));
    if (found.length === 0 && composed === undefined) return keyed;
    keyed.set(...(found[0] ?? [composed, undefined]));
  }
}

/** The rows of the arguments that say keys: of maps, where what they say of each key is. */
export function keyRows(keyed, samples) {
  return [...keyed].flatMap(([path, arg]) => {
    if (arg === undefined) return keysChanged(path, keyed, samples);
    const maps = samples.flatMap(({ args, leaves }) => (args.has(arg) ? [{ map: args.get(arg)[0], leaves }] : []));
    if (!maps.every(({ map }) => isObject(map))) return [{ arg, path: `${path}.{id}`, how: "key", isProven: true }];
    const places = [...maps[0].leaves.keys()].filter((place) => place.startsWith(`${path}.{}.`));
    const isSo = (place) => maps.every(({ map, leaves }) => isSameList(leaves.get(place), Object.values(map)));
    return places.filter(isSo).map((place) => ({ arg, path: place, how: "same" }));
  });
}

/** The rows of arguments that were changed, and nothing else, where a key at a path that several say was and is what each says. */
function keysChanged(path, keyed, samples) {
  const above = new Map([...keyed].filter(([other]) => other !== path && path.startsWith(other)));
  const keysOf = ({ sent }) => keysIn(sent.map((body) => withoutKeys(body, above))).get(path)?.texts ?? new Set();
  const bases = new Map(samples.map((sample) => [sample.variant, sample]));
  const found = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    const base = sign === "=" ? bases.get(from) : undefined;
    if (!base) continue;
    const [[was], [is]] = [base, sample].map(({ args }) => args.get(name) ?? []);
    const [before, after] = [base, sample].map(keysOf);
    const isSo = isSame(after, new Set([...before].map((key) => (key === was ? is : key))));
    found.set(name, (found.get(name) ?? true) && before.has(was) && isSo);
  }
  return [...found].flatMap(([arg, isSo]) => (isSo ? [{ arg, path: `${path}.{id}`, how: "key", isProven: true }] : []));
}

/** A body with `{}` in the place of the keys at these paths: what is below them is a list. */
export function withoutKeys(body, keyed, path = "") {
  if (Array.isArray(body))
    return body.map((item) => withoutKeys(item, keyed, path.endsWith(".{}") ? path : `${path}[]`));
  if (!isObject(body)) return body;
  const entries = Object.entries(body);
  if (!keyed.has(path) || Object.hasOwn(body, "{}"))
    return Object.fromEntries(
      entries.map(([name, value]) => [name, withoutKeys(value, keyed, pathOfProperty(path, name))]),
    );
  return { "{}": entries.map(([, value]) => withoutKeys(value, keyed, `${path}.{}`)) };
}

/** The texts that arguments say, of maps their keys. */
function textsSaid(config) {
  const found = new Map();
  for (const [name, values] of argumentsIn(config)) {
    const maps = values.filter(isObject);
    const texts = maps.length > 0 ? maps.flatMap((one) => Object.keys(one)) : values.flat();
    if (name !== "tags" && texts.length > 0 && texts.every((text) => typeof text === "string"))
      found.set(name, { texts: new Set(texts), isOfMap: maps.length > 0 });
  }
  return found;
}

/** The keys of each object, by path, and whether what is below them is more than a value each. */
function keysIn(bodies) {
  const found = new Map();
  const visit = (value, path) => {
    if (Array.isArray(value)) for (const item of value) visit(item, path.endsWith(".{}") ? path : `${path}[]`);
    else if (isObject(value)) {
      const own = found.get(path) ?? { texts: new Set(), isOfObjects: true };
      found.set(path, own);
      for (const [name, inner] of Object.entries(value)) {
        own.texts.add(name);
        if (!isObject(inner)) own.isOfObjects = false;
        visit(inner, pathOfProperty(path, name));
      }
    }
  };
  for (const body of bodies) visit(body, "");
  return found;
}

/** Whether the keys at a path are no names of properties, and each has in it what an argument says, or is, for a value, what one says, or such a number or time. */
function isComposed(path, keys, said) {
  const there = keys.flatMap((own, index) => (own.get(path)?.texts.size > 0 ? [[own.get(path), said[index]]] : []));
  const all = said.flatMap((own) => [...own.values()].filter(({ isOfMap }) => !isOfMap));
  const forms = new Set(all.flatMap(({ texts }) => [...texts].map(formOf)));
  const isOf = (key, own) => [...own.values()].some(({ texts }) => [...texts].some((text) => isIn(text, key)));
  const isKey = (key, isOfObjects, own) =>
    /[^\w-]/.test(key) && (isOfObjects ? isOf(key, own) : /\d/.test(key) && forms.has(formOf(key)));
  return (
    new Set(there.flatMap(([{ texts }]) => [...texts])).size > 1 &&
    there.every(([{ texts, isOfObjects }, own]) => [...texts].every((key) => isKey(key, isOfObjects, own)))
  );
}

/** A text with a nought for each digit. */
function formOf(text) {
  return text.replace(/\d/g, "0");
}

function isIn(text, key) {
  return text.length > 3 && text !== key && key.includes(text);
}

/** The arguments that say the keys at a path, more than one text in all. What a map sends as it is has no keys of its own. */
function sayingAt(path, keys, said) {
  const there = keys.flatMap((own, index) => (own.get(path)?.texts.size > 0 ? [[own.get(path), said[index]]] : []));
  if (there.length === 0 || path.endsWith(".{}")) return [];
  return [...there[0][1].keys()].filter((name) => {
    const isSo = there.every(([{ texts, isOfObjects }, own]) => {
      const one = own.get(name);
      return one && isSame(texts, one.texts) && (isOfObjects || !one.isOfMap);
    });
    return isSo && new Set(there.flatMap(([{ texts }]) => [...texts])).size > 1;
  });
}

function isSame(one, other) {
  return one.size === other.size && [...one].every((text) => other.has(text));
}

function isSameList(one = [], other) {
  const [texts, others] = [one, other].map((list) => list.map(String).sort().join("\n"));
  return texts === others;
}

function shorter(one, other) {
  return one.length - other.length || (one < other ? -1 : 1);
}
