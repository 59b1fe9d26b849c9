/** Compares what was learned of a type with what it was made from. */
import { isDeepStrictEqual } from "node:util";
import { probes } from "../../server/src/introspection/probes";
import { brokenFacts } from "../provider/accepts";
import { type DescribedAttribute, type DescribedBody, schemaEntries } from "../provider/description";

const withoutOrder = ["values", "idOf", "conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"];

/**
 * All that is missing or wrong, with its path. Facts beyond those of the description are no fault where they are true of it: a pattern
 * that is described also makes lengths and classes.
 */
export function differences(described: DescribedBody, learned: DescribedBody, path = ""): readonly string[] {
  const [wanted, found] = [new Map(schemaEntries(described)), new Map(schemaEntries(learned))];
  const names = [...new Set([...wanted.keys(), ...found.keys()])];
  return names.flatMap((name) => {
    const at = path === "" ? name : `${path}.${name}`;
    const [one, other] = [wanted.get(name), found.get(name)];
    if (!one || !other) return [`${at} ${one ? "is missing" : "is not described"}`];
    return differencesIn(one, other, at);
  });
}

function differencesIn(one: DescribedAttribute, other: DescribedAttribute, at: string): string[] {
  const { block, elem, ...facts } = one;
  const { block: learnedBlock, elem: learnedElem, ...learnedFacts } = other;
  const names = new Set([...Object.keys(facts), ...Object.keys(learnedFacts)]);
  const wrong = [...names].flatMap((name) => {
    const [wanted, found] = [sorted(name, Reflect.get(facts, name)), sorted(name, Reflect.get(learnedFacts, name))];
    if (isDeepStrictEqual(wanted, found) || (wanted === undefined && isTrue(one, name, found))) return [];
    return [`${at} ${name}: ${shown(wanted)} is described, ${shown(found)} is learned`];
  });
  return [
    ...wrong,
    ...(block || learnedBlock ? differences(block ?? {}, learnedBlock ?? {}, at) : []),
    ...(elem || learnedElem ? differences(elem ? { "*": elem } : {}, learnedElem ? { "*": learnedElem } : {}, at) : []),
  ];
}

function sorted(name: string, value: unknown): unknown {
  return Array.isArray(value) && withoutOrder.includes(name) ? value.toSorted() : value;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** Whether a fact that the description does not have in these words is true of it nevertheless. */
function isTrue(described: DescribedAttribute, name: string, value: unknown): boolean {
  const takes = (text: string) => brokenFacts(described, text).length === 0;
  const taken = [...probes].filter(([, text]) => takes(text)).map(([probe]) => probe);
  switch (name) {
    case "accepts":
      return isDeepStrictEqual(new Set(value as string[]), new Set(taken));
    case "rejects":
      return [...probes.keys()].every((probe) => taken.includes(probe) !== (value as string[]).includes(probe));
    case "format":
      return (
        (value === "not-empty" && !takes("") && takes(" ")) || (value === "not-blank" && !takes(" ") && takes("a"))
      );
    case "forceNew":
      // Elements of sets have no path: one that comes with something that replaces is the set that does.
      return described.type === "set" && comesReplacing(described.block);
    case "length": {
      const [from, to] = value as [number, number];
      const fits = (length: number) => length >= 0 && ["a", "A", "1"].some((letter) => takes(letter.repeat(length)));
      return fits(from) && !fits(from - 1) && (to === 0 || (fits(to) && !fits(to + 1)));
    }
    default:
      return false;
  }
}

/** Whether a block that is added without anything in it is planned with something whose change replaces. */
function comesReplacing(body: DescribedBody | undefined): boolean {
  return schemaEntries(body).some(
    ([, { block, computed, default: otherwise, forceNew }]) =>
      (forceNew && (computed || otherwise !== undefined)) || comesReplacing(block),
  );
}
