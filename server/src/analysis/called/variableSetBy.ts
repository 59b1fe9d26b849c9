import { type Block, type Declaration, type Module, valuesKind } from "../../model/index";
import { declaredIn } from "../declared";
import { calledModule } from "../moduleSchema";
import type { Scope } from "../scope";

/**
 * The variable that an argument with this name sets, with its module. The block is a call of a module, or one that
 * represents a file of values.
 */
export function variableSetBy(
  name: string,
  block: Block,
  scope: Scope,
): { readonly module: Module; readonly declaration: Declaration } | undefined {
  const module =
    block.kind === valuesKind ? scope.module : block.kind === "module" ? calledModule(block, scope) : undefined;
  const [declaration] = module ? declaredIn(module, `var.${name}`) : [];
  return module && declaration && { module, declaration };
}
