/** What a plan changes. */
import { type CtyValue, isSameValue } from "./cty";
import type { SchemaNode } from "./schemaNode";

/** The paths at which two values of a body differ, names and indexes with dots between them; sets have no order. */
export function changedPaths(node: SchemaNode, prior: CtyValue, planned: CtyValue): readonly string[] {
  return pathsIn(node, prior, planned, []);
}

function pathsIn(node: SchemaNode, prior: CtyValue, planned: CtyValue, path: readonly string[]): readonly string[] {
  if (isSameValue(prior, planned)) return [];
  if (prior instanceof Map && planned instanceof Map && node.children && node.form !== "map")
    return node.children.flatMap((child) =>
      pathsIn(child, prior.get(child.name) ?? null, planned.get(child.name) ?? null, [...path, child.name]),
    );
  if (!Array.isArray(prior) || !Array.isArray(planned) || prior.length !== planned.length) return [path.join(".")];
  const [before, after]: readonly (readonly CtyValue[])[] = [prior, planned];
  if (node.facts.type === "set") return isSameSet(node, before!, after!) ? [] : [path.join(".")];
  const element = elementOf(node);
  return before!.flatMap((item, index) => pathsIn(element, item, after![index] ?? null, [...path, String(index)]));
}

function isSameSet(node: SchemaNode, before: readonly CtyValue[], after: readonly CtyValue[]): boolean {
  const element = elementOf(node);
  return before.every((item) => after.some((other) => pathsIn(element, item, other, []).length === 0));
}

function elementOf(node: SchemaNode): SchemaNode {
  return node.children ? { ...node, form: "root", facts: { ...node.facts, type: "object" } } : (node.element ?? node);
}
