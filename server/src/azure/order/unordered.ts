/**
 * Resources of a module that Azure wants in an order which the module does not give: by the facts of the catalog, each where it surely
 * holds. What a module or a data source hides is not looked at.
 */
import { declared, hasAssumedInstances, mayRunTogether, mayWaitFor, type Scope } from "../../analysis/index";
import type { OrderCondition, OrderFact } from "../../catalog/index";
import { addressOf, type Block, bodyItemOf, isRepeated } from "../../model/index";
import { isOfAzapi } from "../ids/armType";
import { holds, nameTheSame } from "./holds";
import { isSameCount, surelySeveral } from "./instances";
import { naming, wordOf } from "./resourcesByType";
import { thingsAt } from "./things";

/** Another resource, and the document that it is in. */
export interface OtherResource {
  readonly address: string;
  readonly block: Block;
  readonly uri: string;
}

/** Resources between which a resource lacks an order, by one fact. */
export interface Unordered {
  readonly fact: OrderFact;
  /** Those that come first; none where instances of the resource itself are written at once. */
  readonly others: readonly OtherResource[];
}

type Link = OrderCondition & { readonly a: string; readonly same: string };

/** How many others of one kind are looked at. */
const most = 50;

/** What a resource lacks, for each fact about its type that is wanted. */
export function unorderedWith(
  block: Block,
  isWanted: (fact: OrderFact) => boolean,
  scope: Scope,
): readonly Unordered[] {
  const word = wordOf(block, scope);
  const facts = word === undefined ? [] : scope.catalog.order.about(word).filter(isWanted);
  if (facts.length === 0 || !isOne(block, scope) || !hasAssumedInstances(block, scope)) return [];
  return facts.flatMap((fact) => {
    const isSerial = fact.kind === "one-at-a-time";
    if (isSerial && (!word?.includes("/") || isGuarded(block))) return [];
    if (!conditionsOn("a", fact).every((one) => holds(one, block, scope))) return [];
    const others = othersOf(fact, block, scope);
    const isAlone = isSerial && others.length === 0 && isRepeated(block.body) && areAtOnce(fact, block, scope);
    return others.length > 0 || isAlone ? [{ fact, others }] : [];
  });
}

function othersOf(fact: OrderFact, block: Block, scope: Scope): readonly OtherResource[] {
  const [link, ...links] = linksOf(fact);
  if (!link) return [];
  const own = addressOf(block) ?? "";
  const things = thingsAt(block, link.a, scope);
  const found = new Set(things.flatMap((thing) => naming(fact.b, link.same, thing, scope)));
  const matching = candidatesOf(fact, block, [...found]).filter(
    (other) =>
      other !== block &&
      conditionsOn("b", fact).every((one) => holds(one, other, scope)) &&
      links.every(({ a, same }) => nameTheSame(thingsAt(block, a, scope), other, same, scope)),
  );
  if (fact.isOneEnough && matching.some((other) => mayWaitFor(own, addressOf(other) ?? "", scope))) return [];
  return matching.flatMap((other) => {
    const address = addressOf(other) ?? "";
    const [declaration, another] = declared(address, scope);
    const isThere = declaration && !another && hasAssumedInstances(other, scope) && isSameCount(block, other);
    return isThere && mayRunTogether(own, address, scope) ? [{ address, block: other, uri: declaration.uri }] : [];
  });
}

/** Of what azapi writes one at a time those that are declared before, so that each pair is found once, and what azapi does not write. */
function candidatesOf({ kind }: OrderFact, block: Block, found: readonly Block[]): readonly Block[] {
  if (kind !== "one-at-a-time") return found.slice(0, most);
  const place = Math.max(found.indexOf(block), 0);
  const earlier = found.slice(Math.max(place - most, 0), place).filter((one) => isOfAzapi(one) && !isGuarded(one));
  return [...earlier, ...found.filter((one) => !isOfAzapi(one)).slice(0, most)];
}

function linksOf({ when }: OrderFact): readonly Link[] {
  return when.filter((one): one is Link => "same" in one && one.a !== undefined);
}

/** The conditions on one of the two alone. */
function conditionsOn(side: "a" | "b", { when }: OrderFact): readonly OrderCondition[] {
  return when.filter((one) => one[side] !== undefined && !("same" in one));
}

/** Whether azapi itself is told to write one after the other, or to try again. */
function isGuarded({ body }: Block): boolean {
  return bodyItemOf(body, "locks") !== undefined || bodyItemOf(body, "retry") !== undefined;
}

/** Whether instances of one resource are surely several, all for the same thing. */
function areAtOnce(fact: OrderFact, block: Block, scope: Scope): boolean {
  return linksOf(fact).every(({ a }) => thingsAt(block, a, scope).length > 0) && surelySeveral(block, scope);
}

function isOne(block: Block, scope: Scope): boolean {
  return declared(addressOf(block) ?? "", scope).length === 1;
}
