/** Why Azure wants other resources of a module before one, by the facts of the catalog, whatever gives that order. */
import type { Scope } from "../../analysis/index";
import type { OrderFact } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import type { Block } from "../../model/index";
import { holds } from "./holds";
import { conditionsOn } from "./links";
import { factsAbout, isOrder, matchingOf, otherOf } from "./unordered";

/** A resource, or the call that makes it, and the fact by which it comes first. */
export interface OrderReason {
  readonly address: string;
  readonly fact: OrderFact;
}

/** All that hold of a resource. */
export function orderReasons(block: Block, scope: Scope): readonly OrderReason[] {
  return factsAbout(block, isOrder, scope).flatMap((fact) => {
    if (!conditionsOn("a", fact).every((one) => holds(one, block, scope))) return [];
    const matching = matchingOf(ofWhichever(fact), { block, scope }, scope);
    return matching.flatMap((other) => otherOf(other)).map(({ address }) => ({ address, fact }));
  });
}

/** Of what is written one at a time either may come first, not only what is declared before. */
const ofWhichever = weakMemo(
  (fact: OrderFact): OrderFact => (fact.kind === "one-at-a-time" ? { ...fact, kind: "needs-before" } : fact),
);
