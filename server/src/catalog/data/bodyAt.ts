/** Takes one snapshot out of the tree that all snapshots of a type were laid into. */
import type { Attribute, BodySchema } from "../schema";
import type { Changes, StoredAttribute, StoredBody } from "./stored";

/** The body as it is in the snapshot with that index. */
export function bodyAt(stored: StoredBody, snapshot: number): BodySchema {
  const body = new Map<string, Attribute>();
  for (const [name, node] of Object.entries(stored)) {
    if (isIn(node.in, snapshot)) body.set(name, attributeAt(node, snapshot));
  }
  return body;
}

/** The facts of a node in a snapshot: those of the newest, but for what was otherwise then. */
export function factsAt<T extends { readonly was?: Changes }>(node: T, snapshot: number): T {
  const changes = node.was?.find(([mask]) => mask & (1 << snapshot))?.[1];
  if (!changes) return node;
  const facts = Object.entries({ ...node, ...changes }).filter(([, fact]) => fact !== null);
  return Object.fromEntries(facts) as unknown as T;
}

/** Whether a mask names a snapshot; without a mask, every one that it could. */
export function isIn(mask: number | undefined, snapshot: number): boolean {
  return mask === undefined || (mask & (1 << snapshot)) !== 0;
}

/** Attributes that are the same in all snapshots, with all that is in them; they are most. */
const unchanging = new WeakMap<StoredAttribute, Attribute>();

function attributeAt(node: StoredAttribute, snapshot: number): Attribute {
  const known = unchanging.get(node);
  if (known) return known;
  // What says when it was there rather than how it is, and what is inside it, is left out.
  const { in: _in, was: _was, block: _block, blockIn: _blockIn, elem: _elem, ...rest } = factsAt(node, snapshot);
  const { documented: _documented, undocumented: _undocumented, ...facts } = rest;
  const result: Attribute = {
    ...facts,
    ...(node.documented && { documentedSince: node.documented }),
    ...(node.block && isIn(node.blockIn, snapshot) && { block: bodyAt(node.block, snapshot) }),
    ...(node.elem && isIn(node.elem.in, snapshot) && { elem: attributeAt(node.elem, snapshot) }),
  };
  if (isUnchanging(node)) unchanging.set(node, result);
  return result;
}

/** To be asked once what is in it has been built. */
function isUnchanging({ was, block, blockIn, elem }: StoredAttribute): boolean {
  if (was || blockIn !== undefined) return false;
  const inside = elem ? [elem, ...Object.values(block ?? {})] : Object.values(block ?? {});
  return inside.every((node) => node.in === undefined && unchanging.has(node));
}
