import type { Scope } from "../../analysis/index";
import type { ImportRequest } from "../../azure/index";
import type { BlockPosition, Language, Placed, Stack } from "../../languages/index";
import type { NewBlock } from "../../model/index";
import { scopeWithBlocks } from "./changedScope";
import { hasResources, type ImportTarget, isProgram } from "./importTarget";

/** A place in a document where blocks can be inserted. */
export interface Destination {
  /** Puts blocks there; `packages` are those that the nearest package.json lists. */
  readonly place: (blocks: readonly NewBlock[], packages: readonly string[]) => Placed;
  /** What can be referred to from there. */
  readonly reach: Scope;
  /** Whether providers may be configured there. */
  readonly mayConfigure: boolean;
}

/** The place that was asked for, or a sentence that says why there is no place. */
export function destinationIn(
  { stack, at }: Pick<ImportRequest, "stack" | "at">,
  { uri, document, scope }: ImportTarget,
  language: Language | undefined,
): Destination | string {
  if (!language?.placing) return "Nothing can be imported into a file of this kind: choose a .tf file or a program.";
  const { placing } = language;
  const now = document ?? language.parse(uri, "", scope.catalog);
  const placeAt =
    (spot: BlockPosition): Destination["place"] =>
    (blocks, packages) =>
      placing.place(blocks, { document: now, about: { packages } }, spot);
  if (!isProgram(language)) {
    const place = placeAt({ ...(at !== undefined && { offset: at }) });
    return { place, reach: scope, mayConfigure: !hasResources(scope.module) };
  }
  const stacks = placing.stacks(now);
  if (!stacks) return "The brackets of this file do not match: fix that first.";
  if (stacks.length === 0) {
    const place = placeAt({ ...(stack !== undefined && { name: stack }) });
    return { place, reach: scopeWithBlocks(scope, () => false), mayConfigure: true };
  }
  const chosen = stackAmong(stacks, stack, at);
  if (typeof chosen === "string") return chosen;
  const { span, isDerived } = chosen;
  const reach = scopeWithBlocks(scope, (block) => span.start <= block.span.start && block.span.end <= span.end);
  return { place: placeAt({ stack: chosen }), reach, mayConfigure: !isDerived && !hasResources(reach.module) };
}

function stackAmong(stacks: readonly Stack[], wanted: string | undefined, at: number | undefined): Stack | string {
  const names = stacks.map(({ name }) => name).join(", ");
  if (wanted !== undefined)
    return stacks.find(({ name }) => name === wanted) ?? `This file has no stack ${wanted}, only ${names}.`;
  const there = stacks.find(({ span }) => at !== undefined && span.start <= at && at <= span.end);
  if (there) return there;
  return stacks.length === 1 ? stacks[0]! : `This file has several stacks: choose one of ${names}.`;
}
