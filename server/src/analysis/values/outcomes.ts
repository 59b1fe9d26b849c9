import { attributesOf, elementsOf, evaluate, functionFacts } from "../../evaluation/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  calledIn,
  type Declaration,
  type Expression,
  type Reference,
  type TraversalStep,
  type Value,
  valuesIn,
} from "../../model/index";
import type { Span } from "../../text/index";
import { environmentWhere } from "../evaluated/assumingEnvironment";
import { environmentOf } from "../evaluated/environmentOf";
import { leadsOn, noValue, resolve } from "../resolve";
import type { Scope } from "../scope";

/** A value that is written out, and that another one may come to. */
interface PossibleValue {
  readonly value: Value;
  /** Where it is, where that is not within the value that was asked about or the block around it. */
  readonly declaration?: Declaration;
}

/** How many values are looked at for the sake of one; more are a circle of locals, or nobody's program. */
const most = 100;

/**
 * The possible values of an expression, as far as they are written out: through locals, the results of a conditional,
 * the choices of functions, and for `each.value` the elements of the block's `for_each`.
 */
export function outcomesOf(value: Value, block: Block, scope: Scope): readonly PossibleValue[] {
  if (!leadsOn(value)) return [{ value }];
  const found: PossibleValue[] = [];
  const open: { outcome: PossibleValue; isChosen: boolean }[] = [{ outcome: { value }, isChosen: false }];
  for (let left = most; left > 0; left--) {
    const next = open.shift();
    if (!next) break;
    const { value: meant, declaration = next.outcome.declaration } = resolve(next.outcome.value, scope, noValue);
    const inside = chosenFrom(meant, (condition) => isMet(condition, scope)) ?? elementsMeant(meant, block, scope);
    const place = declaration && { declaration };
    // An empty text in a place that may not be reached means nothing at all.
    if (inside)
      open.push(...inside.map((one) => ({ outcome: { ...place, ...one }, isChosen: next.isChosen || !one.isSure })));
    else if (!next.isChosen || meant.kind !== "text" || meant.text !== "") found.push({ value: meant, ...place });
  }
  return found;
}

interface Inside extends PossibleValue {
  /** Whether it is one that counts in any case. */
  readonly isSure?: boolean;
}

/** Whether a condition is surely true, or surely false. */
type Test = (condition: Value) => boolean | undefined;

function isMet(condition: Value, scope: Scope): boolean | undefined {
  const { result } = evaluate(condition, environmentOf(scope));
  return result.state === "known" && typeof result.value === "boolean" ? result.value : undefined;
}

/** What an expression chooses one from; undefined for any other value. */
export function chosenFrom(value: Value, test: Test = () => undefined): readonly Inside[] | undefined {
  if (value.kind !== "expression") return undefined;
  const { operation, call, parts } = value;
  if (operation?.kind === "parentheses") return parts.map((part) => ({ value: part, isSure: true }));
  if (operation?.kind === "conditional") return resultsOf(value, operation.signs, test);
  const called = call?.expands ? undefined : calledIn(value);
  const from = called === undefined ? undefined : functionFacts(called).choosesFrom;
  const chosen = from === undefined ? [] : called === "try" ? reachedInTry(parts) : parts.slice(from);
  return chosen.length > 0 ? chosen.map((part) => ({ value: part })) : undefined;
}

/** What `try` may come to: nothing behind a part that cannot fail, such as the value of a `dynamic` block's element. */
function reachedInTry(parts: readonly Value[]): readonly Value[] {
  const sure = parts.findIndex(cannotFail);
  return sure === -1 ? parts : parts.slice(0, sure + 1);
}

function cannotFail(value: Value): boolean {
  if (value.kind !== "reference") return ["text", "number", "bool", "null"].includes(value.kind);
  const { bound, steps } = value.reference;
  const [root, second] = steps;
  const isOfElement = (bound || root?.name === "each") && (second?.name === "value" || second?.name === "key");
  return steps.length <= 2 && (isOfElement || (root?.name === "var" && !bound));
}

