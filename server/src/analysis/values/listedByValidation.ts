import type { Attribute } from "../../catalog/index";
import {
  type Block,
  calledIn,
  type Expression,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";

/** Values that a validation of a variable lists for something in it. */
export interface Listed {
  /** Names of attributes; `*` means each element. */
  readonly path: readonly string[];
  readonly values: readonly (string | number)[];
  readonly ignoreCase: boolean;
}

/**
 * Values that the validations of a variable list, as in `contains(["dev", "prod"], var.x)`: for the variable, for a
 * part of it, or for each element.
 */
export function listedByValidation({ body }: Block, name: string): readonly Listed[] {
  const conditions = body.items.flatMap((item) =>
    item.name === "validation" && item.value.kind === "body"
      ? item.value.body.items.filter((one) => one.name === "condition").map(({ value }) => value)
      : [],
  );
  const ownPath = (reference: Reference): readonly string[] | undefined => {
    const [root, second, ...rest] = reference.bound ? [] : reference.steps;
    return root?.name === "var" && second?.kind === "name" && second.name === name ? namesOf(rest) : undefined;
  };
  return conditions.flatMap((condition) => listedIn(condition, ownPath));
}

/** The same argument with what is listed for it, where nothing else says what it takes. */
export function withListed(attribute: Attribute, { path, values, ignoreCase }: Listed): Attribute {
  const [step, ...rest] = path;
  const inner = { path: rest, values, ignoreCase };
  if (step === undefined)
    return attribute.values ? attribute : { ...attribute, values, valuesOpen: true, ...(ignoreCase && { ignoreCase }) };
  if (step === "*") return attribute.elem ? { ...attribute, elem: withListed(attribute.elem, inner) } : attribute;
  const attributes = attribute.declared?.attributes;
  const own = attributes?.get(step);
  if (!attributes || !own) return attribute;
  const changed = new Map([...attributes, [step, withListed(own, inner)]]);
  return { ...attribute, declared: { ...attribute.declared, attributes: changed } };
}

/** Leads from what a reference names to a path in the variable; undefined for what is something else. */
type PathOf = (reference: Reference) => readonly string[] | undefined;

function listedIn(condition: Value, pathOf: PathOf): readonly Listed[] {
  if (condition.kind !== "expression") return [];
  const { operation, parts } = condition;
  const called = calledIn(condition);
  if (operation?.kind === "parentheses") return listedIn(parts[0]!, pathOf);
  if (operation?.kind === "binary") return inBinary(parts, operation.operators, pathOf);
  if (operation?.kind === "conditional") {
    const [test, then, otherwise] = operation.signs === "?:" ? parts : [];
    const isGiven = then?.kind === "bool" && then.bool && test && isNullTest(test, pathOf);
    return isGiven && otherwise ? listedIn(otherwise, pathOf) : [];
  }
  const [first, second] = parts;
  if (called === "contains" && first && second) return containing(first, second, pathOf);
  if (called === "alltrue" && first) return ofEach(first, pathOf);
  return [];
}

function inBinary(parts: readonly Value[], operators: readonly string[], pathOf: PathOf): readonly Listed[] {
  if (operators.every((operator) => operator === "&&")) return parts.flatMap((part) => listedIn(part, pathOf));
  if (!operators.includes("||") || operators.some((operator) => operator !== "||" && operator !== "==")) return [];
  // `var.x == null || contains(…)`: whoever gives a value has to give one of these.
  const sides: Value[][] = [[parts[0]!]];
  for (const [index, operator] of operators.entries()) {
    if (operator === "||") sides.push([]);
    sides.at(-1)!.push(parts[index + 1]!);
  }
  const others = sides.filter((side) => !isNullPair(side, pathOf));
  return others.length === 1 && others[0]!.length === 1 ? listedIn(others[0]![0]!, pathOf) : [];
}

function isNullTest(value: Value, pathOf: PathOf): boolean {
  const isEqual = value.kind === "expression" && value.operation?.kind === "binary";
  return isEqual && value.operation.operators.join() === "==" && isNullPair(value.parts, pathOf);
}

function isNullPair(pair: readonly Value[], pathOf: PathOf): boolean {
  return (
    pair.length === 2 &&
    pair.some(({ kind }) => kind === "null") &&
    pair.some((one) => one.kind === "reference" && pathOf(one.reference) !== undefined)
  );
}

function containing(list: Value, subject: Value, pathOf: PathOf): readonly Listed[] {
  const ofCase = ["lower", "upper"].includes(calledIn(subject) ?? "") ? (subject as Expression).parts[0] : undefined;
  const meant = ofCase ?? subject;
  const path = meant.kind === "reference" ? pathOf(meant.reference) : undefined;
  if (!path || list.kind !== "list") return [];
  const values = list.items.flatMap((item): (string | number)[] => {
    if (item.kind === "text") return [item.text];
    return item.kind === "number" ? [item.number] : [];
  });
  return values.length > 0 && values.length === list.items.length
    ? [{ path, values, ignoreCase: ofCase !== undefined }]
    : [];
}

/** `[for x in var.list : contains(…, x)]`. */
function ofEach(value: Value, pathOf: PathOf): readonly Listed[] {
  const operation = value.kind === "expression" ? value.operation : undefined;
  if (value.kind !== "expression" || operation?.kind !== "for" || operation.isObject || operation.hasCondition)
    return [];
  const name = operation.names.at(-1);
  const [collection, check] = value.parts;
  const path = collection?.kind === "reference" ? pathOf(collection.reference) : undefined;
  if (!path || !check) return [];
  return listedIn(check, ({ steps: [root, ...rest], bound }) => {
    const names = bound === "for" && root?.name === name ? namesOf(rest) : undefined;
    return names && [...path, "*", ...names];
  });
}

function namesOf(steps: readonly TraversalStep[]): readonly string[] | undefined {
  return steps.every(({ kind }) => kind === "name") ? steps.map(({ name }) => name) : undefined;
}
