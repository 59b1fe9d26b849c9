import type { Block } from "../model/document";
import { addressOf } from "../model/module";
import type { Scope } from "./scope";

/** Whether something in the module may refer to a block, so that it cannot simply go. */
export function isMentioned(block: Block, { module }: Scope): boolean {
  const address = addressOf(block) ?? "";
  return [...module.documents.values()].some(({ text }) => text.includes(address));
}
