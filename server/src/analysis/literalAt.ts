import type { Body, Entry } from "../model/body";
import type { Value } from "../model/value";
import { textOf } from "./literals";
import { resolve } from "./resolve";
import type { Scope } from "./scope";

/** The one entry at a path of names (`identity`, `type`): null where there surely is none, undefined where that is not known. */
export function entryAt(body: Body, path: readonly string[]): Entry | null | undefined {
  const [name = "", ...rest] = path;
  const entries = body.entries.filter((entry) => entry.name === name && entry.value.kind !== "null");
  const [entry] = entries;
  if (!entry) return body.entries.some(({ key }) => key) ? undefined : null;
  if (entries.length > 1 || entry.dynamic) return undefined;
  if (rest.length === 0) return entry;
  const { value } = entry;
  if (value.kind === "body") return entryAt(value.body, rest);
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : undefined;
  return only?.kind === "body" ? entryAt(only.body, rest) : undefined;
}

/** The literal at a path, as text: null where nothing is set, undefined where only Terraform knows. Follows locals and defaults. */
export function literalAt(body: Body, path: readonly string[], scope: Scope): string | null | undefined {
  const value = valueAt(body, path, scope);
  return value && textOf(value);
}

/** The items of the list at a path, each as it is written: null where nothing is set, undefined where only Terraform knows. */
export function itemsAt(body: Body, path: readonly string[], scope: Scope): readonly Value[] | null | undefined {
  const value = valueAt(body, path, scope);
  return value?.kind === "list" ? value.items : value === null ? null : undefined;
}

function valueAt(body: Body, path: readonly string[], scope: Scope): Value | null | undefined {
  const entry = entryAt(body, path);
  if (!entry) return entry;
  const { value } = resolve(entry.value, scope);
  return value.kind === "null" ? null : value;
}
