import type { Environment } from "../../evaluation/environment";
import { evaluate } from "../../evaluation/evaluate";
import { type Result, unknown, unknownOf } from "../../evaluation/result";
import { isSameType, type Type } from "../../evaluation/type";
import { typeConstraintOf } from "../../evaluation/typeConstraint";
import { memoFor, onceFor } from "../../memo/memo";
import type { Block } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Entry } from "../../model/value";
import type { Scope } from "../scope";

/** What is known of the values of a module, each worked out when it is first asked for. */
export interface ModuleValues {
  /** What a local comes to, or an argument of a block of which no instance is meant, such as the value of an output. */
  entry(entry: Entry): Result;
}

/**
 * @param environmentOf what expressions may refer to in a scope. It comes from outside, since it asks for values in turn.
 * @returns the values of the scope's module, the same object for scopes that answer the same.
 */
export function moduleValues(scope: Scope, environmentOf: (scope: Scope) => Environment): ModuleValues {
  return kept(scope.key, { scope, environmentOf });
}

const kept = onceFor(
  (
    _: object,
    { scope, environmentOf }: { scope: Scope; environmentOf: (scope: Scope) => Environment },
  ): ModuleValues => ({
    entry: memoFor(({ value }: Entry) => evaluate(value, environmentOf(scope)).result, isSame),
  }),
);

function isSame(one: Result, other: Result): boolean {
  if (one === other) return true;
  if (one.state !== other.state) return false;
  if (one.state === "known" && other.state === "known")
    return typeof one.value !== "object" && one.value === other.value;
  return isSameType(one.type, other.type);
}

/** The type that a variable says its value has. */
export function variableType({ body }: Block): Type {
  const type = entryOf(body, "type")?.value;
  return type ? typeConstraintOf(type) : "dynamic";
}

/** What a variable stands for: anything of its type. */
export function variableResult(block: Block): Result {
  const type = variableType(block);
  return type === "dynamic" ? unknown : unknownOf(type);
}
