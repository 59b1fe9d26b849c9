import type { Member, Node, ObjectNode } from "./node";

/** The members of an object, or of every object in an array: Terraform takes both wherever blocks can repeat. */
export function membersOf(node: Node): Member[] {
  return objectsIn(node).flatMap(({ members }) => members);
}

/** The objects that a node is or holds. */
export function objectsIn(node: Node): ObjectNode[] {
  if (node.kind === "object") return [node];
  return node.kind === "array" ? node.items.flatMap(objectsIn) : [];
}

/** Terraform ignores everything under the key `//`. */
export function isComment({ key }: Member): boolean {
  return key.text === "//";
}
