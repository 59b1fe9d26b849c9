import type { Body, BodyItem, Value } from "../../model/index";
import { resolve } from "../resolve";
import type { Scope } from "../scope";
import type { Given } from "./given";
import { textOfLiteral } from "./literals";

/** The one body item at a path of names (`identity`, `type`). */
export function bodyItemAt(body: Body, path: readonly string[]): Given<BodyItem> {
  return stepTo(body, path, 0);
}

function stepTo(body: Body, path: readonly string[], depth: number): Given<BodyItem> {
  const name = path[depth] ?? "";
  let item: BodyItem | undefined;
  let hasKey = false;
  // Asked more often than anything else.
  for (const one of body.items) {
    if (one.key) hasKey = true;
    if (one.name !== name || one.value.kind === "null") continue;
    if (item) return undefined;
    item = one;
  }
  if (!item) return hasKey ? undefined : null;
  if (item.dynamic) return undefined;
  if (depth + 1 >= path.length) return item;
  const { value } = item;
  if (value.kind === "body") return stepTo(value.body, path, depth + 1);
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : undefined;
  return only?.kind === "body" ? stepTo(only.body, path, depth + 1) : undefined;
}

/** The literal at a path, as text. Follows locals and defaults. */
export function literalAt(body: Body, path: readonly string[], scope: Scope): Given<string> {
  const value = valueAt(body, path, scope);
  return value && textOfLiteral(value, scope);
}

/** The items of the list at a path, each as it is written. */
export function itemsAt(body: Body, path: readonly string[], scope: Scope): Given<readonly Value[]> {
  const value = valueAt(body, path, scope);
  return value?.kind === "list" ? value.items : value === null ? null : undefined;
}

function valueAt(body: Body, path: readonly string[], scope: Scope): Given<Value> {
  const item = bodyItemAt(body, path);
  if (!item) return item;
  const { value, isAssumed } = resolve(item.value, scope);
  if (value.kind !== "null") return value;
  // A variable that is null by default is there to be set by whoever wants to.
  return isAssumed ? undefined : null;
}
