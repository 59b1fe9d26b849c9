/** Resources of several modules, in the words of the one that asks: what they name, and whether they may be there together. */
import type { Scope } from "../../analysis/index";
import { type Block, isRepeated } from "../../model/index";
import { isMarked } from "./composed";
import { instanceOf, isOfInstance, isSameCount } from "./instances";
import type { PlacedResource } from "./resourcesByType";
import { outwards, thingsAt, thingsOfCaller } from "./things";

/** What a resource names at a path, in the words of the module that asks. */
export function thingsOf(
  { block, scope: own, call, between = [] }: PlacedResource,
  path: string,
  scope: Scope,
): readonly string[] {
  let things = thingsAt(block, path, own);
  if (!call) return things;
  for (const step of [...between, { call, scope }])
    things = [
      ...things.flatMap((thing) => outwards(thing, step.call, step.scope)),
      ...thingsOfCaller(block, path, own, step.scope, instanceOf(step.call, step.scope)),
    ];
  return things;
}

/** Conditions in two modules say nothing about each other. Those of their calls do. */
export function mayBeTogether(own: PlacedResource, other: PlacedResource, scope: Scope): boolean {
  if (own.call === other.call) return isSameCount(own.block, other.block, own.scope);
  const [some, others] = [repeatedIn(own), repeatedIn(other)];
  if (some.length === 0 || others.length === 0) return true;
  const [one, another] = [own.call ?? own.block, other.call ?? other.block];
  return [...some, ...others].every((block) => block === one || block === another) && isSameCount(one, another, scope);
}

/** What is made for each of something: the call that makes the module of a resource, or the resource itself. */
export function repeatedIn({ block, call }: PlacedResource): readonly Block[] {
  return [...(call ? [call] : []), block].filter(({ body }) => isRepeated(body));
}

/** Whether all instances name the same. */
export function isOneForAll(things: readonly string[]): boolean {
  const named = things.filter((thing) => !isMarked(thing));
  return named.length > 0 && !named.some(isOfInstance);
}