/** How many parts of a conditional are told apart; of more any may be reached. */
const mostParts = 200;

/** Of the parts of a conditional those that are no conditions, as far as they can be reached. */
function resultsOf({ parts }: Expression, signs: string, test: Test): readonly Inside[] {
  const found: Inside[] = [];
  let at = 0;
  const next = (isReached: boolean, isSure: boolean) => {
    const part = parts[at]!;
    if (signs[at++] !== "?") {
      if (isReached) found.push({ value: part, isSure });
      return;
    }
    const is = isReached ? test(part) : undefined;
    for (const result of [true, false])
      if (at < parts.length) next(isReached && is !== !result, isSure && is !== undefined);
  };
  if (parts.length <= mostParts) next(true, true);
  else found.push(...parts.flatMap((part, index) => (signs[index] === "?" ? [] : [{ value: part }])));
  return found;
}

/** What `each.value`, or a name in it, is in the instances of a block; undefined for what is none. */
function elementsMeant(value: Value, { body }: Block, scope: Scope): readonly Inside[] | undefined {
  if (value.kind !== "reference" || !isEachValue(value.reference)) return undefined;
  const rest = value.reference.steps.slice(2);
  const forEach = bodyItemOf(body, "for_each")?.value;
  if (!forEach) return undefined;
  const { value: over, declaration } = resolve(unwrapped(forEach), scope, noValue);
  const meant = unwrapped(over);
  const elements =
    meant.kind === "body" ? meant.body.items.map((item) => item.value) : meant.kind === "list" ? meant.items : [];
  const heads = headsAround(value, body);
  return elements.flatMap((element) => {
    const inside = within(element, rest);
    return inside && heads.every((head) => mayBeMade(head, element, scope))
      ? [{ value: inside, isSure: true, ...(declaration && { declaration }) }]
      : [];
  });
}

function isEachValue({ bound, steps: [root, second] }: Reference): boolean {
  return !bound && root?.name === "each" && second?.name === "value";
}

/** What the `dynamic` blocks around a value go through, as far as that depends on the instance. */
function headsAround(value: { readonly span: Span }, body: Body): readonly Value[] {
  const { start, end } = value.span;
  for (const { dynamic, value: nested } of body.items)
    for (const one of nested.kind === "list" ? nested.items : [nested]) {
      if (one.kind !== "body" || start < one.span.start || end > one.span.end) continue;
      const head = dynamic && bodyItemOf(dynamic.body, "for_each")?.value;
      const own = head && [...valuesIn(head)].some((part) => part.kind === "reference" && isEachValue(part.reference));
      return [...(own ? [head] : []), ...headsAround(value, one.body)];
    }
  return [];
}

/** Whether a `dynamic` block may be there in the instance of an element: not where what it goes through is surely empty. */
function mayBeMade(head: Value, element: Value, scope: Scope): boolean {
  const environment = environmentWhere(scope, undefined, (reference) =>
    isEachValue(reference)
      ? { result: evaluate(element, environmentOf(scope)).result, rest: reference.steps.slice(2) }
      : undefined,
  );
  const { result } = evaluate(head, environment);
  return (elementsOf(result)?.length ?? attributesOf(result)?.size) !== 0;
}

/** What `toset` and `tomap` make a set or map of. */
function unwrapped(value: Value): Value {
  const called = calledIn(value);
  const isConversion = value.kind === "expression" && (called === "toset" || called === "tomap");
  return (isConversion && value.parts[0]) || value;
}

function within(value: Value, steps: readonly TraversalStep[]): Value | undefined {
  let current: Value | undefined = value;
  for (const { kind, name } of steps)
    current = kind === "name" && current?.kind === "body" ? bodyItemOf(current.body, name)?.value : undefined;
  return current;
}
