/** Takes one snapshot out of the tree that all snapshots of a type were laid into. */
import type { Attribute, BodySchema } from "./schema";
import type { Changes, StoredAttribute, StoredBody } from "./stored";

/** The body as it is in the snapshot with that index. */
export function bodyAt(stored: StoredBody, snapshot: number): BodySchema {
  const body = new Map<string, Attribute>();
  for (const name of Object.keys(stored)) {
    const node = stored[name];
    if (node && isIn(node.in, snapshot)) body.set(name, attributeAt(node, snapshot));
  }
  return body;
}

/** The facts of a node in a snapshot: those of the newest, but for what was otherwise then. */
export function factsAt<T extends { readonly was?: Changes }>(node: T, snapshot: number): T {
  const changes = node.was?.find(([mask]) => mask & (1 << snapshot))?.[1];
  if (!changes) return node;
  const facts: Record<string, unknown> = { ...node, ...changes };
  for (const name of Object.keys(changes)) if (changes[name] === null) delete facts[name];
  return facts as T;
}

/** Whether a mask names a snapshot; without a mask, every one that it could. */
export function isIn(mask: number | undefined, snapshot: number): boolean {
  return mask === undefined || (mask & (1 << snapshot)) !== 0;
}

function attributeAt(node: StoredAttribute, snapshot: number): Attribute {
  const { in: _in, was: _was, block, blockIn, elem, documented, undocumented: _un, ...facts } = factsAt(node, snapshot);
  return {
    ...facts,
    ...(documented && { documentedSince: documented }),
    ...(block && isIn(blockIn, snapshot) && { block: bodyAt(block, snapshot) }),
    ...(elem && isIn(elem.in, snapshot) && { elem: attributeAt(elem, snapshot) }),
  };
}
