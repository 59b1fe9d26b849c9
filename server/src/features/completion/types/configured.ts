import { blocksOfKind, type Scope } from "../../../analysis/index";
import type { SetUp } from "../../../catalog/index";

/** Whether a module has a `terraform` block and a `provider` block, in any of its files. */
export function configured({ module }: Scope): { readonly hasSettings: boolean; readonly hasProvider: boolean } {
  const has = (kind: string) => blocksOfKind(module, kind).length > 0;
  return { hasSettings: has("terraform"), hasProvider: has("provider") };
}

/** Whether a setup is one that begins a module. */
export function isConfiguration({ terraform }: SetUp): boolean {
  return terraform.startsWith("terraform {");
}
