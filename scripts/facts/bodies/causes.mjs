// Why something is sent of which nobody knows why: what has that is left out, so that something is known of the others.
import { instancesOf, isOfPlace } from "./applied.mjs";
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
 * What to leave out, so that something is known of the others, as it takes the fewest samples: what is there wherever something is sent of which nobody
 * knows why (`name`, `name=word`), or an argument that is missing there and is set in most (`-name`): what is sent without it stays unknown then.
 */
export function leastCause(seen, samples) {
  const present = causeOf(seen, samples) ?? causeOfNone(seen, samples);
  const missing = missingIn(seen, samples);
  if (missing === undefined || present === undefined) return missing ?? present;
  const countOf = (cause) => samples.filter(({ args }) => hasCause(args, cause)).length;
  return countOf(missing) < countOf(present) ? missing : present;
}

/** Whether a configuration has what is to be left out. */
export function hasCause(args, cause) {
  return cause.startsWith("-") ? lacks(args, cause.slice(1)) : causesIn(args).includes(cause);
}

/** The argument that no sample of some has, and the most of all others. */
function missingIn(seen, samples) {
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  const counts = new Map();
  for (const name of names) {
    const without = new Set(samples.flatMap(({ args }, index) => (lacks(args, name) ? [index] : [])));
    if (without.size * 2 < samples.length && [...seen].every((index) => without.has(index)))
      counts.set(name, without.size);
  }
  const [[name] = []] = [...counts].sort(([one, few], [other, more]) => few - more || one.length - other.length);
  return name === undefined ? undefined : `-${name}`;
}

/** Whether an argument is left out, of some of the blocks that it may be in or with all of these. */
function lacks(args, name) {
  const block = name.slice(0, Math.max(0, name.lastIndexOf(".")));
  return (args.get(name)?.length ?? 0) < Math.max(1, block === "" ? 1 : instancesOf(args.get(block)));
}

/**
 * Samples in which something else is sent without an argument than in the others, where a word of another one is why: without that word what is sent is
 * known. Undefined where there are none.
 */
export function oddWithout(rows, samples) {
  for (const [name, list] of rows)
    for (const { at: path, left, by } of list) {
      if (left !== "open" || by || name.includes(".") || path.includes("[")) continue;
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
