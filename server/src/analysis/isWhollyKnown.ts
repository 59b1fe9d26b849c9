import { valuesIn } from "../model/value";
import type { EntryNode } from "./walk";

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
    .every(
      (one) =>
        !one.dynamic &&
        [...valuesIn(one.value)].every((value) => value.kind !== "expression" && value.kind !== "reference"),
    );
}
