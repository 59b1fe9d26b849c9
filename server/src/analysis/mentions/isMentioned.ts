import type { Block } from "../../model/block";
import { addressOf } from "../../model/module";
import type { Scope } from "../scope";

/** Whether something in the module may refer to a block, so that it cannot simply go. */
export function isMentioned(block: Block, scope: Scope): boolean {
  scope.looksAt("*");
  const address = addressOf(block) ?? "";
  return [...scope.module.documents.values()].some(({ text }) => text.includes(address));
}
