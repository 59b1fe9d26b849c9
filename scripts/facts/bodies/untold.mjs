// What may have made anything of what is sent in any case: arguments and blocks that were there each time.
import { isObject } from "../../isObject.mjs";
import { instancesOf, isOfPlace, variedBy } from "./applied.mjs";
import { isBlock } from "./hanging.mjs";
import { namesOf } from "./ids.mjs";

/** Arguments that are in each sample, or wherever the block that they are in is, and of which nobody knows what becomes of them. */
export function untoldIn(rows, samples, id) {
  return alwaysThere(samples).filter((name) => {
    const isTold =
      rows.has(name) || namesOf(id).includes(name) || [...rows.keys()].some((one) => one.startsWith(`${name}.`));
    return !isTold && !/^(?:tags|location|identity)\b/.test(name);
  });
}

/**
 * Has the arguments that always said the same be known for that value, wherever it goes, and for no other one: those that were there each time, and
 * those of which it was seen that leaving them out changes nothing.
 */
export function addOnlyValues(rows, samples, id) {
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  const inId = namesOf(id);
  for (const name of names) {
    const at = placeOfNothing(name, rows, samples);
    if (!rows.has(name) && !inId.includes(name) && isNameOfNothing(name, samples))
      if (!name.includes(".")) rows.set(name, [{ at: "id" }]);
      else if (at !== undefined) rows.set(name, [{ at, is: [] }]);
    const [value, ...others] = new Set(samples.flatMap(({ args }) => args.get(name) ?? []));
    const isPlain = ["string", "number", "boolean"].includes(typeof value);
    if (rows.has(name) || inId.includes(name) || at === undefined) continue;
    if (!isBlock(name, samples) && isOfNothing(name, samples)) rows.set(name, [{ at, is: [] }]);
    if (others.length > 0 || !isPlain || isOfPlace(value)) continue;
    const block = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    const isAlways = samples.every(
      ({ args }) => (args.get(name)?.length ?? 0) === (block === "" ? 1 : instancesOf(args.get(block))),
    );
    if (isAlways || isSameWithout(name, samples))
      rows.set(name, [{ at, as: [[value]], ...(isAlways && { left: "open" }) }]);
  }
}

/** A path in what the block of an argument becomes, at which nothing is sent: that of an argument that becomes nothing. Undefined where there is none. */
function placeOfNothing(name, rows, samples) {
  if (!name.includes(".")) return "properties";
  const [last] = name.split(".").slice(-1);
  const block = name.slice(0, -last.length);
  const beside = [...rows].find(([other]) => other.startsWith(block) && !other.slice(block.length).includes("."));
  if (!beside) return undefined;
  const [[{ at: sibling }]] = [beside[1]];
  const end = sibling.lastIndexOf(".");
  const at = `${sibling.slice(0, end + 1)}${last.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())}`;
  const isSent = ({ leaves }) => [...leaves.keys()].some((path) => `${path}.`.startsWith(`${at}.`));
  return end < 0 || samples.some(isSent) ? undefined : at;
}

/** Whether leaving an argument out, and each other value of it that was tried, was seen to change nothing, and nothing else was changed. */
function isOfNothing(name, samples) {
  const tried = samples.flatMap((sample) => {
    const varied = variedBy(sample);
    const base = samples.find(({ variant }) => variant === varied.from);
    return varied.name === name && base ? [{ sign: varied.sign, isSame: isSameBody(base, sample) }] : [];
  });
  const signs = new Set(tried.map(({ sign }) => sign));
  return signs.has("-") && signs.size > 1 && tried.every(({ isSame }) => isSame);
}

function isSameBody(one, other) {
  return one.id === other.id && JSON.stringify(one.request.body) === JSON.stringify(other.request.body);
}

/** Whether leaving an argument out, and nothing else, was seen to change nothing. */
function isSameWithout(name, samples) {
  return samples.some((sample) => {
    const varied = variedBy(sample);
    if (varied.sign !== "-" || varied.name !== name) return false;
    const base = samples.find(({ variant }) => variant === varied.from);
    return base !== undefined && JSON.stringify(base.request.body) === JSON.stringify(sample.request.body);
  });
}

/** Whether another name, and nothing else, was seen to change nothing of what is sent, each time that it was tried. */
function isNameOfNothing(name, samples) {
  const tried = samples.flatMap((sample) => {
    const varied = variedBy(sample);
    const base = samples.find(({ variant }) => variant === varied.from);
    return varied.sign === "=" && varied.name === name && base ? [{ sample, base }] : [];
  });
  const isName = ({ args }) => args.get(name)?.every((value) => typeof value === "string" && isOfPlace(value)) ?? false;
  return (
    tried.length > 0 &&
    tried.every(
      ({ sample, base }) =>
        isName(sample) &&
        isName(base) &&
        sample.id === base.id &&
        JSON.stringify(sample.request.body) === JSON.stringify(base.request.body),
    )
  );
}

/** Has the blocks that were there each time be such as have to be: what is sent without them is not known. */
export function requireBlocks(rows, samples) {
  for (const name of alwaysThere(samples))
    if (isBlock(name, samples) && !rows.has(name) && name !== "identity") rows.set(name, [{ at: name, left: "open" }]);
}

/** Whether something of what is sent in any case is called as a name in a map, or in JSON, that people write. */
export function isOfNames(always, samples) {
  const said = samples.flatMap(({ args }) => [...args.values()].flat());
  const texts = said.map((one) => (typeof one === "string" ? one : isObject(one) ? JSON.stringify(one) : ""));
  const names = [...always.values()].flatMap((values) => [...values.keys()].map((path) => path.split(".").at(-1)));
  return names.some((name) => texts.some((text) => text.includes(`"${name}"`)));
}

/** Whether something of what is sent in any case is a time of the clock: one that is no midnight, of the years in which this is learned. */
export function isOfClock(always) {
  const sent = [...always.values()].flatMap((values) => [...values.values()].flat());
  return sent.some((value) => /^20[2-9]\d-\d\d-\d\dT(?!00:00)\d\d:\d\d/.test(value));
}

function alwaysThere(samples) {
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  return [...names].filter((name) => {
    const parent = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
    return samples.every(({ args }) => (parent !== "" && !args.has(parent)) || args.has(name));
  });
}
