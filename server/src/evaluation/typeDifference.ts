import { type Type, withArticle } from "./type";
import { unify } from "./unify";

/**
 * In what two types without a type in common differ, as the end of a sentence about the first: "this is a list, the other a string", or for
 * two of one kind what inside of them does not go together, by its name.
 */
export function typeDifference(here: Type, there: Type): string {
  const [first, ...names] = innermost(here, there);
  const where = names.length === 0 ? "this" : names.join(" of ");
  return first!(where);
}

type DifferenceText = (where: string) => string;

/** What is to be said, and the names on the way to it, the innermost first. */
function innermost(here: Type, there: Type): [DifferenceText, ...string[]] {
  const [one, other] = [withArticle(here), withArticle(there)];
  const plain: DifferenceText = (where) =>
    where === "this" ? `this is ${one}, the other ${other}` : `${where} is ${one} here and ${other} in the other`;
  if (typeof here === "string" || typeof there === "string") return [plain];
  if (here.kind === "object" && there.kind === "object") {
    for (const [name, type] of there.attributes) {
      const own = here.attributes.get(name);
      if (own === undefined) return [(where) => `${where} has no attribute ${name}, which the other has`];
      if (unify([own, type]) === undefined) return within(innermost(own, type), name);
    }
    const extra = [...here.attributes.keys()].find((name) => !there.attributes.has(name));
    return [
      extra === undefined ? plain : (where) => `${where} has the attribute ${extra}, which the other does not have`,
    ];
  }
  const [some, others] = [elementsOf(here), elementsOf(there)];
  for (const [index, own] of some.entries())
    for (const other of here.kind === "tuple" && there.kind === "tuple" && some.length === others.length
      ? others.slice(index, index + 1)
      : others)
      if (
        typeof own !== "string" &&
        typeof other !== "string" &&
        own.kind === other.kind &&
        unify([own, other]) === undefined
      )
        return within(innermost(own, other), "an element");
  return [plain];
}

function within([text, ...names]: [DifferenceText, ...string[]], name: string): [DifferenceText, ...string[]] {
  return [text, ...names, name];
}

function elementsOf(type: Exclude<Type, string>): readonly Type[] {
  if (type.kind === "tuple") return type.elements;
  return type.kind === "object" ? [] : [type.element];
}
