/** How the two resources of a fact belong together, and what it asks of each alone. */
import { declared, hasAssumedInstances, type Scope } from "../../analysis/index";
import type { OrderCondition, OrderFact, Through } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { addressOf, type Block } from "../../model/index";
import { holds } from "./holds";
import { type Instance, singlesOf } from "./instances";
import { naming, type PlacedResource } from "./resourcesByType";
import { thingsOf } from "./together";

/** The condition that connects the two resources of a fact. */
export type Link = OrderCondition & { readonly a: string; readonly same: string; readonly through?: Through };

/** The link of a fact that concerns all resources of its kind. */
export const nothing: Link = { a: "", same: "" };

/** The same link to the resource group of what a role is given on. */
export function inGroup(link: Link): Link {
  if (link.through || !link.same.startsWith("scope")) return link;
  const ways = link.a.split("|").map((way) => (way === "self" ? "" : `${way}>`));
  return { ...link, a: ways.flatMap((way) => [`${way}resource_group_name`, `${way}parent_id`]).join("|") };
}

/** The other resource of a link if the two are related: what is named itself, or what a third one names. */
export function linkedThings(own: PlacedResource, link: Link, scope: Scope, single?: Instance): readonly string[] {
  const { a, through } = link;
  const things = thingsOf(own, a, scope, single);
  if (!through) return things;
  return things.flatMap((thing) =>
    naming(through.of, through.a, thing, scope)
      .filter((third) => isOne(third.block, third.scope) && hasAssumedInstances(third.block, third.scope))
      .flatMap((third) => thingsOf(third, through.b, scope)),
  );
}

export function areLinked(
  things: readonly string[],
  other: PlacedResource,
  same: string,
  scope: Scope,
  single?: Instance,
): boolean {
  return thingsOf(other, same, scope, single).some((thing) => things.includes(thing));
}

/**
 * Whether all that a fact says is so of one instance of a resource and one of the other, where their keys are plainly written: what one
 * instance is given says nothing about the next.
 */
export function isOfOnePair(
  fact: OrderFact,
  links: readonly Link[],
  own: PlacedResource,
  other: PlacedResource,
  scope: Scope,
): boolean {
  // The ends of ids are not known by each key.
  if (own.call || other.call || links.some(({ a, same }) => a === "id" || same === "id")) return true;
  const [some, others] = [own, other].map(({ block, scope }) => singlesOf(block, scope)) as [Singles, Singles];
  if (some.length === 0 && others.length === 0) return true;
  const { a, b } = partsOf(fact);
  const fitting = oneOrAll(others).filter((one) => b.every((when) => holds(when, other.block, other.scope, one)));
  return oneOrAll(some).some((single) => {
    if (!a.every((when) => holds(when, own.block, own.scope, single))) return false;
    const things = links.map((link) => linkedThings(own, link, scope, single));
    return fitting.some((one) => links.every(({ same }, at) => areLinked(things[at]!, other, same, scope, one)));
  });
}

type Singles = readonly Instance[];

function oneOrAll(singles: Singles): readonly (Instance | undefined)[] {
  return singles.length > 0 ? singles : [undefined];
}

export function linksOf(fact: OrderFact): readonly Link[] {
  return partsOf(fact).links;
}

/** The conditions on one of the two alone; those on neither count for what needs the order. */
export function conditionsOn(side: "a" | "b", fact: OrderFact): readonly OrderCondition[] {
  return partsOf(fact)[side];
}

const partsOf = weakMemo(({ when }: OrderFact) => {
  const alone = when.filter((one) => !("same" in one));
  return {
    links: when.filter((one): one is Link => "same" in one && one.a !== undefined),
    a: alone.filter(({ b }) => b === undefined),
    b: alone.filter(({ b }) => b !== undefined),
  };
});

/** Whether a resource is declared once, so that its name says which one is meant. */
export function isOne(block: Block, scope: Scope): boolean {
  return declared(addressOf(block) ?? "", scope).length === 1;
}
