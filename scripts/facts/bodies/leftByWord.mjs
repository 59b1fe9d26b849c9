// What is sent without an argument where that depends on a word that another one beside it says.
import { instancesOf, isOfPlace, variedBy } from "./applied.mjs";
import { isTestValue } from "./testValues.mjs";

/** So often each has to be seen. */
const enough = 2;

/**
 * The argument beside it, and what is sent by each of its words, `[word]` for nothing, where no other one says so, or it is the only one of these that was
 * varied by itself, or has words as Azure has them. Undefined where there is none.
 */
export function leftByWordOf(arg, { at }, rows, samples) {
  const block = arg.slice(0, Math.max(0, arg.lastIndexOf(".")));
  const without = samples.filter(({ args }) => !args.has(arg) && (block === "" || instancesOf(args.get(block)) === 1));
  const others = [...rows].some(
    ([name, some]) => name !== arg && some.some((row) => row.at === at) && without.some(({ args }) => args.has(name)),
  );
  if (others) return undefined;
  const names = new Set(without.flatMap(({ args }) => [...args.keys()]));
  const found = [...names].flatMap((name) => {
    const isBeside = name !== arg && name.slice(0, Math.max(0, name.lastIndexOf("."))) === block;
    const words = isBeside ? wordsOf(name, at, without) : undefined;
    return words ? [{ name, words }] : [];
  });
  const varied = found.filter(({ name }) => isVaried(name, at, without));
  const ofWords = found.filter(({ name }) => areWords(without.flatMap(({ args }) => args.get(name) ?? [])));
  const [one, ...more] = [found, varied, ofWords].find(({ length }) => length === 1) ?? [];
  if (!one || more.length > 0) return undefined;
  const sure = one.words.filter(
    ([, sent]) => sent === undefined || !(isOfPlace(sent) || isTestValue(sent, rows, samples, arg)),
  );
  if (sure.length === 0) return undefined;
  const argument = one.name.slice(block === "" ? 0 : block.length + 1);
  return [argument, sure.map(([word, sent]) => (sent === undefined ? [word] : [word, sent]))];
}

/** Whether all are words as Azure has them, or flags. */
function areWords(values) {
  return values.every((value) => typeof value === "boolean" || /^[A-Z][A-Za-z0-9_]{1,30}$/.test(String(value)));
}

/** What is at a path for each word; undefined where that differs, or is the same for all. Words that were seen too seldom are left out. */
function wordsOf(name, at, samples) {
  const byWord = new Map();
  for (const { args, leaves } of samples) {
    const [word = null, ...others] = args.get(name) ?? [];
    const isWord = word === null || typeof word === "boolean" || /^(?!.*\d{4})[A-Za-z]\w{0,30}$/.test(String(word));
    if (others.length > 0 || !isWord || isOfPlace(word)) return undefined;
    const sent = leaves.get(at) ?? leaves.get(at.replace(/\[\]$/, "")) ?? [];
    if (sent.length > 1) return undefined;
    byWord.set(word, [...(byWord.get(word) ?? []), JSON.stringify(sent[0])]);
  }
  const all = [...byWord];
  const isSame = all.every(([, texts]) => new Set(texts).size === 1);
  if (!isSame || new Set(all.map(([, [text]]) => text)).size < 2) return undefined;
  const seen = all.filter(([, texts]) => texts.length >= enough);
  return seen.map(([word, [text]]) => [word, text === undefined ? undefined : JSON.parse(text)]);
}

/** Whether something else was sent where an argument says something else, and nothing beside that is other. */
function isVaried(name, at, samples) {
  return samples.some((sample) => {
    const varied = variedBy(sample);
    const base = samples.find(({ variant }) => variant === varied.from);
    const isOther = (one) => JSON.stringify(one.leaves.get(at)) !== JSON.stringify(sample.leaves.get(at));
    return varied.name === name && base !== undefined && isOther(base);
  });
}
