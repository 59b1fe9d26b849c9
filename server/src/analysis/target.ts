import { addressIn, type Block, type Body, type Declaration, type TraversalStep, type Value } from "../model/index";
import { declared } from "./declared";
import { resolve } from "./resolve";
import type { Scope } from "./scope";
import { bodyItemAt } from "./values/literalAt";

/** A resource or data source of this module that a value refers to. */
export class Target {
  constructor(
    readonly address: string,
    readonly kind: "resource" | "data",
    readonly type: string,
    readonly declaration: Declaration,
    /** The attribute that is read of it: `id`. Undefined where the whole is meant, or more than one attribute deep. */
    readonly attribute: string | undefined,
  ) {}

  /** Who does not read it depends on where something is declared alone. */
  get block(): Block {
    return this.declaration.block;
  }
}

/**
 * What a value refers to, through locals and with any instance; undefined for everything that is not clearly a
 * resource or data source of the module.
 */
export function targetOf(value: Value | undefined, scope: Scope): Target | undefined {
  if (value?.kind !== "reference") return undefined;
  const resolved = resolve(value, scope).value;
  const named = resolved.kind === "reference" ? addressIn(resolved.reference) : undefined;
  if (!named?.type || (named.kind !== "resource" && named.kind !== "data")) return undefined;
  const declarations = declared(named.address, scope);
  const declaration = declarations[0];
  if (!declaration || declaration.item || declarations.length > 1) return undefined;
  return new Target(named.address, named.kind, named.type, declaration, onlyName(named.rest));
}

/** The name among some steps, if there is one and no other. */
function onlyName(steps: readonly TraversalStep[]): string | undefined {
  let found: string | undefined;
  for (const { kind, name } of steps) {
    if (kind !== "name") continue;
    if (found !== undefined) return undefined;
    found = name;
  }
  return found;
}

/** The place where a resource sets an argument, as related information of a finding. Otherwise the head of the resource. */
export function relatedPlace({ declaration, block, address }: Target, path: readonly string[]) {
  const span = bodyItemAt(block.body, path)?.span ?? bodyItemAt(block.body, path.slice(0, 1))?.nameSpan ?? block.head;
  return { uri: declaration.uri, span, message: `${address} is set up here.` };
}

/** Whether an argument certainly has a value that is not null: a literal, or an attribute of a resource. */
export function isSurelySet(body: Body, path: readonly string[], scope: Scope): boolean {
  const item = bodyItemAt(body, path);
  return item ? isSurelySetTo(item.value, scope) : false;
}

/** Whether a value certainly is not null: a literal, or an attribute of a resource. */
export function isSurelySetTo(given: Value, scope: Scope): boolean {
  const { value } = resolve(given, scope);
  if (value.kind === "text") return value.text !== "";
  if (value.kind === "reference") return targetOf(value, scope)?.attribute !== undefined;
  return value.kind === "number" || value.kind === "bool" || value.kind === "list" || value.kind === "body";
}
