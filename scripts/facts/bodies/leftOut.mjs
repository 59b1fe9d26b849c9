// What is left out of lines that were learned, since another configuration was sent than they foretell.
import { argumentsIn, variedBy } from "./applied.mjs";
import { ofWords } from "./words.mjs";

/** What is wrong is left out and all is tried again, so often. */
const mostRounds = 9;
/** A type in which more has to be left out is left out as a whole. */
const mostOfType = 6;

/** What is left out of a type: rows, what is sent without an argument, and words of one beside those that are known (`words`). */
export function noneLeft() {
  return { rows: new Set(), open: new Set(), words: new Map(), apart: new Map(), rounds: 0 };
}

/** The line without that, if anything is left of it. */
export function without(line, left) {
  if (!left) return [line];
  if (left.all) return [];
  const rows = Object.entries(line.rows).flatMap(([name, row]) => {
    if (left.rows.has(name)) return [];
    if (left.orders?.has(name)) {
      const isOfBlocks = Object.keys(line.rows).some((inner) => inner.startsWith(`${name}.`));
      return withoutOrder(row, isOfBlocks).map((one) => [name, one]);
    }
    if (left.words.has(name)) {
      const some = ofWords(row, left.words.get(name));
      return some === undefined ? [] : [[name, some]];
    }
    if (!left.open.has(name)) return [[name, row]];
    const all = (Array.isArray(row) ? row : [row]).map((one) => ({
      ...(typeof one === "string" ? { at: one } : one),
      left: undefined,
      open: true,
    }));
    return [[name, all.length === 1 ? all[0] : all]];
  });
  // An argument that becomes nothing is one that has to be set all the same.
  const others = [...left.open].filter((name) => !(name in line.rows)).map((name) => [name, { at: name, open: true }]);
  const apart = [...(line.apart ?? []), ...left.apart.values()];
  return [{ ...line, rows: Object.fromEntries([...rows, ...others]), ...(apart.length > 0 && { apart }) }];
}

/** The row, if anything is left of it. */
function withoutOrder(row, isOfBlocks) {
  const all = [row].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    const { order, ...rest } = one;
    const isBare = order !== undefined && Object.keys(rest).length === 1;
    return isBare && isOfBlocks ? [] : [isBare ? rest.at : rest];
  });
  return all.length > 1 ? [all] : all;
}

/** What is to be left out as well, given the configurations that are foretold wrongly, and those that are right. */
export function leaveOut(left, { wrong, right }, round, isWord) {
  const known = new Set(right.flatMap(({ config }) => namesIn(config)));
  const sizeOf = () => left.rows.size + left.open.size + left.words.size + left.apart.size;
  const before = sizeOf();
  for (const sample of wrong) {
    const { sign, name } = variedBy(sample);
    const words = /^[=!]$/.test(sign ?? "") ? wordsFor(name, sample, right, isWord) : undefined;
    const alone = sign === "-" ? withoutIt(name, sample, right) : [];
    if (alone.length > 0) for (const one of alone) left.apart.set(`${one} ${name}`, [one, `-${name}`]);
    else if (sign === "-") left.open.add(name);
    else if (words && !left.words.has(name)) left.words.set(name, words);
    else if (name !== undefined) left.rows.add(name);
    // Of a whole configuration, what no right one has.
    else for (const one of namesIn(sample.config)) if (!known.has(one)) left.rows.add(one);
  }
  left.rounds++;
  const isWholeWrong = known.size === 0 && wrong.some((sample) => variedBy(sample).name === undefined);
  const isHopeless = left.rounds > mostOfType || isWholeWrong || sizeOf() === before;
  // Two texts are in the order of some checksum half of the time.
  const lists = left.orders ? [] : wrong.flatMap(({ config }) => listsIn(config));
  if (isHopeless && lists.length > 0 && round < mostRounds) return { ...noneLeft(), orders: new Set(lists) };
  return isHopeless || round >= mostRounds ? { ...left, all: true } : left;
}

/** The arguments beside one that was left out that no configuration has which is right without it, or those of them alone that are called alike. */
function withoutIt(name, { config }, right) {
  const others = right.filter((one) => !namesIn(one.config).includes(name));
  const known = new Set(others.flatMap((one) => namesIn(one.config)));
  const all = others.length > 0 ? namesIn(config).filter((one) => !known.has(one)) : [];
  const alike = all.filter((one) => one.startsWith(name.split("_").slice(0, 2).join("_")));
  return alike.length > 0 ? alike : all;
}

/** The words of an argument for which what was sent is right, where it is wrong for another one of it, and only these. */
function wordsFor(name, { config }, right, isWord) {
  const [value, ...others] = argumentsIn(config).get(name) ?? [];
  const words = new Set(right.flatMap((one) => argumentsIn(one.config).get(name) ?? []));
  const isOfWords = others.length === 0 && [value, ...words].every((word) => isWord(name, word));
  return isOfWords && words.size > 0 && !words.has(value) ? [...words] : undefined;
}

/** The paths of lists of several texts or blocks. */
function listsIn(config, prefix = "") {
  return Object.entries(config ?? {}).flatMap(([name, value]) => {
    if (!Array.isArray(value) || value.length === 0) return [];
    const inner = typeof value[0] === "object" ? value.flatMap((one) => listsIn(one, `${prefix}${name}.`)) : [];
    return value.length > 1 ? [prefix + name, ...inner] : inner;
  });
}

/** The arguments and blocks that a configuration has. */
export function namesIn(config, prefix = "") {
  return Object.entries(config ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const inner = Array.isArray(value) && typeof value[0] === "object" ? value : [];
    return [prefix + name, ...inner.flatMap((one) => namesIn(one, `${prefix}${name}.`))];
  });
}
