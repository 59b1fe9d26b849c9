import {
  convert,
  type Environment,
  evaluate,
  isMismatch,
  isWhollyKnown,
  type Result,
  unknown,
  unknownOf,
} from "../../evaluation/index";
import { addressIn, type Block, type BodyItem, bodyItemOf, type Reference, type Value } from "../../model/index";
import { declared } from "../declared";
import { isSetUp, variableValue, writtenDefault } from "../resolve";
import type { Scope } from "../scope";
import { environmentOf } from "./environmentOf";
import { evaluableLocals } from "./localDepths";
import { variableType } from "./moduleValues";

/** The value that a variable is taken to have, by its name; undefined where it stays unknown. It tells the scope. */
type AssumedValue = (name: string, block: Block, scope: Scope) => Value | undefined;

/**
 * What expressions in a block may refer to. Variables have their one known value: the default, the value in files of
 * values, or what all calls pass. The scope is told when such a value is used, because it may be set to something
 * else.
 *
 * @param block absent if no instance is meant.
 * @param assumedValue the value of a variable; by default the known value, and in a module without known callers the
 *   default.
 */
export function assumingEnvironment(
  scope: Scope,
  block?: Block,
  assumedValue: AssumedValue = valueOrDefault,
): Environment {
  const surely = environmentOf(scope, block);
  return environmentWith(scope, block, (name, variable) =>
    assumedVariable(variable, assumedValue(name, variable, scope), surely),
  );
}

/** What expressions in a block may refer to, with values for variables that the caller gives by name and block. */
export function environmentWith(
  scope: Scope,
  block: Block | undefined,
  variable: (name: string, block: Block) => Result,
): Environment {
  return environmentWhere(scope, block, (reference) => {
    const named = reference.steps[0]?.name === "var" ? addressIn(reference) : undefined;
    const [declaration, ...others] = named ? declared(named.address, scope) : [];
    if (!named || !declaration || others.length > 0) return undefined;
    return { result: variable(named.nameStep.name, declaration.block), rest: named.rest };
  });
}

/** The same with values for some references that the caller gives, and so for the locals that use them. */
export function environmentWhere(
  scope: Scope,
  block: Block | undefined,
  instead: (reference: Reference) => ReturnType<Environment["lookUp"]> | undefined,
): Environment {
  const surely = environmentOf(scope, block);
  const locals = new Map<BodyItem, Result>();
  const environment: Environment = {
    ...surely,
    lookUp(reference) {
      const found = instead(reference);
      if (found) return found;
      const sure = surely.lookUp(reference);
      const named = reference.steps[0]?.name === "local" ? addressIn(reference) : undefined;
      const [declaration, ...others] = named ? declared(named.address, scope) : [];
      const { item } = declaration ?? {};
      if (!named || !item || others.length > 0 || isWhollyKnown(sure.result)) return sure;
      if (!evaluableLocals(scope.module).has(named.address)) return sure;
      const result = locals.get(item) ?? evaluate(item.value, environment).result;
      locals.set(item, result);
      return { result, rest: named.rest };
    },
  };
  return environment;
}

function assumedVariable(block: Block, value: Value | undefined, surely: Environment): Result {
  return asVariable(value ? evaluate(value, surely).result : unknown, block);
}

/** What is given to a variable, as a value of its type. */
export function asVariable(result: Result, block: Block): Result {
  const type = variableType(block);
  const nullable = bodyItemOf(block.body, "nullable")?.value;
  // Its default counts where null is given and not taken.
  if (result.state === "null" && nullable?.kind === "bool" && !nullable.bool) return unknownOf(type);
  const converted = convert(result, type);
  return isMismatch(converted) ? unknownOf(type) : converted;
}

/** What it is known to have, or the default where nobody is known to set anything else. */
function valueOrDefault(name: string, block: Block, scope: Scope): Value | undefined {
  const given = variableValue(name, block, scope);
  if (given || scope.calls().length > 0 || scope.module.isPartial || isSetUp(scope.module)) return given;
  const value = writtenDefault(name, block, scope);
  if (value) scope.assumes();
  return value;
}
