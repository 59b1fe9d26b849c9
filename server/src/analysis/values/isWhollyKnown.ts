import { functionFacts, isWhollyKnown as isResultKnown } from "../../evaluation/index";
import { memoByName } from "../../memo/index";
import { calledIn, type Value, valuesIn } from "../../model/index";
import type { BodyItemNode, BodyNode } from "../nodes";
import { noValue, resolve } from "../resolve";
import type { Scope } from "../scope";
import { resultOf } from "./literals";

/**
 * Whether the provider checks an argument's value when Terraform validates. It checks an argument, or a nested block
 * with all of its siblings of the same name, only if nothing in it is left to evaluate. (The plugin SDK's schema
 * validation stops at values that are not wholly known.)
 */
export function isWhollyKnown({ item, body }: BodyItemNode): boolean {
  return areWhollyKnown(topOf(body), body.path[0] ?? item.name);
}

/**
 * Whether the provider checks a body when Terraform validates, and so which of its arguments exclude or require each
 * other. It always checks that of a resource itself. `isWhollyKnown` decides for a nested block.
 */
export function isLookedInto(body: BodyNode): boolean {
  const [name] = body.path;
  return name === undefined || areWhollyKnown(topOf(body), name);
}

function topOf(body: BodyNode): BodyNode {
  let top = body;
  while (top.parent) top = top.parent;
  return top;
}

/** The same is asked in each of a thousand siblings. */
const areWhollyKnown = memoByName(({ body, node }: BodyItemNode["body"], name) =>
  body.items.filter((one) => one.name === name).every((one) => !one.dynamic && areKnown(one.value, node.scope)),
);

/** How deep locals are followed that are made of locals; more are a circle, or nobody's program. */
const deepest = 10;

function areKnown(value: Value, scope: Scope, depth = 0): boolean {
  return depth < deepest && [...valuesIn(value)].every((part) => isKnown(part, scope, depth));
}

/** What is made of known values is known, and so is a local that is; not what some functions make, nor directives of templates. */
function isKnown(value: Value, scope: Scope, depth: number): boolean {
  const called = calledIn(value);
  // What functions of providers return Terraform leaves open too.
  if (called !== undefined) return !functionFacts(called).isLate && !called.includes("::");
  if (value.kind === "expression") return value.operation !== undefined;
  if (value.kind !== "reference") return true;
  const { value: meant } = resolve(value, scope, noValue);
  return meant.kind === "reference"
    ? isResultKnown(resultOf(meant, scope, noValue))
    : areKnown(meant, scope, depth + 1);
}
