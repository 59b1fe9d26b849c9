// What is sent of other resources, which are read before: samples in which Azure has answered otherwise about these tell it. What is taken so is one more
// argument of a sample, called by the one that names the resource and by where the answer has it: `machine_learning_workspace_id/sku/name`.
import { requestOf, variedBy } from "./applied.mjs";

/** Samples of one type with what they take. */
export function withTaken(samples) {
  const names = new Set(
    samples.flatMap((sample) => {
      const { from, sign, name } = variedBy(sample);
      const base = samples.find(({ variant }) => variant === from);
      const isOther = base && name?.includes("/") && bodyOf(base) !== bodyOf(sample);
      return sign === "=" && isOther ? [name] : [];
    }),
  );
  if (names.size === 0) return samples;
  return samples.map((sample) => {
    const taken = [...names].flatMap((name) => {
      const value = answeredAt(name, sample);
      return value === undefined ? [] : [[name, value]];
    });
    return { ...sample, taken: new Map(taken) };
  });
}

/** Whether the name of an argument is that of something that is taken. */
export function isTaken(name) {
  return name.includes("/");
}

/**
 * What is taken, by the argument that names what it is taken of: Azure's type of that, and by path in the body where its answer has it, or where else where it is not
 * there. Undefined where what is taken is not sent as it is, or something else than is known is sent without it.
 */
export function takenIn(rows, samples) {
  const found = {};
  for (const [name, list] of rows) {
    if (!isTaken(name)) continue;
    const [argument, at] = partsOf(name);
    const azure = new Set(samples.flatMap(({ readAs }) => (readAs?.[argument] ? [readAs[argument]] : [])));
    if (azure.size !== 1) return undefined;
    const own = found[argument] ?? { azure: [...azure][0], rows: {} };
    for (const { at: path, as, each, is, join, wrap } of list) {
      const isPlain = [as, each, is, join, wrap].every((one) => one === undefined) && !path.includes("[");
      const chain = isPlain ? chainOf(name, path, samples) : undefined;
      if (!chain || own.rows[path] !== undefined) return undefined;
      own.rows[path] = chain.length === 1 ? at : chain;
    }
    found[argument] = own;
  }
  return found;
}

/** Where else it is taken from where it is not there, the first first; undefined where that is not known. */
function chainOf(name, path, samples) {
  const [, at] = partsOf(name);
  // What Azure leaves out Go has as an empty text.
  const without = samples.filter(
    ({ taken, leaves }) => taken && !taken.has(name) && leaves.has(path) && leaves.get(path)[0] !== "",
  );
  if (without.length === 0) return [at];
  const others = new Set(
    without.flatMap(({ variant }) => {
      const [, first, second] = /^(?:\d+#)?-(\S+?)=(\S+)$/.exec(variant) ?? [];
      return first === name ? [second] : [];
    }),
  );
  const isSo = (other) =>
    without.every((sample) => JSON.stringify(sample.leaves.get(path)) === JSON.stringify([answeredAt(other, sample)]));
  const found = [...others].filter(isSo);
  return found.length === 1 ? [at, partsOf(found[0])[1]] : undefined;
}

function partsOf(name) {
  const [argument, ...steps] = name.split("/");
  return [argument, steps.map((step) => step.replaceAll(".", "..")).join(".")];
}

function answeredAt(name, { read }) {
  return name.split("/").reduce((json, step) => (Object.hasOwn(json ?? {}, step) ? json[step] : undefined), read);
}

function bodyOf(sample) {
  return JSON.stringify(requestOf(sample)?.body);
}
