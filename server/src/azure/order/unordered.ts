/**
 * Resources of a module that Azure wants in an order which the module does not give: by the facts of the catalog, each where it surely
 * holds. What only Terraform knows of a called module, or a data source hides, is not looked at.
 */
import {
  declared,
  hasAssumedInstances,
  mayWaitFor,
  mayWaitForCalled,
  type Scope,
  scopeOfCalled,
} from "../../analysis/index";
import type { OrderFact } from "../../catalog/index";
import { addressOf, type Block, bodyItemOf, isRepeated } from "../../model/index";
import { isOfAzapi } from "../ids/armType";
import { holds } from "./holds";
import { surelySeveral } from "./instances";
import {
  areLinked,
  conditionsOn,
  inGroup,
  isOfOnePair,
  isOne,
  type Link,
  linkedThings,
  linksOf,
  nothing,
} from "./links";
import { scopeWithin } from "./meant";
import { naming, type PlacedResource, placedIn, wordOf } from "./resourcesByType";
import { isAboutAnother } from "./roles";
import { isOneForAll, mayBeTogether, thingsOf } from "./together";

/** Another resource, with its document. */
export interface OtherResource {
  /** What has to be named to wait for it: its address, or that of the call which makes its module. */
  readonly address: string;
  readonly block: Block;
  readonly uri: string;
}

/** Resources between which a resource lacks an order, by one fact. */
export interface Unordered {
  readonly fact: OrderFact;
  /** Those that come first; none where instances of the resource itself are written at once. */
  readonly others: readonly OtherResource[];
  /** What needs the order. */
  readonly block: Block;
  /** The call that makes its module, where it lies in another one. */
  readonly call?: Block;
  /** Those that lead on from there, the innermost first, where that module calls the one that it lies in. */
  readonly between?: readonly Block[];
  /** The call that makes both, where the call is what was asked about. */
  readonly within?: Block;
}

/** How many others of one kind are looked at. */
const most = 50;

/** Those of the catalog that are asked for, or facts of a rule's own. */
type Wanted = ((fact: OrderFact) => boolean) | readonly OrderFact[];

/** What a resource lacks, or a call for the resources of its module, for each fact about them that is wanted. */
export function unorderedWith(block: Block, wanted: Wanted, scope: Scope): readonly Unordered[] {
  if (block.kind !== "module") return unorderedOf({ block, scope }, wanted, scope);
  const placed = placedIn(block, scope);
  if (placed.length === 0 || !isOne(block, scope) || !hasAssumedInstances(block, scope)) return [];
  const called = scopeWithin(block, scope);
  if (!called) return [];
  return placed.flatMap((own) => [
    ...unorderedOf(own, wanted, scope),
    ...(own.isDeeper ? [] : unorderedWithin(own.block, wanted, called, block, scope)),
  ]);
}

/** Between resources of a called module: what is so only because of what the call gives it, since the rest is found there. */
function unorderedWithin(block: Block, wanted: Wanted, called: Scope, call: Block, scope: Scope): readonly Unordered[] {
  if (!isOwnModule(call)) return [];
  const found = unorderedOf({ block, scope: called, call, isWithin: true }, wanted, scope);
  if (found.length === 0) return [];
  const alone = scopeOfCalled(called.module, scope);
  const known = new Set(unorderedOf({ block, scope: alone }, wanted, alone).map(({ fact }) => fact));
  return found
    .filter(({ fact, others }) => others.length > 0 && !known.has(fact))
    .map((one) => ({ ...one, within: call }));
}

/** Whether a call is of a module beside it, rather than of one that others publish. */
export function isOwnModule(call: Block): boolean {
  const source = bodyItemOf(call.body, "source")?.value;
  return source?.kind === "text" && source.text.startsWith(".");
}

/** What one resource lacks, as it is seen from a module. */
function unorderedOf(own: PlacedResource, wanted: Wanted, scope: Scope): readonly Unordered[] {
  const { block } = own;
  const asked = typeof wanted === "function" ? (fact: OrderFact) => isOrder(fact) && wanted(fact) : wanted;
  return factsAbout(block, asked, own.scope).flatMap((fact) => {
    const isSerial = fact.kind === "one-at-a-time";
    if (isSerial && isGuarded(block)) return [];
    if (!conditionsOn("a", fact).every((one) => holds(one, block, own.scope))) return [];
    const others = othersOf(fact, own, scope);
    // Instances of one resource cannot wait for each other: only azapi has locks for them.
    const isAlone = isSerial && isOfAzapi(block) && others.length === 0 && areAtOnce(fact, own, scope);
    const { call, between } = own;
    const where = { ...(call && { call }), ...(between && { between: between.map((one) => one.call) }) };
    return others.length > 0 || isAlone ? [{ fact, others, block, ...where }] : [];
  });
}

