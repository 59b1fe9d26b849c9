// Arguments of which azurerm sends but one where several are set, although it takes both: a key and a signature that signs in instead of it, or what
// counts for one kind of filter alone.
import { isOfPlace, leavesIn, variedBy } from "./applied.mjs";

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
 * Words of arguments, as `kind=Sql`, each with an argument that was sent until just that word was said, and then no more although it was still there.
 *
 * @param known the line of the table of paths.
 */
export function wordsApartIn(known, samples) {
  const places = new Map((known?.arguments ?? []).map(({ arg, path }) => [arg.replaceAll("[]", ""), path]));
  const found = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    const base = samples.find(({ variant }) => variant === from);
    const [word, ...more] = sample.args.get(name) ?? [];
    if (!/^[=!]$/.test(sign ?? "") || !base || more.length > 0 || !isWord(word)) continue;
    const [before, after] = [base, sample].map(({ request }) => ({
      text: JSON.stringify(request.body),
      leaves: leavesIn(request.body, new Set()),
    }));
    for (const [other, values] of base.args) {
      const isSaidAgain = JSON.stringify(values) === JSON.stringify(sample.args.get(other));
      if (other === name || !isSaidAgain) continue;
      const texts = values.flat().filter((value) => typeof value === "string" && value.length > 5);
      const at = places.get(other);
      const isGone =
        texts.some((text) => isIn(text, before) && !isIn(text, after)) ||
        (at !== undefined && before.leaves.has(at) && !after.leaves.has(at));
      if (isGone) found.set(`${name}=${word} ${other}`, [`${name}=${word}`, other]);
    }
  }
  return [...found.values()];
}

/**
 * Arguments of rows, each with a word of another one, or its absence (`-kind`), with which nothing is sent without the argument (`by`), and with which no
 * sample has it: whether it is sent then nobody has seen.
 */
export function neverBothIn(rows, samples) {
  return Object.entries(rows).flatMap(([arg, list]) => {
    const block = arg.slice(0, arg.lastIndexOf(".") + 1);
    const told = [list].flat().flatMap(({ by }) => (by ? [by] : []));
    return told.flatMap(([name, words]) => {
      const none = words.flatMap(([word, ...sent]) => (sent.length === 0 ? [word] : []));
      const pairs = none.map((word) => [word === null ? `-${block}${name}` : `${block}${name}=${word}`, arg]);
      return pairs.filter((pair) => !samples.some(({ args }) => hasBoth(pair, args)));
    });
  });
}

/** Whether a configuration has both, of a pair of arguments or of words of these. */
export function hasBoth(pair, args) {
  return pair.every((one) => {
    const [, without, name, word] = /^(-?)([^=]+)(?:=(.*))?$/.exec(one);
    if (without) return !args.has(name);
    return word === undefined ? args.has(name) : (args.get(name) ?? []).some((value) => String(value) === word);
  });
}

function isWord(value) {
  const isText = typeof value === "string" && /^[A-Za-z][\w-]{0,40}$/.test(value);
  return typeof value === "boolean" || (isText && !isOfPlace(value));
}

function isIn(value, { text }) {
  return text.includes(JSON.stringify(value));
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
