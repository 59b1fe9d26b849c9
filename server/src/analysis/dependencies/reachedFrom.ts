import { addressIn, type Block, valuesIn } from "../../model/index";
import { declared } from "../declared";
import type { Scope } from "../scope";

/** A configuration that leads on for longer is not followed to its end. */
const most = 200;

/**
 * The blocks that a block surely comes after: those that it refers to, and those that they refer to. Undefined where
 * something among them leads out of the module.
 */
export function reachedFrom(block: Block, scope: Scope): ReadonlySet<Block> | undefined {
  const reached = new Set([block]);
  for (const one of reached) {
    for (const item of one.body.items) {
      for (const value of valuesIn(item.value)) {
        const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
        const declarations = named ? declared(named.address, scope) : [];
        // A module has resources of its own, and what is not declared here may be declared elsewhere.
        if (named?.kind === "module" || (named && declarations.length === 0)) return undefined;
        for (const declaration of declarations) reached.add(declaration.block);
      }
    }
    if (reached.size > most) return undefined;
  }
  return reached;
}
