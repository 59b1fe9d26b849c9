import { type Attribute, attributeAt } from "../../catalog/index";
import type { Block } from "../../model/index";
import { blockSchemaOf } from "../blockSchema";
import { isChecked } from "../checksInForce";
import type { Scope } from "../scope";
import type { Given } from "./given";
import { bodyItemAt, literalAt } from "./literalAt";

/** The effective value of an argument, as text: its literal, or what the provider in force uses if it is left out. */
export function settingAt(block: Block, path: readonly string[], scope: Scope): Given<string> {
  const literal = literalAt(block.body, path, scope);
  if (literal !== null) return literal;
  const around = path.slice(0, -1);
  if (around.length > 0 && !bodyItemAt(block.body, around))
    return bodyItemAt(block.body, around) === null ? null : undefined;
  const attribute = argumentAt(block, path, scope);
  if (!attribute || !isChecked(attribute) || attribute.defaultFromEnvironment) return undefined;
  if (attribute.default !== undefined) return String(attribute.default);
  return attribute.computed ? undefined : null;
}

/** What the version in force says of an argument, by its path from the top of a block. */
export function argumentAt(block: Block, path: readonly string[], scope: Scope): Attribute | undefined {
  const body = blockSchemaOf(block, scope).type?.body;
  return body && attributeAt(body, path);
}
