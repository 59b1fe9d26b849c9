import { resolve } from "../../../analysis/resolve";
import type { Scope } from "../../../analysis/scope";
import { targetOf } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import type { Body } from "../../../model/value";

/** Whether an argument surely has a value: a literal, or an attribute of a resource, rather than what may turn out to be null. */
export function isSurelySet(body: Body, path: readonly string[], scope: Scope): boolean {
  const entry = entryAt(body, path);
  if (!entry) return false;
  const { value } = resolve(entry.value, scope);
  if (value.kind === "text") return value.text !== "";
  if (value.kind === "reference") return targetOf(value, scope)?.attribute !== undefined;
  return value.kind === "number" || value.kind === "bool" || value.kind === "list" || value.kind === "body";
}
