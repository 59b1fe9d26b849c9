/**
 * Resources that are not right as they are, by the facts of the catalog, although their order is: beside what they refer to, too soon after
 * something, or for when they are destroyed. Each where it surely holds.
 */
import {
  blocksOf,
  blocksOfKind,
  calledModule,
  hasAssumedInstances,
  isSetUp,
  mayWaitFor,
  resolve,
  type Scope,
  scopeOfCall,
  scopeOfCalled,
} from "../../analysis/index";
import type { OrderFact } from "../../catalog/index";
import { addressOf, type Block, bodyItemOf, isRepeated, type Value, valuesIn } from "../../model/index";
import { holds, holdsInCaller } from "./holds";
import { instanceOf, keyOfReference, keysOf } from "./instances";
import { conditionsOn, isOne, type Link, linksOf } from "./links";
import { findAt, lookAt, valuesAt } from "./look";
import { meantBy } from "./meant";
import { naming, type PlacedResource, placedIn } from "./resourcesByType";
import { repeatedIn, thingsOf } from "./together";
import { factsAbout, isGuarded, isOwnModule, matchingOf, type OtherResource, otherOf } from "./unordered";

/** How deep templates are followed. */
const most = 5;

/** A fact that holds of a resource. */
export interface Unfit {
  readonly fact: OrderFact;
  readonly others: readonly OtherResource[];
  /** What it is about, where that is written in the resource itself. */
  readonly at: Value | undefined;
  /** The resource of a called module that it holds of, where a call was asked about. */
  readonly inner?: Block;
}

/** What is to be said of a resource, or of a call for the resources of its module, for each fact of these kinds about its type that is wanted. */
export function unfitFor(block: Block, isWanted: (fact: OrderFact) => boolean, scope: Scope): readonly Unfit[] {
  if (block.kind === "module") return unfitInCalled(block, isWanted, scope);
  return factsAbout(block, isWanted, scope).flatMap((fact) => {
    if (fact.kind === "wait-after" && isGuarded(block)) return [];
    // Whether what is made comes and goes is said where the provider is set up, if anywhere.
    if (fact.kind === "purge" && !isSetUp(scope.module)) return [];
    // A name that is another one elsewhere is taken nowhere else.
    if (fact.at === "name" && !hasFixedName(block, scope)) return [];
    if (!conditionsOn("a", fact).every((one) => holds(one, block, scope))) return [];
    const at = fact.at === undefined ? undefined : ownValueAt(block, fact.at, scope);
    const [link] = linksOf(fact);
    if (!link) return [{ fact, others: [], at }];
    // Which of several is meant is not in the text.
    if (link.a === "" && naming(fact.b, "", "", scope).length > 1) return [];
    const own = { block, scope };
    if (fact.isOnce && !isFirst(own, fact, link, scope)) return [];
    const matching = matchingOf(fact, own, scope).filter(
      (other) => fact.kind !== "wait-after" || isRightAfter(own, other, scope),
    );
    return matching.length > 0 ? [{ fact, others: matching.flatMap((other) => otherOf(other)), at }] : [];
  });
}

/**
 * Of the resources of a called module: beside those of others, by what the call gives it, and what stays of them where this module sets up
 * the provider. What is right or wrong in that module by itself is said there.
 */
function unfitInCalled(call: Block, isWanted: (fact: OrderFact) => boolean, scope: Scope): readonly Unfit[] {
  const placed = placedIn(call, scope);
  if (placed.length === 0 || !isOne(call, scope) || !hasAssumedInstances(call, scope)) return [];
  const isOwn = isOwnModule(call);
  return placed.flatMap((own) => {
    const { block: inner, scope: called, isDeeper } = own;
    if (isRepeated(inner.body)) return [];
    const alone = scopeOfCalled(called.module, scope);
    return factsAbout(inner, (fact) => isOfCaller(fact, isOwn, scope) && isWanted(fact), called).flatMap((fact) => {
      if (fact.kind === "wait-after" && isGuarded(inner)) return [];
      if (!conditionsOn("a", fact).every((one) => holds(one, inner, called))) return [];
      if (!holdsInCaller(fact, call, scope)) return [];
      const [link] = linksOf(fact);
      if (!link || link.a === "") {
        // What is so by what calls in between give is found where these are.
        if (isDeeper && fact.kind !== "purge") return [];
        const isThere = fact.kind !== "purge" && conditionsOn("a", fact).every((one) => holds(one, inner, alone));
        if (isThere || (link && naming(fact.b, "", "", called).length !== 1)) return [];
        if (fact.at === "name" && !isGivenName(inner, called, call, scope)) return [];
        return [{ fact, others: [], at: undefined, inner }];
      }
      if (fact.isOnce && !isFirst(own, fact, link, scope)) return [];
      // What stays of the module's own resources depends on how the caller sets up the provider.
      const within = fact.kind === "purge" && !isDeeper ? matchingOf(fact, { ...own, isWithin: true }, scope) : [];
      const others = [...matchingOf(fact, own, scope), ...within].filter(
        (other) =>
          (repeatedIn(other).length === 0 || isRepeated(call.body)) &&
          (fact.kind !== "wait-after" || isRightAfter(own, other, scope)),
      );
      return others.length > 0
        ? [{ fact, others: others.flatMap((other) => otherOf(other)), at: undefined, inner }]
        : [];
    });
  });
}

