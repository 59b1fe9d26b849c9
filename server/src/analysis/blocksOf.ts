import { type Block, typeOf } from "../model/block";
import { addressesBehind, declaredIn } from "./declared";
import type { Scope } from "./scope";

/** All resources of a type in the module, in the order of their declaration. */
export function blocksOf(type: string, scope: Scope): readonly Block[] {
  scope.looksAt(type);
  return addressesBehind(`${type}.`, scope)
    .flatMap((address) => declaredIn(scope.module, address))
    .map(({ block }) => block)
    .filter((block) => typeOf(block) === type);
}
