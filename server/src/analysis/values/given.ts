import { functionFacts } from "../../evaluation/index";
import { addressIn, type Body, type BodyItem, calledIn, type Reference, type Value } from "../../model/index";
import { noValue, resolve, writtenDefault } from "../resolve";
import type { Scope } from "../scope";
import { stepsOf } from "./stepsOf";

/**
 * The value of an argument, as far as it is known without running Terraform, in one of three states. Null: it is
 * absent, that is not written or null, which is the same to Terraform. Undefined: only Terraform can evaluate it.
 * Otherwise its value.
 */
export type Given<T> = T | null | undefined;

/** The literal value of an argument, found through locals. Never a reference. */
export function givenBy(value: Value, scope: Scope): Given<Value> {
  const { value: meant } = resolve(value, scope, noValue);
  if (isUnevaluated(meant)) return undefined;
  return meant.kind === "null" ? null : meant;
}

/**
 * Whether a value certainly gives something, known or not: it is not null, and cannot become null, as a variable with
 * a null default or `lookup(var.tags, "x", null)` can.
 */
export function isSurelyGiven(value: Value, scope: Scope): boolean {
  return value.kind === "missing" || !mayBeNull(value, scope);
}

function isUnevaluated({ kind }: Value): boolean {
  return kind === "missing" || kind === "reference" || kind === "expression";
}

/**
 * What is given at a path of the provider (`identity.0.type`), from the top of a block. `.0.` means the one block of a
 * list. A dynamic block may have no elements.
 */
export function givenAt(top: Body, path: string, scope: Scope): Given<Value> {
  return inBody(top, stepsOf(path), scope);
}

function inBody({ items }: Body, [name = "", ...rest]: readonly string[], scope: Scope): Given<Value> {
  let first: BodyItem | undefined;
  let isDynamic = false;
  for (const item of items) {
    if (item.key) return undefined;
    if (item.name !== name) continue;
    first ??= item;
    if (item.dynamic) isDynamic = true;
  }
  if (!first) return null;
  return isDynamic ? undefined : inValue(first.value, rest, scope);
}

function inValue(value: Value, rest: readonly string[], scope: Scope): Given<Value> {
  const given = givenBy(value, scope);
  const [first = "", ...others] = rest;
  if (!given || rest.length === 0) return given;
  if (given.kind === "list") {
    const item = given.items[Number(first)];
    return item ? inValue(item, others, scope) : null;
  }
  if (given.kind !== "body") return null;
  // The one block of a list is meant as it is.
  if (!/^\d+$/.test(first)) return inBody(given.body, rest, scope);
  return others.length === 0 ? given : inBody(given.body, others, scope);
}

/** How many values are looked at for the sake of one; more are a circle of locals, or nobody's program. */
const most = 200;

/** Whether a value is null or may turn out to be. */
function mayBeNull(value: Value, scope: Scope, budget = { left: most }): boolean {
  const meant = resolve(value, scope, writtenDefault).value;
  if (budget.left-- <= 0 || meant.kind === "null") return true;
  if (meant.kind === "reference") return isHandedOver(meant.reference);
  if (meant.kind !== "expression" || meant.gives) return false;
  const called = calledIn(meant);
  // Of a conditional, of parentheses, and of what is read of a result, any part may be what it comes to.
  const when = called === undefined ? "as an argument" : functionFacts(called).mayBeNull;
  if (when === "always" || called?.startsWith("provider::")) return true;
  return when !== undefined && meant.parts.some((part) => mayBeNull(part, scope, budget));
}

/** What callers, elements and modules hand over may be null; what a resource has is set, or not known before it is made. */
function isHandedOver(reference: Reference): boolean {
  if (reference.bound || reference.steps[0]?.name === "each") return reference.steps[1]?.name !== "key";
  const named = addressIn(reference);
  if (named?.kind === "variable") return named.rest.length > 0;
  return named?.kind === "local" || named?.kind === "module";
}
