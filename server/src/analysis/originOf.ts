// Where a value comes from, and what follows of it: whether two are the same, and in which region something lies.
import { type Body, literalText, type Reference, type Value } from "../model/index";
import { normalizeLocation } from "../resourceIds/index";
import { resolve } from "./resolve";
import type { Scope } from "./scope";
import { targetOf } from "./target";
import { bodyItemAt } from "./values/literalAt";
import { textOfLiteral } from "./values/literals";

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
    const item = target?.attribute === undefined ? undefined : bodyItemAt(target.block.body, [target.attribute]);
    if (!item || item.value.kind === "missing") break;
    current = resolve(item.value, scope).value;
  }
  return current;
}

/**
 * Whether two values certainly mean the same: the same resource, or the same text (Azure's ids and names do not differ
 * by case alone). False if they certainly do not, undefined if only Terraform knows.
 */
export function isSame(one: Value, other: Value, scope: Scope): boolean | undefined {
  const [a, b] = [originOf(one, scope), originOf(other, scope)];
  const [textA, textB] = [textOfLiteral(a, scope), textOfLiteral(b, scope)];
  if (textA !== undefined && textB !== undefined) return textA.toLowerCase() === textB.toLowerCase();
  if (a.kind !== "reference" || b.kind !== "reference") return undefined;
  const [pathA, pathB] = [pathOf(a.reference), pathOf(b.reference)];
  if (pathA !== undefined && pathA === pathB) return true;
  const [targetA, targetB] = [targetOf(a, scope), targetOf(b, scope)];
  const areResources = targetA?.kind === "resource" && targetB?.kind === "resource";
  const areComparable = areResources && targetA.type === targetB.type && targetA.attribute === targetB.attribute;
  // Instances of one resource may be the same or not, and a data source may read what a resource makes.
  return areComparable && targetA.address !== targetB.address ? false : undefined;
}

/** The steps of a reference in one text, unless something in them is only known to Terraform. */
function pathOf({ steps, bound }: Reference): string | undefined {
  const isPlain = !bound && steps.every(({ kind, key }) => kind === "name" || (key && literalText(key) !== undefined));
  return isPlain ? steps.map(({ name }) => name).join("\n") : undefined;
}

/** The region of something, as Azure compares it ("West Europe" is westeurope); undefined if it is not known. */
export function regionAt(body: Body, scope: Scope): string | undefined {
  const item = bodyItemAt(body, ["location"]);
  const text = item ? textOfLiteral(originOf(item.value, scope), scope) : undefined;
  return text === undefined ? undefined : normalizeLocation(text);
}
