/** A resource of azapi's on its way to one of azurerm's, and how it may be drafted. */
import type { Scope } from "../../analysis/index";
import type { SentBody } from "../../catalog/index";
import { type Block, bodyItemOf, type Document } from "../../model/index";
import { formerAddress, type Move } from "./takeOver";

/** A resource, and what happens to it. */
export interface Back {
  readonly block: Block;
  readonly document: Document;
  readonly address: string;
  readonly type: string;
  readonly to: string;
  readonly sent: SentBody;
  /** What said that azapi has taken it over. */
  readonly moved: readonly Move[];
  /** Whether lists that have nothing in them have to be written. */
  readonly saysNothing: boolean;
  /** Whether what is sent without its argument too is written, where the body does not set it apart. */
  readonly repeats: boolean;
  /** Whether what it takes of other resources is written out where they have it written out. */
  readonly copies: boolean;
}

/** The ways to draft a resource, the most likely first. */
export const draftings = [false, true].flatMap((copies) =>
  [false, true].flatMap((saysNothing) => [true, false].map((repeats) => ({ saysNothing, repeats, copies }))),
);

/** The single draft that fits, or the reason why there is none. */
export function onlyOf(
  fitting: readonly Back[],
  tried: readonly string[],
  block: Block,
  { module }: Scope,
): Back | string {
  // What it was before is what it is again.
  const own = fitting.filter(({ moved, type }) => formerAddress(moved, type) !== undefined);
  const [only, ...others] = own.length > 0 ? own : fitting;
  const body = bodyItemOf(block.body, "body")?.value;
  if (!only && body && body.kind !== "body")
    return "Its body is not written out as an object: only such a body can be compared with what azurerm sends. Write the object itself instead of jsonencode(…), which only azapi 1 takes.";
  if (!only) return `No resource of azurerm's is known to send the same: ${tried.join(", ")}.`;
  if (others.length > 0) return `It may be any of ${fitting.map(({ type }) => type).join(", ")}.`;
  if (module.declarations.has(only.to)) return `The module declares ${only.to} already.`;
  return only;
}
