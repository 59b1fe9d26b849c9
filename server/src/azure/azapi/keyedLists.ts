/** Lists of blocks that become one object, in which each of them has a key of its own: the columns of a stream, by the name of that. */
import { stepsOf } from "../json";
import { emptyObject, type ListTree, type ObjectTree, putAt, treeAt } from "./tree";

/**
 * Makes objects of such lists. `keyed` has the property with the key, which each element loses, by the path of the list. `refuse` is told why that is not
 * possible: the rest of a sentence after the path.
 */
export function keyLists(
  tree: ObjectTree,
  keyed: ReadonlyMap<string, string>,
  refuse: (path: string, because: string) => void,
): void {
  for (const [path, by] of keyed) {
    const steps = stepsOf(path);
    const list = treeAt(tree, steps);
    if (list?.kind !== "list") continue;
    const object = keyedBy(by, list);
    if (typeof object === "string") refuse(path, object);
    else objectOf(tree, steps.slice(0, -1))?.set(steps.at(-1)!, object);
  }
}

function objectOf(tree: ObjectTree, steps: readonly string[]): ObjectTree["properties"] | undefined {
  const object = treeAt(tree, steps);
  return object?.kind === "object" ? object.properties : undefined;
}

function keyedBy(by: string, { parts }: ListTree): ObjectTree | string {
  const object = emptyObject();
  for (const part of parts) {
    const key = part.kind === "object" ? part.properties.get(by) : undefined;
    if (part.kind !== "object" || key?.kind !== "leaf" || key.value.kind !== "text")
      return `becomes an object with keys, and only Terraform knows these`;
    const properties = new Map([...part.properties].filter(([name]) => name !== by));
    if (!putAt(object, [key.value.text], { kind: "object", properties }))
      return `has "${key.value.text}" twice, and becomes an object`;
  }
  return object;
}