/** The wanted facts about a resource; none where it is declared more than once, or surely not there. */
export function factsAbout(block: Block, wanted: Wanted, scope: Scope): readonly OrderFact[] {
  const word = wordOf(block, scope);
  if (word === undefined) return [];
  const facts =
    typeof wanted === "function"
      ? scope.catalog.order.about(word).filter(wanted)
      : wanted.filter(({ a }) => a.some((type) => type.toLowerCase() === word));
  return facts.length > 0 && isOne(block, scope) && hasAssumedInstances(block, scope) ? facts : [];
}

/** Whether a fact concerns the order of resources. */
export function isOrder({ kind }: OrderFact): boolean {
  return orders.has(kind);
}

const orders: ReadonlySet<OrderFact["kind"]> = new Set([
  "needs-before",
  "role-before",
  "must-outlive",
  "one-at-a-time",
]);

/** The resources that a fact is about beside one, between which an order lacks. */
function othersOf(fact: OrderFact, own: PlacedResource, scope: Scope): readonly OtherResource[] {
  const matching = matchingOf(fact, own, scope);
  if (fact.isOneEnough && matching.some((other) => mayComeFirst(other, own, scope))) return [];
  const isFree = (one: PlacedResource, other: PlacedResource) =>
    !mayComeFirst(other, one, scope) && !mayComeFirst(one, other, scope);
  // The first pair of those about one thing is told, and the next once that has an order.
  if (fact.isOnce && matching.some((one, at) => matching.slice(0, at).some((other) => isFree(one, other)))) return [];
  return matching
    .filter((other) => isFree(own, other))
    .filter((other) => fact.kind !== "role-before" || !isOfAnother(fact, other, own))
    .filter((other) => mayBeWaitedFor(other, own, scope))
    .flatMap((other) => otherOf(other, own.isWithin));
}

/** Whether a role that a fact ties to an identity alone is about something else than what the identity uses for this resource. */
function isOfAnother(fact: OrderFact, other: PlacedResource, own: PlacedResource): boolean {
  if (other.call !== own.call || other.isDeeper || linksOf(fact).some(({ same }) => same.startsWith("scope")))
    return false;
  return isAboutAnother(other.block, own.block, own.scope);
}

export function otherOf({ block, scope, call }: PlacedResource, isWithin?: true): readonly OtherResource[] {
  const [declaration] = declared(addressOf(block) ?? "", scope);
  const named = isWithin ? block : (call ?? block);
  return declaration ? [{ address: addressOf(named) ?? "", block, uri: declaration.uri }] : [];
}

/**
 * The other resource of a fact: it is related, certainly exists together with the resource, and meets the conditions.
 */
export function matchingOf(fact: OrderFact, own: PlacedResource, scope: Scope): readonly PlacedResource[] {
  const found = linkedBy(linksOf(fact), fact, own, scope);
  // A role counts for all that lies in what it is given on.
  return found.length === 0 && fact.kind === "role-before"
    ? linkedBy(linksOf(fact).map(inGroup), fact, own, scope)
    : found;
}

function linkedBy(all: readonly Link[], fact: OrderFact, own: PlacedResource, scope: Scope): readonly PlacedResource[] {
  const [link = nothing, ...links] = all;
  const [thing, ...things] = [...new Set(linkedThings(own, link, scope))];
  let found = thing === undefined ? [] : naming(fact.b, link.same, thing, scope);
  for (const another of things) found = joined(found, naming(fact.b, link.same, another, scope));
  return candidatesOf(fact, own, found).filter(
    (other) =>
      // A module that is called twice makes both. What it does with its own resources is found there.
      isBeside(own, other) &&
      conditionsOn("b", fact).every((one) => holds(one, other.block, other.scope)) &&
      links.every((one) => areLinked(linkedThings(own, one, scope), other, one.same, scope)) &&
      isOfOnePair(fact, all, own, other, scope) &&
      !fact.when.some(
        (one) => "lacks" in one && areLinked(thingsOf(own, one.a ?? "", scope), other, one.lacks, scope),
      ) &&
      isOne(other.block, other.scope) &&
      hasAssumedInstances(other.block, other.scope) &&
      (!other.call || hasAssumedInstances(other.call, scope)) &&
      (other.between ?? []).every((one) => hasAssumedInstances(one.call, one.scope)) &&
      mayBeTogether(own, other, scope) &&
      // A name is one in each subscription: configurations of a provider that a call passes on may be of several.
      !(thing?.startsWith('"') && [own, other].some(({ call }) => call && bodyItemOf(call.body, "providers"))),
  );
}

