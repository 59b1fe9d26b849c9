import type { Reference, Value } from "../../model/value";
import type { Scope } from "../scope";
import { targetOf } from "../target";
import { textOf } from "../values/literals";
import { originOf } from "./originOf";

/**
 * Whether two values surely mean the same: the same resource, or the same text (Azure's ids and names do not differ in
 * case alone). False where they surely do not, undefined where only Terraform knows.
 */
export function isSame(one: Value, other: Value, scope: Scope): boolean | undefined {
  const [a, b] = [originOf(one, scope), originOf(other, scope)];
  const [textA, textB] = [textOf(a), textOf(b)];
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
  const isPlain = !bound && steps.every(({ kind, key }) => kind === "name" || (key && textOf(key) !== undefined));
  return isPlain ? steps.map(({ name }) => name).join("\n") : undefined;
}
