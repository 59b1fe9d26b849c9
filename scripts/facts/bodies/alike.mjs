// Arguments that no table has a place for: what they say stood at one path each time, and nowhere else, or was there as soon as it was changed.
import { isOfPlace, variedBy } from "./applied.mjs";

/** The rows of arguments of which all that they say is at a path, and as often, in each sample; of no other argument, and at no other path. */
export function alikeSeen(samples) {
  const paths = [...new Set(samples.flatMap(({ leaves }) => [...leaves.keys()]))].filter(
    (path) => !ofItself.test(path),
  );
  const names = [...new Set(samples.flatMap(({ args }) => [...args.keys()]))];
  const found = names.flatMap((arg) => {
    const values = new Set(samples.flatMap(({ args }) => args.get(arg)?.flat() ?? []));
    if ([...values].some((value) => typeof value === "object") || values.size < 2) return [];
    return paths.flatMap((path) => (isAlike(arg, path, samples) ? [{ arg, path, values }] : []));
  });
  const isOnly = ({ arg, path, values }) =>
    found.filter((one) => one.arg === arg).length === 1 &&
    found.filter((one) => one.path === path).length === 1 &&
    (isTelling(values) || isCalled(arg, path));
  return found.filter(isOnly).map(({ arg, path }) => ({ arg, path, how: "same" }));
}

/** The rows of arguments that were changed, and nothing else, where one property changed with each of them, and was and is what they say. */
export function changesSeen(samples) {
  const places = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    const base = samples.find(({ variant }) => variant === from);
    if (!/^[=+~]$/.test(sign ?? "") || !base) continue;
    const [was, is] = [base, sample].map(({ args }) => args.get(name)?.flat());
    if (!was || !is || [...was, ...is].some((value) => typeof value === "object")) continue;
    const paths = [...new Set([...base.leaves.keys(), ...sample.leaves.keys()])].filter(
      (path) => textOf(base.leaves.get(path)) !== textOf(sample.leaves.get(path)),
    );
    const [path] = paths;
    const isSo =
      paths.length === 1 &&
      textOf(base.leaves.get(path)) === textOf(was) &&
      textOf(sample.leaves.get(path)) === textOf(is);
    places.set(name, (places.get(name) ?? new Set()).add(isSo ? path : ""));
  }
  return [...places].flatMap(([arg, [path, ...others]]) =>
    path && others.length === 0 && !ofItself.test(path) ? [{ arg, path, how: "same" }] : [],
  );
}

/** What azapi has arguments of its own for, and what says of itself what it is. */
const ofItself = /^(?:id|name|type|location|tags|identity)(?:\.|$)/;

/** Whether all that an argument says is at a path, and as often, in each sample that has it. */
function isAlike(arg, path, samples) {
  return samples.every(({ args, leaves }) => {
    const said = args.get(arg)?.flat();
    return !said || textOf(leaves.get(path)) === textOf(said);
  });
}

/** Of a set nobody knows the order: that is looked at elsewhere. */
function textOf(values = []) {
  return JSON.stringify(values.map((value) => JSON.stringify(value)).sort());
}

/** Whether values cannot agree by chance: names of where it was learned, or several of them. */
function isTelling(values) {
  const texts = [...values].filter((value) => typeof value === "string" && value.length > 5);
  return values.size > 4 || texts.length > 1 || texts.some(isOfPlace);
}

/** Whether an argument has the letters of a property, which may say more, or less. */
function isCalled(arg, path) {
  const [name, property] = [arg, path.replaceAll("[]", "")].map((one) => letters(one.split(".").at(-1)));
  return name.includes(property) || property.includes(name);
}

function letters(text) {
  return text.toLowerCase().replace(/enabled$|[^a-z0-9]/g, "");
}