function isBeside(own: PlacedResource, other: PlacedResource): boolean {
  // Stacks of a program are applied each by itself.
  const [stack, another] = [own.block.stack, other.block.stack];
  if (stack !== undefined && another !== undefined && stack !== another) return false;
  if (own.isWithin) return other.call === own.call && !other.isDeeper && other.block !== own.block;
  return own.call ? other.call !== own.call : other.block !== own.block;
}

function joined(some: readonly PlacedResource[], others: readonly PlacedResource[]): readonly PlacedResource[] {
  const known = new Set(some.map(({ block }) => block));
  const more = others.filter(({ block }) => !known.has(block));
  return more.length > 0 ? [...some, ...more] : some;
}

/** Whether one may be made first because another one, or the call that makes its module, leads to it. */
function mayComeFirst(first: PlacedResource, later: PlacedResource, scope: Scope): boolean {
  const own = addressOf(later.call ?? later.block) ?? "";
  const address = addressOf(first.block) ?? "";
  if (first.isWithin || later.isWithin) return mayWaitFor(addressOf(later.block) ?? "", address, later.scope);
  if (!first.call) return mayWaitFor(own, address, scope);
  const called = scopeWithin(first.call, scope);
  const inner = first.isDeeper ? undefined : address;
  return !called || mayWaitForCalled(own, { call: addressOf(first.call) ?? "", module: called.module, inner }, scope);
}

/**
 * Whether what makes one resource can be named to wait for another one: not where a call as a whole leads to it already, although the
 * resource itself does not, since that would be a circle.
 */
function mayBeWaitedFor(first: PlacedResource, later: PlacedResource, scope: Scope): boolean {
  if ((!first.call && !later.call) || later.isWithin) return true;
  return !mayWaitFor(addressOf(first.call ?? first.block) ?? "", addressOf(later.call ?? later.block) ?? "", scope);
}

/** Of what is written one at a time those that are declared before, so that each pair is found once, and what another provider writes. */
function candidatesOf(
  { kind, a }: OrderFact,
  { block, call }: PlacedResource,
  found: readonly PlacedResource[],
): readonly PlacedResource[] {
  if (kind !== "one-at-a-time" && kind !== "together-with") return found.slice(0, most);
  const place = Math.max(
    found.findIndex((one) => one.block === block && one.call === call),
    0,
  );
  const isAlike = (one: PlacedResource) => a.some((type) => type.toLowerCase() === wordOf(one.block, one.scope));
  const earlier = found.slice(Math.max(place - most, 0), place).filter((one) => isAlike(one) && !isGuarded(one.block));
  // Types of another provider come behind those that are alike, and modules that are called behind both.
  return [
    ...earlier,
    ...found
      .slice(-5 * most)
      .filter((one) => !isAlike(one))
      .slice(0, most),
  ];
}

/** Whether azapi itself is configured to write one after the other, or to try again. */
export function isGuarded(block: Block): boolean {
  const { body } = block;
  return isOfAzapi(block) && (bodyItemOf(body, "locks") !== undefined || bodyItemOf(body, "retry") !== undefined);
}

/** Whether instances of one resource, or of the call that makes its module, are surely several, all for the same thing. */
function areAtOnce(fact: OrderFact, own: PlacedResource, scope: Scope): boolean {
  const { block, call } = own;
  const repeated = call ?? block;
  // What a module makes several of by itself is found there.
  if (
    !isRepeated(repeated.body) ||
    own.isWithin ||
    own.isDeeper ||
    (call && (isRepeated(block.body) || !isOwnModule(call)))
  )
    return false;
  const word = wordOf(block, own.scope);
  const isOfOneKind = fact.b.some((type) => type.toLowerCase() === word);
  return isOfOneKind && linksOf(fact).every(({ a }) => isOneForAll(own, a, scope)) && surelySeveral(repeated, scope);
}
