// What may have made anything of what is sent in any case: arguments and blocks that were there each time.
import { isObject } from "../../isObject.mjs";
import { isOfPlace, variedBy } from "./applied.mjs";
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
    if (!rows.has(name) && !inId.includes(name) && isNameOfNothing(name, samples)) rows.set(name, [{ at: "id" }]);
    const [value, ...others] = new Set(samples.flatMap(({ args }) => args.get(name) ?? []));
    const isPlain = ["string", "number", "boolean"].includes(typeof value);
    if (rows.has(name) || name.includes(".") || inId.includes(name) || others.length > 0) continue;
    if (!isPlain || isOfPlace(value)) continue;
    const isAlways = samples.every(({ args }) => args.has(name));
    if (isAlways || isSameWithout(name, samples))
      rows.set(name, [{ at: "properties", as: [[value]], ...(isAlways && { left: "open" }) }]);
  }
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

function alwaysThere(samples) {
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  return [...names].filter((name) => {
    const parent = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
    return samples.every(({ args }) => (parent !== "" && !args.has(parent)) || args.has(name));
  });
}
