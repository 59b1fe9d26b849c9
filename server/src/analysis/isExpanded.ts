import { type Entry, entryOf, type Value } from "../model/index";
import { resolve } from "./resolve";
import type { Scope } from "./scope";

/**
 * Whether Terraform surely looks at what stands within some entries when it validates: at the content of a dynamic block only
 * where it knows what the block goes over, and that this is not empty. Variables it does not know then.
 */
export function isExpanded(entries: readonly Entry[], scope: Scope): boolean {
  return entries.every(({ dynamic }) => {
    const forEach = dynamic && entryOf(dynamic.body, "for_each")?.value;
    return !forEach || isFilled(forEach, scope);
  });
}

function isFilled(value: Value, scope: Scope): boolean {
  const { value: meant, isAssumed } = resolve(value, scope);
  if (isAssumed) return false;
  if (meant.kind === "list") return meant.items.length > 0;
  if (meant.kind === "body") return meant.body.entries.length > 0;
  const isConversion = meant.kind === "expression" && /^to(set|list|map)$/.test(meant.call?.name ?? "");
  const [from] = isConversion ? meant.parts : [];
  return from !== undefined && isFilled(from, scope);
}
