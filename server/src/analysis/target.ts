import { addressIn } from "../model/address";
import type { Block } from "../model/block";
import type { Declaration } from "../model/module";
import type { Value } from "../model/value";
import { declared } from "./declared";
import { resolve } from "./resolve";
import type { Scope } from "./scope";

/** The block of this module that a value refers to. */
export interface Target {
  readonly address: string;
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly block: Block;
  readonly declaration: Declaration;
  /** The attribute that is read of it: `id`. Absent where the whole is meant, or more than one attribute deep. */
  readonly attribute?: string;
}

/**
 * What a value refers to, through locals and whatever instance is chosen; undefined for everything that is not plainly
 * a resource or data source of the module.
 */
export function targetOf(value: Value | undefined, scope: Scope): Target | undefined {
  if (!value) return undefined;
  const resolved = resolve(value, scope).value;
  const named = resolved.kind === "reference" ? addressIn(resolved.reference) : undefined;
  if (!named?.type || (named.kind !== "resource" && named.kind !== "data")) return undefined;
  const declarations = declared(named.address, scope);
  const [declaration] = declarations;
  if (!declaration || declaration.entry || declarations.length > 1) return undefined;
  const names = named.rest.filter((step) => step.kind === "name");
  return {
    address: named.address,
    kind: named.kind,
    type: named.type,
    // Who does not read it depends on where something is declared alone.
    get block() {
      return declaration.block;
    },
    declaration,
    ...(names.length === 1 && { attribute: names[0]!.name }),
  };
}
