import { addressIn } from "../model/address";
import { entryOf } from "../model/body";
import type { Value } from "../model/value";
import { declared } from "./declared";
import type { Scope } from "./scope";

/** How many locals and variables are followed one after another; more are a circle, or nobody's program. */
const most = 10;

/**
 * The value that a reference to a local or to a variable with a default stands for, and any other value as it is. A
 * variable may be set to something else than its default: `isAssumed` says that one was followed.
 */
export function resolve(value: Value, scope: Scope): { readonly value: Value; readonly isAssumed: boolean } {
  let current = value;
  let isAssumed = false;
  for (let steps = 0; current.kind === "reference" && steps < most; steps++) {
    const named = addressIn(current.reference);
    if (!named || named.rest.length > 0 || (named.kind !== "local" && named.kind !== "variable")) break;
    const declarations = declared(named.address, scope);
    const [declaration] = declarations;
    if (!declaration || declarations.length > 1) break;
    scope.looksAt(declaration.block);
    const next = named.kind === "local" ? declaration.entry : entryOf(declaration.block.body, "default");
    if (!next || next.value.kind === "missing") break;
    isAssumed ||= named.kind === "variable";
    current = next.value;
  }
  return { value: current, isAssumed };
}