/** Whether a fact about a resource of a called module may be so only because of who calls it. */
function isOfCaller(fact: OrderFact, isOwn: boolean, scope: Scope): boolean {
  const links = linksOf(fact);
  if (fact.kind === "purge") return isOwn && isSetUp(scope.module);
  if (fact.kind === "wait-after") return isOwn && links.some(({ a }) => a !== "");
  return fact.kind === "together-with" && (links.length === 0 ? isOwn : links.some(({ a }) => a !== ""));
}

/** Whether it is the first about the same thing, of which more need not be said. */
function isFirst(own: PlacedResource, fact: OrderFact, { a, same }: Link, scope: Scope): boolean {
  return thingsOf(own, a, scope).some((thing) => {
    if (naming(fact.b, same, thing, scope).length === 0) return false;
    const [first] = naming(fact.a, a, thing, scope);
    return first?.block === own.block && first.call === own.call;
  });
}

/** The value at a path where it stands in the resource itself, or leads away from there. */
function ownValueAt(block: Block, path: string, scope: Scope): Value | undefined {
  const found = path.split("|").flatMap((one) => lookAt(block, one.split(">")[0]!, scope).values);
  const own = new Set(block.body.items.flatMap(({ value }) => [...valuesIn(value)]));
  const first = path.split(/[.>|]/)[0];
  return found.find((value) => own.has(value)) ?? block.body.items.find(({ name }) => name === first)?.value;
}

/** Whether a resource is made after another one, and nothing that takes its time between them. */
function isRightAfter(own: PlacedResource, other: PlacedResource, scope: Scope): boolean {
  const [later, earlier] = [own, other].map(({ call, block }) => addressOf(call ?? block) ?? "") as [string, string];
  if ([own, other].some(({ call, isDeeper }) => isDeeper || (call && mayPause(call, scope)))) return false;
  const isBetween = (address: string) =>
    address !== earlier && mayWaitFor(later, address, scope) && mayWaitFor(address, earlier, scope);
  const pauses = [...pausesIn(scope), ...blocksOfKind(scope.module, "module").filter((call) => mayPause(call, scope))];
  // A program that runs once the other one is there may wait too.
  if (!mayWaitFor(later, earlier, scope) || bodyItemOf(other.block.body, "provisioner")) return false;
  return !pauses.some((one) => isBetween(addressOf(one) ?? ""));
}

function pausesIn(scope: Scope): readonly Block[] {
  const { pausing } = scope.catalog.order;
  const own = pausing.flatMap((type) => (type.includes("/") ? [] : blocksOf(type, scope)));
  const ofAzapi = naming(
    pausing.filter((type) => type.includes("/")),
    "",
    "",
    scope,
  );
  return [...own, ...ofAzapi.flatMap(({ block, call }) => (call ? [] : [block]))];
}

/** Whether what waits for a call may wait in it: where its module is not known, or something there, or in what that calls, takes its time. */
function mayPause(call: Block, scope: Scope, left = deepest): boolean {
  const module = calledModule(call, scope);
  const called = module && scopeOfCall(call, module, scope);
  if (!called || left === 0 || pausesIn(called).length > 0) return true;
  return blocksOfKind(called.module, "module").some((inner) => mayPause(inner, called, left - 1));
}

/** How many calls deep is looked. */
const deepest = 4;

// Names that are the same at every apply, so that Azure may still keep what had one before.

/** Whether a resource, or an instance of it, is named in so many letters in its module. */
function hasFixedName(block: Block, scope: Scope): boolean {
  // What a variable gives may be set to something else: keys are those that are plainly written.
  const names = keysOf(block, scope).length > 0 ? findAt(block, "name", scope).found : [];
  const values = valuesAt(block, "name", scope);
  return [...values, ...names.filter((one) => one.scope === scope).map(({ value }) => value)].some((value) =>
    isFixed(value, block, scope),
  );
}

/** The same of a resource of a called module: there or by the call, whose keys count. */
function isGivenName(inner: Block, called: Scope, call: Block, scope: Scope): boolean {
  const written = new Set([inner, call].flatMap(({ body }) => body.items.flatMap(({ value }) => [...valuesIn(value)])));
  return findAt(inner, "name", called).found.some((one) => {
    const meant = meantBy(one.value, one.scope);
    if (meant.value.kind === "text") return meant.value.text !== "" && written.has(meant.value);
    return meant.scope.key === scope.key && isFixed(meant.value, call, scope);
  });
}

function isFixed(written: Value, block: Block, scope: Scope, left = most): boolean {
  const { value, isAssumed } = resolve(written, scope);
  if (isAssumed || left === 0) return false;
  if (value.kind === "text") return value.text !== "";
  if (value.kind === "reference") return isKey(value, block, scope);
  return (
    value.kind === "expression" &&
    value.operation?.kind === "template" &&
    value.parts.every((part) => isFixed(part, block, scope, left - 1))
  );
}

/** Whether a reference is a key of the block's instances, and these are plainly written. */
function isKey({ reference }: Extract<Value, { kind: "reference" }>, block: Block, scope: Scope): boolean {
  const [key] = keysOf(block, scope);
  const own = instanceOf(block, scope);
  const isSet = own.value !== undefined && own.value === own.key;
  return key !== undefined && keyOfReference(reference, { key, ...(isSet && { value: key }) }) !== undefined;
}
