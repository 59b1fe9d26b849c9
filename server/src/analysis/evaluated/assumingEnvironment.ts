import {
  convert,
  type Environment,
  evaluate,
  isMismatch,
  type Result,
  unknown,
  unknownOf,
} from "../../evaluation/index";
import { addressIn, type Block, type Entry, entryOf, type Value } from "../../model/index";
import { declared } from "../declared";
import { isSetUp, variableValue, writtenDefault } from "../resolve";
import type { Scope } from "../scope";
import { environmentOf } from "./environmentOf";
import { evaluableLocals } from "./localDepths";
import { variableType } from "./moduleValues";

/** The value that a variable is taken to have, by its name; undefined where it stays unknown. It tells the scope. */
type AssumedValue = (name: string, block: Block, scope: Scope) => Value | undefined;

/**
 * What expressions in a block may refer to, where variables have the one value that they are known to have: their default, what files of
 * values say, or what all calls pass. The scope is told whenever such a value is taken, since it may be set to something else.
 *
 * @param assumedValue what a variable is taken to have; by default that, and of a module that nobody is known to call its default.
 */
export function assumingEnvironment(
  scope: Scope,
  block: Block,
  assumedValue: AssumedValue = valueOrDefault,
): Environment {
  const surely = environmentOf(scope, block);
  return environmentWith(scope, block, (name, variable) =>
    assumedVariable(variable, assumedValue(name, variable, scope), surely),
  );
}

/** What expressions in a block may refer to, where something else says what each variable comes to, by its name and block. */
export function environmentWith(
  scope: Scope,
  block: Block,
  variable: (name: string, block: Block) => Result,
): Environment {
  const surely = environmentOf(scope, block);
  const locals = new Map<Entry, Result>();
  const environment: Environment = {
    ...surely,
    lookUp(reference) {
      const root = reference.steps[0]?.name;
      const named = root === "var" || root === "local" ? addressIn(reference) : undefined;
      const [declaration, ...others] = named ? declared(named.address, scope) : [];
      if (!named || !declaration || others.length > 0) return surely.lookUp(reference);
      if (named.kind === "variable")
        return { result: variable(named.nameStep.name, declaration.block), rest: named.rest };
      const { entry } = declaration;
      if (!entry || !evaluableLocals(scope.module).has(named.address)) return surely.lookUp(reference);
      const result = locals.get(entry) ?? evaluate(entry.value, environment).result;
      locals.set(entry, result);
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
  const nullable = entryOf(block.body, "nullable")?.value;
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
