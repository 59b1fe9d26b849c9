import { environmentWhere, evaluatedBlock, type Scope } from "../../../analysis/index";
import {
  attributesOf,
  type Environment,
  evaluate,
  knownText,
  type Result,
  textResult,
} from "../../../evaluation/index";
import { addressIn, type Block, type BodyItem, bodyItemOf, literalText, type Value } from "../../../model/index";

/** The Azure id of the resource at an address; undefined where it is not known. */
export type IdOf = (address: string) => string | undefined;

/** How many references are followed one after another. */
const deepest = 8;

/** The text that a value surely comes to, where ids are known and a resource has what its block gives it. */
export function textIfKnown(value: Value | undefined, scope: Scope, idOf: IdOf): string | undefined {
  return value && (literalText(value) ?? knownText(evaluate(value, environmentWithIds(scope, idOf)).result));
}

/** The values of the arguments and blocks of a block; undefined where nothing can be told. */
export function valuesOfBody(block: Block, scope: Scope, idOf: IdOf): ReadonlyMap<string, Result> | undefined {
  return attributesOf(evaluatedBlock(block, environmentWithIds(scope, idOf)).result);
}

function environmentWithIds(scope: Scope, idOf: IdOf): Environment {
  /** What arguments come to that are read; nothing yet of those that are being evaluated. */
  const read = new Map<BodyItem, Result | undefined>();
  let depth = 0;
  const environment = environmentWhere(scope, undefined, (reference) => {
    const named = addressIn(reference);
    const [step, ...rest] = named?.rest ?? [];
    if (!named || step?.kind !== "name" || (named.kind !== "resource" && named.kind !== "data")) return undefined;
    const result = step.name === "id" ? idAt(named.address) : argumentAt(named.address, step.name);
    return result && { result, rest };
  });
  return environment;

  function idAt(address: string): Result | undefined {
    const id = idOf(address);
    return id === undefined ? undefined : textResult(id);
  }

  /** A string, number or bool that a resource is given. */
  function argumentAt(address: string, name: string): Result | undefined {
    const [declaration, ...others] = scope.module.declarations.get(address) ?? [];
    const item =
      declaration && !declaration.item && others.length === 0 ? bodyItemOf(declaration.block.body, name) : undefined;
    if (!item || depth === deepest) return undefined;
    if (!read.has(item)) {
      read.set(item, undefined);
      depth++;
      const { result } = evaluate(item.value, environment);
      depth--;
      read.set(item, knownText(result) === undefined ? undefined : result);
    }
    return read.get(item);
  }
}
