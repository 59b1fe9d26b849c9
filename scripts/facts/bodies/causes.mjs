// Why something is sent of which nobody knows why: what has that is left out, so that something is known of the others.
import { isOfPlace } from "./applied.mjs";
import { ofWords } from "./words.mjs";

/** What is there wherever something is sent, and in the fewest configurations: an argument, or a word that it says. */
export function causeOf(seen, samples) {
  const counts = new Map();
  const all = samples.map(({ args }) => causesIn(args));
  for (const cause of all.flat()) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const [first, ...others] = [...seen].map((index) => all[index]);
  const common = first.filter((cause) => others.every((some) => some.includes(cause)));
  const some = common.filter((cause) => counts.get(cause) < samples.length);
  return some.sort((one, other) => counts.get(one) - counts.get(other) || one.length - other.length)[0];
}

/**
 * The same of what is not sent, of something that is sent in most: what is there in the most samples without it, and in none with it. Without such
 * causes it is sent in any case.
 */
export function causeOfNone(seen, samples) {
  if (seen.size * 2 <= samples.length) return undefined;
  const counts = new Map();
  const others = new Set([...seen].flatMap((index) => causesIn(samples[index].args)));
  for (const [index, { args }] of samples.entries())
    for (const cause of seen.has(index) ? [] : causesIn(args))
      if (!others.has(cause)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].sort(([one, most], [other, more]) => more - most || one.length - other.length)[0]?.[0];
}

/**
 * Samples in which something else is sent without an argument than in the others, where a word of another one is why: without that word what is sent is
 * known. Undefined where there are none.
 */
export function oddWithout(rows, samples) {
  for (const [name, list] of rows)
    for (const { at: path, left } of list) {
      if (left !== "open" || name.includes(".") || path.includes("[")) continue;
      const sent = new Map();
      for (const [index, { args, leaves }] of samples.entries()) {
        const text = JSON.stringify(leaves.get(path));
        if (!args.has(name)) sent.set(text, (sent.get(text) ?? new Set()).add(index));
      }
      const [unknown, others] = [...sent.values()].sort((one, other) => one.size - other.size);
      const cause = sent.size === 2 && unknown.size < others.size ? causeOf(unknown, samples) : undefined;
      const hasCause = (index) => causesIn(samples[index].args).includes(cause);
      if (cause?.includes("=") && ![...others].some(hasCause)) return { unknown, path };
    }
  return undefined;
}

/** A line that knows arguments of which a word was left out for the words that are left. */
export function withoutCauses(line, causes, samples) {
  const rows = { ...line.rows };
  for (const [name, word] of causes.map((cause) => cause.split("=")))
    if (word !== undefined && rows[name] !== undefined) {
      rows[name] = ofWords(rows[name], [...new Set(samples.flatMap(({ args }) => args.get(name) ?? []))]);
      if (rows[name] === undefined) delete rows[name];
    }
  return { ...line, rows };
}

/** What may be why something is sent: arguments, and those that are flags or words, with what they say. */
export function causesIn(args) {
  const isWord = (value) =>
    typeof value === "boolean" || (/^[A-Z][A-Za-z0-9_]{1,30}$/.test(String(value)) && !isOfPlace(value));
  return [...args].flatMap(([name, values]) =>
    values.length === 1 && isWord(values[0]) ? [name, `${name}=${values[0]}`] : [name],
  );
}
