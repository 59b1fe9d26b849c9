/** Resources of several modules, in the words of the one that asks: what they name, and whether they may be there together. */
import type { Scope } from "../../analysis/index";
import { type Block, isRepeated } from "../../model/index";
import { isMarked } from "./composed";
import { type Instance, instanceOf, isOfInstance, isSameCount, singlesOf } from "./instances";
import type { PlacedResource } from "./resourcesByType";
import { outwards, thingsAt, thingsOfCaller } from "./things";

/** What a resource names at a path, in the words of the module that asks: all its instances, or one of it or of the call that makes its module. */
export function thingsOf(
  { block, scope: own, call, between = [] }: PlacedResource,
  path: string,
  scope: Scope,
  single?: Instance,
): readonly string[] {
  let things = thingsAt(block, path, own, call ? undefined : single);
  if (!call) return things;
  for (const step of [...between, { call, scope }]) {
    const one = step.call === call ? single : undefined;
    things = [
      ...things.flatMap((thing) => outwards(thing, step.call, step.scope, one)),
      ...thingsOfCaller(block, path, own, step.scope, one ?? instanceOf(step.call, step.scope)),
    ];
  }
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

/** Whether all instances of a resource, or of the call that makes its module, name the same at a path. */
export function isOneForAll(own: PlacedResource, path: string, scope: Scope): boolean {
  const named = thingsOf(own, path, scope).filter((thing) => !isMarked(thing));
  if (named.length === 0 || named.some(isOfInstance)) return false;
  const [first, ...others] = singlesOf(own.call ?? own.block, scope).map((one) => thingsOf(own, path, scope, one));
  return !first || first.some((thing) => others.every((things) => things.includes(thing)));
}
