import { type Attribute, takesValue } from "../../catalog/index";
import {
  anyPair,
  type Environment,
  type Evaluated,
  evaluate,
  objectResult,
  type Result,
  type Type,
} from "../../evaluation/index";
import { type Block, type BodyItem, bodyItemOf, type Value } from "../../model/index";
import { variableSetBy } from "../called/variableSetBy";
import type { BlockNode, ValueNode } from "../nodes";
import { defaultInForce, variableValue, writtenDefault } from "../resolve";
import type { Scope } from "../scope";
import { assumingEnvironment } from "./assumingEnvironment";
import { anyElement, environmentOf } from "./environmentOf";
import { variableType } from "./moduleValues";
import { schemaType } from "./schemaType";

/**
 * The value of an expression that is not a part of another one, and what Terraform refuses in it. Computed once for
 * each node of a walk, so nothing has to be tracked.
 */
export function evaluated(node: ValueNode): Evaluated {
  node.evaluated ??= evaluatedAt(node);
  return node.evaluated;
}

function evaluatedAt(node: ValueNode, environment = environmentAt(node.block)): Evaluated {
  const { value, items } = node;
  return evaluate(
    value,
    items.some(({ dynamic }) => dynamic)
      ? { ...environment, names: iteratorsIn(items, value, node.block) }
      : environment,
  );
}

/**
 * The same with the defaults of variables, or the values that all known callers agree on. The scope is told of each.
 */
export function evaluatedWithDefaults(node: ValueNode): Evaluated {
  const { block, scope } = node.block;
  return evaluatedAt(node, assumingEnvironment(scope, block, valueUnlessSet));
}

/** What a variable has wherever nobody sets it, unless all who are known do. */
function valueUnlessSet(name: string, block: Block, scope: Scope): Value | undefined {
  const known = variableValue(name, block, scope) ?? defaultInForce(name, block, scope);
  if (known || scope.calls().every((call) => bodyItemOf(call.block.body, name))) return known;
  const value = writtenDefault(name, block, scope);
  if (value) scope.assumes();
  return value;
}

/** What the expressions in a block may refer to, made once for all of them. */
function environmentAt(block: BlockNode): Environment {
  block.environment ??= environmentOf(block.scope, block.block);
  return block.environment;
}

/** What the iterators of the dynamic blocks around a value are, worked out once for each dynamic block. */
function iteratorsIn(items: readonly BodyItem[], value: Value, block: BlockNode): ReadonlyMap<string, Result> {
  let names: ReadonlyMap<string, Result> = new Map();
  block.iterators ??= new Map();
  for (const { dynamic } of items) {
    const forEach = dynamic && bodyItemOf(dynamic.body, "for_each");
    // In its own for_each an iterator is not there yet; nothing is further in.
    if (!forEach || forEach.value === value) continue;
    const known = block.iterators.get(dynamic);
    names = known ?? new Map([...names, [dynamic.iterator, iteratorOver(forEach.value, names, block)]]);
    if (!known) block.iterators.set(dynamic, names);
  }
  return names;
}

/** The object with a key and a value that is any of those that a for_each goes over. */
function iteratorOver(forEach: Value, names: ReadonlyMap<string, Result>, block: BlockNode): Result {
  const over = evaluate(forEach, { ...environmentAt(block), names }).result;
  const { key } = anyPair(over.type);
  return objectResult(
    new Map([
      ["key", key],
      ["value", anyElement(over)],
    ]),
  );
}

/** Whether there is a value here, and not a type, an address or the like. */
export function isEvaluated({ attribute }: ValueNode): boolean {
  return attribute?.means === undefined && !attribute?.literal;
}

/** The type that a value has to be of, or to become; `dynamic` where that is not known. */
export function expectedType({ value, attribute, items, block: { block, scope } }: ValueNode): Type {
  const [item, ...others] = items;
  // Of what a whole argument is set to alone: elements have types of their own.
  if (!item || items.at(-1)?.value !== value) return "dynamic";
  const variable = others.length === 0 ? variableSetBy(item.name, block, scope) : undefined;
  if (variable) return variableType(variable.declaration.block);
  if (!attribute || !takesValue(attribute)) return "dynamic";
  return isAnyObject(attribute) ? anyObject : schemaType(attribute);
}

const anyObject: Type = { kind: "object", attributes: new Map(), isOpen: true };

/** Whether it takes an object with attributes of any names: what such an object has is not of the schema. */
function isAnyObject({ type, configMode, isForeign, unsure, block }: Attribute): boolean {
  return type === "object" && configMode === "object" && !isForeign && !unsure && block?.has("*") === true;
}
