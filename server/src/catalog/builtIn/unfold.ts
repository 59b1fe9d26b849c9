/** Takes one snapshot out of the tree that all snapshots of a type were merged into. */
import type { Attribute, BodySchema, TypeSchema } from "../schema";
import { type Changes, isIn, type StoredAttribute, type StoredBody, type StoredType } from "./format";

/** Gives a type as it is in a snapshot. Attributes that are the same in all snapshots are the same objects in all. */
export function unfold(stored: StoredType): (snapshot: number) => TypeSchema {
  /** Attributes that are the same in all snapshots, which most are. */
  const unchanging = new Map<StoredAttribute, Attribute>();

  return (snapshot) => {
    const {
      in: _in,
      from: _from,
      to: _to,
      was: _was,
      attributes,
      gone: _gone,
      history: _history,
      ...rest
    } = factsAt(stored, snapshot);
    const { documented, undocumented: _undocumented, ...facts } = rest;
    return { ...facts, body: bodyAt(attributes, snapshot), ...(documented && { documentedSince: documented }) };
  };

  function bodyAt(body: StoredBody, snapshot: number): BodySchema {
    const there = Object.entries(body).filter(([, node]) => isIn(node.in, snapshot));
    return new Map(there.map(([name, node]) => [name, attributeAt(node, snapshot)]));
  }

  function attributeAt(node: StoredAttribute, snapshot: number): Attribute {
    const unfolded = unchanging.get(node);
    if (unfolded) return unfolded;
    // Leaves out when it existed, and what is inside it.
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

  /** Can be asked once what is inside it has been built. */
  function isUnchanging({ was, block, blockIn, elem }: StoredAttribute): boolean {
    if (was || blockIn !== undefined) return false;
    const inside = elem ? [elem, ...Object.values(block ?? {})] : Object.values(block ?? {});
    return inside.every((node) => node.in === undefined && unchanging.has(node));
  }
}

/** The facts of a node in a snapshot: those of the newest, except for what was different then. */
function factsAt<T extends { readonly was?: Changes }>(node: T, snapshot: number): T {
  const changes = node.was?.find(([where]) => isIn(where, snapshot))?.[1];
  if (!changes) return node;
  const facts = Object.entries({ ...node, ...changes }).filter(([, fact]) => fact !== null);
  return Object.fromEntries(facts) as unknown as T;
}
