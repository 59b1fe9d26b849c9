/** What of a body replaces the resource when it changes, as it does for azurerm: azapi has to be told, and changes it otherwise. */
import type { BodySchema, SentBody } from "../../catalog/index";
import { type ObjectTree, treeAt } from "./tree";

/**
 * Paths of the body as `replace_triggers_refs` takes them, by name. What is in lists is named by the list. A property
 * that other arguments also change is left out: replacing it would destroy what azurerm only updates.
 */
export function replaceTriggers(schema: BodySchema, { rows }: SentBody, body: ObjectTree): readonly string[] {
  const [found, others] = [new Set<string>(), new Set<string>()];
  for (const [argument, all] of rows) {
    const own = isReplacing(schema, argument.split(".")) ? found : others;
    for (const { path } of all) own.add(path.split("[]")[0]!);
  }
  const isChangedToo = (path: string) =>
    [...others].some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`));
  return [...found].filter((path) => isNamed(path) && treeAt(body, path.split(".")) && !isChangedToo(path)).sort();
}

/** Whether a path needs no quotes in JMESPath. */
function isNamed(path: string): boolean {
  return path.split(".").every((name) => /^[a-z_]\w*$/i.test(name));
}

/** Whether an argument, or a block that it is in, replaces. */
function isReplacing(schema: BodySchema, [name = "", ...inner]: readonly string[]): boolean {
  const attribute = schema.get(name);
  if (!attribute) return false;
  if (attribute.forceNew) return true;
  return inner.length > 0 && attribute.block !== undefined && isReplacing(attribute.block, inner);
}
