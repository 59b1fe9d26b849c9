/**
 * Lists of several kinds, which are put together as objects: what is of a kind is at `field=AlertContext` there, one element or a list of these. In the end
 * they are lists, with the kinds in the order in which a provider was seen to send them.
 */
import type { SentKinds } from "../../catalog/index";
import { pathOfProperty } from "../json";
import type { ListTree, ObjectTree, Tree } from "./tree";

/**
 * The tree with such lists. `refuse` is told why that is not possible: the rest of a sentence after the path of a
 * list, and `unique` gets the property that tells elements apart whose order is another one each time.
 */
export function withListsOfKinds(
  tree: ObjectTree,
  kinds: ReadonlyMap<string, SentKinds>,
  refuse: (path: string, because: string) => void,
  unique: Map<string, readonly string[]>,
): ObjectTree {
  return kinds.size === 0 ? tree : (written(tree, "") as ObjectTree);

  function written(one: Tree, path: string): Tree {
    if (one.kind === "leaf") return one;
    if (one.kind === "list")
      return {
        kind: "list",
        parts: one.parts.map((part) =>
          part.kind === "loop" ? { ...part, element: written(part.element, `${path}[]`) } : written(part, `${path}[]`),
        ),
      };
    const properties = new Map(
      [...one.properties].map(([name, inner]) => [name, written(inner, pathOfProperty(path, name))] as const),
    );
    const own = kinds.get(path);
    return own ? listOf(properties, own, path) : { kind: "object", properties };
  }

  function listOf(
    properties: ReadonlyMap<string, Tree>,
    { by, order, apart, isLoose }: SentKinds,
    path: string,
  ): ListTree {
    const parts: ListTree["parts"] = [];
    if (isLoose) unique.set(path, [by]);
    const names = order.map((word) => `${by}=${word}`);
    for (const name of names) {
      const part = properties.get(name);
      if (part?.kind === "list") parts.push(...part.parts);
      else if (part) parts.push(part);
    }
    const [further] = [...properties.keys()].filter((name) => !names.includes(name));
    if (further !== undefined) refuse(path, `is a list, and has ${further} too`);
    const unclear = apart.find((pair) => pair.every((word) => properties.has(`${by}=${word}`)));
    if (unclear) refuse(path, `has ${unclear.join(" and ")}, whose order is not known`);
    return { kind: "list", parts };
  }
}
