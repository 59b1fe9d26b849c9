import { memoByName } from "../../memo/memo";
import type { Block } from "../../model/block";
import { addressOf, type Module } from "../../model/module";
import type { Scope } from "../scope";

/** Whether something in the module may refer to a block, so that it cannot simply go. */
export function isMentioned(block: Block, { module }: Scope): boolean {
  return isAnywhere(module, addressOf(block) ?? "");
}

const isAnywhere = memoByName(({ documents }: Module, address) =>
  [...documents.values()].some(({ text }) => text.includes(address)),
);
