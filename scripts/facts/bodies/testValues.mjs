// Whether what is sent in any case, or without an argument, may be what the configurations said: no word of azurerm's own, but a value of a test.

import { instancesOf, isOfPlace } from "./applied.mjs";

/** So many letters of a text in another one are no chance. */
const enough = 4;

/**
 * Whether an argument says a value, or one that has it or is in it, in some of the samples: one of which it is not known what becomes of it, or any where it
 * is no word as Azure has them. `own` is the argument whose usual value it may be, `isSentInEach` whether it was sent in each of the samples.
 */
export function isTestValue(value, rows, samples, own, isSentInEach = false) {
  const texts = plainIn(value).filter((one) => one !== "" && one !== null && typeof one !== "boolean");
  if (texts.length === 0) return false;
  const isTold = (name) => {
    const list = rows.get(name) ?? [];
    return list.length > 0 && list.every(({ as }) => !Array.isArray(as));
  };
  const isSaidBy = (name, { args }) => {
    const said = plainIn((args.get(name) ?? []).filter((one) => !isBlock(one))).filter((one) => !isOfPlace(one));
    return texts.some((text) => !(isTold(name) && isWord(text)) && said.some((one) => isAlike(text, one)));
  };
  // What was the same where the argument said something else is not what the argument says.
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  return [...names].some(
    (name) =>
      name !== own &&
      samples.some((one) => isSaidBy(name, one)) &&
      !(isSentInEach && ((isTold(name) && isOtherwise(name)) || isOfWords(name) || isOnlyOne(name))),
  );

  /** Whether the argument is known for the words that were seen alone: with all of them the same is sent. */
  function isOfWords(name) {
    const list = rows.get(name) ?? [];
    return list.length > 0 && list.every(({ as }) => Array.isArray(as));
  }

  /** Whether the argument is always there and says one value: it becomes known for that alone (untold.mjs), or for none. */
  function isOnlyOne(name) {
    const block = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    const values = new Set(samples.flatMap(({ args }) => args.get(name) ?? []));
    const isPlain = values.size === 1 && typeof [...values][0] !== "object";
    const isAlways = ({ args }) => (args.get(name)?.length ?? 0) === (block === "" ? 1 : instancesOf(args.get(block)));
    return !rows.has(name) && isPlain && samples.every(isAlways);
  }

  function isOtherwise(name) {
    return samples.some((one) => one.args.has(name) && !isSaidBy(name, one));
  }
}

function isWord(text) {
  return typeof text !== "string" || /^[A-Z][A-Za-z]*$/.test(text);
}

function isAlike(sent, said) {
  if (typeof said === "boolean" || said === null) return false;
  const [one, other] = [String(sent), String(said)];
  if (one === other) return typeof sent === "string" || Number(sent) > 1;
  return (other.length >= enough && one.includes(other)) || (one.length >= enough && other.includes(one));
}

function isBlock(value) {
  return Array.isArray(value) && typeof value[0] === "object";
}

/** All values in lists and objects that are neither. */
function plainIn(value) {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(plainIn) : [value];
}
