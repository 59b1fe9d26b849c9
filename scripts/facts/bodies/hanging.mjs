// What is sent that hangs on whether an argument is set, whatever it says: with it one value or none, without it another one or none.
import { isOfPlace, variedBy } from "./applied.mjs";

/**
 * The argument, and what is sent with and without it (JSON texts, undefined for nothing); undefined where that is not so. It counts where leaving
 * the argument out, and nothing else, was seen to change what is sent, and where no sample says otherwise.
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
  return undefined;
}

function saysAlways(path, name, samples) {
  const parent = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  const [given, left] = [new Set(), new Set()];
  for (const { args, leaves } of samples) {
    if (parent && !args.has(parent)) {
      if (leaves.has(path)) return undefined;
      continue;
    }
    const values = new Set((leaves.get(path) ?? []).map((value) => JSON.stringify(value)));
    if (values.size > 1) return undefined;
    (args.has(name) ? given : left).add([...values][0]);
  }
  const all = [...given, ...left].filter((text) => text !== undefined);
  if (given.size !== 1 || left.size !== 1 || all.some((text) => isOfPlace(JSON.parse(text)))) return undefined;
  return { given: [...given][0], left: [...left][0] };
}

/** Writes that into the rows: whether it was a property that is no part of a list. */
export function explainHanging(path, rows, samples) {
  if (path.includes("[")) return false;
  const found = hangingOn(path, samples);
  if (!found) return false;
  const { name, given, left } = found;
  const row = {
    at: path,
    is: given === undefined ? [] : [JSON.parse(given)],
    left: left === undefined ? undefined : { value: JSON.parse(left) },
  };
  rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), row]);
  return true;
}

/** Whether an argument is a block in what was applied. */
export function isBlock(name, samples) {
  return samples.some(({ args }) =>
    (args.get(name) ?? []).some((value) => Array.isArray(value) && typeof value[0] === "object"),
  );
}
