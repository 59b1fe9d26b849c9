import { environmentWhere, evaluatedBlock, type Scope } from "../../../analysis/index";
import {
  attributesOf,
  type Environment,
  evaluate,
  knownText,
  type Result,
  textResult,
} from "../../../evaluation/index";
import { weakMemo } from "../../../memo/index";
import { addressIn, type Block, bodyItemOf, literalText, type Value } from "../../../model/index";

/** The Azure id of the resource at an address; undefined where it is not known. */
export type IdOf = (address: string) => string | undefined;

/** How many references are followed one after another. */
const deepest = 8;

/** The certain text of a value, with known ids and with resources that have what their blocks give them. */
export function textIfKnown(value: Value | undefined, scope: Scope, idOf: IdOf): string | undefined {
  if (!value) return undefined;
  const text = literalText(value);
  if (text !== undefined) return text;
  const known = withIds(scope, idOf).known(value);
  return known && knownText(known);
}

/** The values of the arguments and blocks of a block; undefined if nothing is known. */
export function valuesOfBody(block: Block, scope: Scope, idOf: IdOf): ReadonlyMap<string, Result> | undefined {
  return attributesOf(evaluatedBlock(block, withIds(scope, idOf).environment).result);
}

/** What values come to where certain ids are known: kept, since each of a chain of resources is read by the next. */
const settledBy = weakMemo((_: IdOf) => new Map<Value, Result | undefined>());

interface WithIds {
  readonly environment: Environment;
  /** The string, number or bool that a value comes to. */
  known(value: Value): Result | undefined;
}

function withIds(scope: Scope, idOf: IdOf): WithIds {
  const settled = settledBy(idOf);
  /** What values come to that are read; nothing yet of those that are being evaluated. */
  const read = new Map<Value, Result | undefined>();
  let depth = 0;
  /** Whether a reference was not followed, or an id is not known, maybe only not yet: what is unknown then may be known to others. */
  let isCut = false;
  const environment = environmentWhere(scope, undefined, (reference) => {
    const named = addressIn(reference);
    const [step, ...rest] = named?.rest ?? [];
    if (!named || step?.kind !== "name" || (named.kind !== "resource" && named.kind !== "data")) return undefined;
    const result = step.name === "id" ? idAt(named.address) : argumentAt(named.address, step.name);
    // Whose it is that asks may be known as ids are.
    const own = result || named.kind !== "data" ? result : idAt(`${named.address}.${step.name}`);
    return own && { result: own, rest };
  });
  return { environment, known };

  function idAt(address: string): Result | undefined {
    const id = idOf(address);
    if (id !== undefined) return textResult(id);
    isCut = true;
    return undefined;
  }

  /** What a resource is given. */
  function argumentAt(address: string, name: string): Result | undefined {
    const [declaration, ...others] = scope.module.declarations.get(address) ?? [];
    const item =
      declaration && !declaration.item && others.length === 0 ? bodyItemOf(declaration.block.body, name) : undefined;
    return item && known(item.value);
  }

  function known(value: Value): Result | undefined {
    if (settled.has(value)) return settled.get(value);
    if (read.has(value) || depth > deepest) {
      isCut = true;
      return read.get(value);
    }
    read.set(value, undefined);
    depth++;
    const { result } = evaluate(value, environment);
    depth--;
    const found = knownText(result) === undefined ? undefined : result;
    read.set(value, found);
    if (found || !isCut) settled.set(value, found);
    return found;
  }
}
