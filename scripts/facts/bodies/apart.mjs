// Arguments of which azurerm sends but one where several are set, although it takes both: a key and a signature that signs in instead of it.
import { isOfPlace, variedBy } from "./applied.mjs";

/** Pairs of arguments that are sent each without the other one, and not with it. */
export function apartIn(samples) {
  const found = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    const base = samples.find(({ variant }) => variant === from);
    if (sign !== "+" || !base || base.args.has(name) || !sample.args.has(name) || name.includes(".")) continue;
    const [before, after] = [base, sample].map(({ request }) => JSON.stringify(request.body));
    for (const [other, [value, ...more]] of base.args) {
      const isPlain = typeof value === "string" && value.length > 5 && more.length === 0 && !other.includes(".");
      const isLost = isPlain && before.includes(JSON.stringify(value)) && !after.includes(JSON.stringify(value));
      if (isLost && sample.args.get(other)?.[0] === value) {
        const pair = [name, other].sort();
        found.set(pair.join(), pair);
      }
    }
  }
  return [...found.values()];
}

/**
 * Writes into the rows what is sent beside one of several arguments that exclude each other: one value with each, and one, or none, without any of them.
 * Whether it was so.
 */
export function explainApart(path, rows, samples) {
  if (path.includes("[")) return false;
  const around = path.slice(0, path.lastIndexOf(".") + 1);
  const names = [...rows].flatMap(([name, list]) =>
    !name.includes(".") && list.some(({ at }) => at !== path && around !== "" && at.startsWith(around)) ? [name] : [],
  );
  const said = new Map();
  for (const { args, leaves } of samples) {
    const there = names.filter((name) => args.has(name));
    const sent = JSON.stringify(leaves.get(path)?.[0]);
    if (there.length > 1) return false;
    const key = there[0] ?? "";
    if (said.has(key) && said.get(key) !== sent) return false;
    said.set(key, sent);
  }
  const isSeen = names.length > 1 && names.every((name) => said.has(name)) && said.has("");
  const texts = [...said.values()];
  if (!isSeen || new Set(texts).size < 2 || texts.some((text) => text !== undefined && isOfPlace(JSON.parse(text))))
    return false;
  const left = said.get("");
  for (const name of names) {
    const sent = said.get(name);
    const row = { at: path, is: sent === undefined ? [] : [JSON.parse(sent)] };
    if (left !== undefined) row.left = { value: JSON.parse(left) };
    rows.set(name, [...rows.get(name).filter(({ at }) => at !== path), row]);
  }
  return true;
}
