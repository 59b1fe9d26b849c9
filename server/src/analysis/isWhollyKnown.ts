import { type Value, valuesIn } from "../model/value";
import type { EntryNode } from "./walk";

/** Functions whose result Terraform leaves open until it applies, and those of providers. */
const late = /^(timestamp|plantimestamp|uuid|bcrypt)$|::/;

/**
 * Whether the provider looks at an argument's value when Terraform validates: it checks an argument, or a nested block
 * with all of its siblings of the same name, only where nothing in it is left to be evaluated. (The plugin SDK's
 * schema validation stops at values that are not wholly known.)
 */
export function isWhollyKnown({ entry, body }: EntryNode): boolean {
  let top = body;
  while (top.parent) top = top.parent;
  const name = body.path[0] ?? entry.name;
  return top.body.entries
    .filter((one) => one.name === name)
    .every((one) => !one.dynamic && [...valuesIn(one.value)].every(isKnown));
}

/** What a function makes of known values is known. */
function isKnown(value: Value): boolean {
  if (value.kind === "expression") return value.call !== undefined && !late.test(value.call.name);
  return value.kind !== "reference";
}
