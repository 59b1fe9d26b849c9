import type { NewValue } from "../model/change";
import { addressOf } from "../model/module";
import { blocksOf } from "./blocksOf";
import type { Scope } from "./scope";
import { entryAt } from "./values/literalAt";

/** More types than these are no answer to what somebody means. */
const most = 8;

/** What reads an attribute of the only resource of the module of one of these types; undefined where there are several of it. */
export function onlyOf(
  types: readonly string[],
  attribute: string,
  scope: Scope,
): Extract<NewValue, { kind: "reference" }> | undefined {
  const [only, ...others] = types.slice(0, most).flatMap((type) => blocksOf(type, scope));
  const address = only && others.length === 0 ? addressOf(only) : undefined;
  if (!only || !address || ["count", "for_each"].some((name) => entryAt(only.body, [name]) !== null)) return undefined;
  return { kind: "reference", path: [...address.split("."), attribute] };
}
