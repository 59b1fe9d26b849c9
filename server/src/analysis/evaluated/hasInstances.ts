import { attributesOf, type Environment, elementsOf, evaluate, type Result } from "../../evaluation/index";
import { type Block, bodyItemOf } from "../../model/index";
import { variableValue } from "../resolve";
import { type Scope, silentScope } from "../scope";
import { assumingEnvironment } from "./assumingEnvironment";
import { bodyItemResult } from "./environmentOf";

/**
 * Whether a block may have instances if its expressions have their values in an environment: not if `count` is 0, or
 * `for_each` is empty.
 */
export function hasInstances({ body }: Block, environment: Environment): boolean {
  const count = bodyItemOf(body, "count");
  const forEach = count ? undefined : bodyItemOf(body, "for_each");
  const { value } = count ?? forEach ?? {};
  if (!value) return true;
  const { result } = evaluate(value, environment);
  if (count) return !(result.state === "known" && Number(result.value) === 0);
  return (elementsOf(result)?.length ?? attributesOf(result)?.size) !== 0;
}

/** The same with the assumed values of variables. Without an instance, no value of theirs could be wrong. */
export function hasAssumedInstances(block: Block, scope: Scope): boolean {
  const silent = silentScope(scope);
  return hasInstances(block, assumingEnvironment(silent, block, variableValue));
}

/** Whether a block with `count` or `for_each` has an instance for all values of variables. */
export function surelyHasInstances({ body }: Block, scope: Scope): boolean {
  const count = bodyItemOf(body, "count");
  const item = count ?? bodyItemOf(body, "for_each");
  const result = item && bodyItemResult(item, scope);
  if (count) return result?.state === "known" && Number(result.value) > 0;
  return result !== undefined && isFilled(result);
}

/** Whether a value is a list, a map or an object that surely has an element. */
export function isFilled(result: Result): boolean {
  return (elementsOf(result)?.length ?? attributesOf(result)?.size ?? 0) > 0;
}
