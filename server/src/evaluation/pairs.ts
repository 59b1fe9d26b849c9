import { attributesOf, elementsOf, numberResult, type Result, textResult } from "./result";

/** An element with its key, or its number in a list. */
export interface Pair {
  readonly key: Result;
  readonly value: Result;
}

/** The keys and elements of a value in Terraform's order: maps by their keys. Undefined if that is not known. */
export function pairsOf(over: Result): readonly Pair[] | undefined {
  const attributes = attributesOf(over);
  if (attributes) return sorted(attributes).map(([name, value]) => ({ key: textResult(name), value }));
  const isSet = typeof over.type !== "string" && over.type.kind === "set";
  return elementsOf(over)?.map((value, index) => ({ key: isSet ? value : numberResult(index), value }));
}

function sorted(attributes: ReadonlyMap<string, Result>): [string, Result][] {
  return [...attributes].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
