/** How often resources are made, and what their instances are called, as far as order depends on it. */
import { bodyItemResult, noValue, resolve, type Scope, targetOf } from "../../analysis/index";
import { attributesOf, elementsOf } from "../../evaluation/index";
import {
  type Block,
  type BodyItem,
  bodyItemOf,
  calledIn,
  literalText,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";

/** What the keys of an instance are called, each as a text that is the same for the same key alone. */
export interface Instance {
  /** `each.key`, or `count.index`. */
  readonly key?: string;
  /** `each.value`. */
  readonly value?: string;
  /** The resource that `for_each` goes through, whose instance `each.value` is. */
  readonly through?: string;
  /** Its key, where it is one alone whose key is plainly written. */
  readonly at?: string;
}

/** The instance of a resource without `count` and `for_each`. */
export const only: Instance = {};

/** How many resources are gone through one after another. */
const most = 10;

/** Whether two resources may exist at the same time: not if each has its own condition, which may exclude the other. */
export function isSameCount(one: Block, other: Block, scope: Scope): boolean {
  const [a, b] = [countOf(one), countOf(other)];
  if (!a || !b) return true;
  const text = a.name === b.name ? keysGone(a, scope) : undefined;
  return text !== undefined && text === keysGone(b, scope);
}

/**
 * Whether one of two may exist only where the other does not: each has a condition. With different keys, instances may
 * still refer to each other.
 */
export function mayExclude(one: Block, other: Block, scope: Scope): boolean {
  return !isSameCount(one, other, scope) && [one, other].some((block) => isConditional(block, scope));
}

function isConditional(block: Block, scope: Scope): boolean {
  const item = countOf(block);
  if (item?.name === "count") return true;
  return item !== undefined && withoutConversion(resolve(item.value, scope, noValue).value).kind === "expression";
}

/** Whether a resource surely has more than one instance. */
export function surelySeveral(block: Block, scope: Scope): boolean {
  const own = countOf(block);
  const item = own && firstOf(own, scope);
  const result = item && bodyItemResult(item, scope);
  if (!item || !result) return false;
  if (item.name === "count") return result.state === "known" && Number(result.value) > 1;
  return (elementsOf(result)?.length ?? attributesOf(result)?.size ?? 0) > 1;
}

/** What an instance of a resource calls its own keys. */
export function instanceOf(block: Block, scope: Scope): Instance {
  const item = countOf(block);
  const keys = item && keysGone(item, scope);
  if (!item || keys === undefined) return only;
  if (item.name === "count") return { key: `count.index(${keys})` };
  const [one, another] = literalKeys(firstOf(item, scope).value, scope);
  const key = one !== undefined && another === undefined ? one : `each.key(${keys})`;
  const values = gone(item, scope);
  const through = targetOf(item.value, scope);
  return {
    key,
    ...(isSet(item.value, scope) ? { value: key } : values !== undefined && { value: `each.value(${values})` }),
    ...(through?.kind === "resource" && through.attribute === undefined && { through: through.address }),
  };
}

/** The instances of a block as others may call them: by each of their keys that is plainly written, and by what all of them go through. */
export function instancesOf(block: Block, scope: Scope): readonly Instance[] {
  if (!countOf(block)) return [only];
  const own = instanceOf(block, scope);
  const others = keysOf(block, scope).filter((key) => key !== own.key);
  return [...(own.key === undefined ? [] : [own]), ...others.map((key) => ({ key, at: key }))];
}

/** Each instance of a block that goes through keys which are plainly written. */
export function singlesOf(block: Block, scope: Scope): readonly Instance[] {
  if (countOf(block)?.name !== "for_each") return [];
  const { key, value, through } = instanceOf(block, scope);
  const isOfSet = value !== undefined && value === key;
  return keysOf(block, scope).map((at) => ({
    key: at,
    at,
    ...(isOfSet && { value: at }),
    ...(through !== undefined && { through }),
  }));
}

/** The instance of a block with a key. */
export function instanceWith(key: string | undefined, block: Block, scope: Scope): Instance {
  const own = instanceOf(block, scope);
  return key === undefined || own.key === key ? own : { key, at: key };
}

/** The keys of a block's instances, or that of one, where a value is each of them and all are plainly written. */
export function keysRead(value: Value, block: Block, scope: Scope, single?: Instance): readonly string[] {
  if (value.kind !== "reference" || !countOf(block)) return [];
  const { key, value: each } = instanceOf(block, scope);
  const own = keyOfReference(value.reference, {
    ...(key !== undefined && { key }),
    ...(each === key && each !== undefined && { value: each }),
  });
  if (own === undefined) return [];
  return single?.at === undefined ? keysOf(block, scope) : [single.at];
}

/** The keys of all instances that are plainly written. */
export function keysOf(block: Block, scope: Scope): readonly string[] {
  const item = countOf(block);
  if (item?.name === "count") return ["0"];
  return item ? literalKeys(firstOf(item, scope).value, scope).slice(0, mostParts) : [];
}

/** Whether the thing with this name is different for each instance. */
export function isOfInstance(thing: string): boolean {
  return thing.includes("each.key(") || thing.includes("each.value(") || thing.includes("count.index(");
}

/** What the key of a step is called in an instance; undefined where only Terraform knows. */
export function keyOfStep({ key, name }: TraversalStep, instance: Instance): string | undefined {
  if (!key) return name;
  return key.kind === "reference" ? keyOfReference(key.reference, instance) : literalText(key);
}

/** The known key that `each.key`, `each.value` or `count.index` has in an instance. */
export function keyOfReference({ steps, bound }: Reference, { key: own, value }: Instance): string | undefined {
  const [root, part, further] = steps;
  if (further || bound) return undefined;
  if (root?.name === "count") return part?.name === "index" ? own : undefined;
  if (root?.name !== "each") return undefined;
  return part?.name === "key" ? own : part?.name === "value" ? value : undefined;
}

/** The keys of a set, or an object, that is plainly written. */
function literalKeys(written: Value, scope: Scope): readonly string[] {
  const value = withoutConversion(resolve(written, scope, noValue).value);
  if (value.kind === "body") {
    const { items } = value.body;
    return items.some(({ key }) => key) ? [] : items.map(({ name }) => name);
  }
  if (value.kind !== "list") return [];
  const keys = value.items.map((item) => literalText(item));
  return keys.every((key) => key !== undefined) ? keys : [];
}

/** Whether what is gone through is a set, whose values are its keys. */
function isSet(written: Value, scope: Scope): boolean {
  return calledIn(resolve(written, scope, noValue).value) === "toset";
}

/** The same for all that have the same keys. */
function keysGone(given: BodyItem, scope: Scope): string | undefined {
  const item = firstOf(given, scope);
  const keys = item.name === "for_each" ? literalKeys(item.value, scope) : [];
  return keys.length > 0 && keys.length <= mostParts ? [...keys].sort().join("\n") : gone(item, scope);
}

/** Whoever goes through all instances of a resource has their keys: where these are said. */
function firstOf(item: BodyItem, scope: Scope): BodyItem {
  let first = item;
  for (let left = most; left > 0 && first.name === "for_each"; left--) {
    const target = targetOf(first.value, scope);
    const next = target?.kind === "resource" && target.attribute === undefined ? countOf(target.block) : undefined;
    if (next?.name !== "for_each") break;
    first = next;
  }
  return first;
}

/** What `count` or `for_each` says, as a text; undefined where another one that says the same is not known to come to the same. */
function gone(item: BodyItem, scope: Scope): string | undefined {
  return textWhereKnown(item.value, scope);
}

function textWhereKnown(written: Value, scope: Scope): string | undefined {
  const value = withoutConversion(resolve(written, scope, noValue).value);
  if (value.kind === "reference") return stepsText(value.reference.steps);
  const text = madeOf(value, most);
  if (text !== undefined || written.kind !== "reference") return text;
  return stepsText(written.reference.steps);
}

/** How a value is written. Names in it are not followed, so that no text is longer than what is written. */
function madeOf(written: Value, left: number): string | undefined {
  const value = withoutConversion(written);
  if (value.kind === "reference") return stepsText(value.reference.steps);
  if (value.kind === "list") return joined("[]", value.items, left);
  if (value.kind !== "expression") {
    const text = literalText(value);
    return text === undefined ? undefined : `"${text}"`;
  }
  const form = formOf(value);
  return form === undefined ? undefined : joined(form, value.parts, left);
}

function joined(form: string, parts: readonly Value[], left: number): string | undefined {
  if (left === 0 || parts.length > mostParts) return undefined;
  const texts = parts.map((part) => madeOf(part, left - 1));
  return texts.every((text) => text !== undefined) ? `${form}(${texts.join(", ")})` : undefined;
}

/** How many parts of a value are read. */
const mostParts = 100;

/** The inside of brackets, and of functions that leave keys as they are. */
function withoutConversion(value: Value): Value {
  const [inner] = value.kind === "expression" ? value.parts : [];
  if (!inner || value.kind !== "expression") return value;
  const isWrapped = value.operation?.kind === "parentheses" || keeping.has(calledIn(value) ?? "");
  return isWrapped ? withoutConversion(inner) : value;
}

const keeping: ReadonlySet<string> = new Set(["toset", "tomap", "tolist"]);

function countOf({ body }: Block): BodyItem | undefined {
  return bodyItemOf(body, "count") ?? bodyItemOf(body, "for_each");
}

/** What an expression does with its parts, as a text; undefined for what says more than that. */
function formOf({ call, operation }: Extract<Value, { kind: "expression" }>): string | undefined {
  if (call) return call.name;
  if (operation?.kind === "binary") return operation.operators.join(" ");
  if (operation?.kind === "conditional" || operation?.kind === "unary") return operation.signs;
  return undefined;
}

/** A reference as a text; undefined where a key in it is no literal. */
function stepsText(steps: readonly TraversalStep[]): string | undefined {
  const names = steps.map(({ kind, key, name }) => `${kind} ${key ? literalText(key) : name}`);
  return steps.some(({ key }) => key && literalText(key) === undefined) ? undefined : names.join(" ");
}
