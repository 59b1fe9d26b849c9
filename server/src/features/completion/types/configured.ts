import { blocksOfKind, type Scope } from "../../../analysis/index";
import type { SetUp } from "../../../catalog/index";

/** Which of both a module has, in whichever of its files. */
export function configured({ module }: Scope): { readonly hasSettings: boolean; readonly hasProvider: boolean } {
  const has = (kind: string) => blocksOfKind(module, kind).length > 0;
  return { hasSettings: has("terraform"), hasProvider: has("provider") };
}

/** Whether a set-up is the one that a module begins with. */
export function isConfiguration({ terraform }: SetUp): boolean {
  return terraform.startsWith("terraform {");
}
