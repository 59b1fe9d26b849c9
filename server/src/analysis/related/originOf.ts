import type { Value } from "../../model/value";
import { resolve } from "../resolve";
import type { Scope } from "../scope";
import { targetOf } from "../target";
import { entryAt } from "../values/literalAt";

/** How many resources are asked one after another; more are a circle, or nobody's program. */
const most = 10;

/**
 * The value that another one comes from: through locals, defaults, and arguments of resources that are read
 * (`azurerm_resource_group.rg.location` is what is written there). What cannot be followed is given back as it is.
 */
export function originOf(value: Value, scope: Scope): Value {
  let current = resolve(value, scope).value;
  for (let steps = 0; steps < most; steps++) {
    const target = targetOf(current, scope);
    const entry = target?.attribute === undefined ? undefined : entryAt(target.block.body, [target.attribute]);
    if (!entry || entry.value.kind === "missing") break;
    current = resolve(entry.value, scope).value;
  }
  return current;
}
