/**
 * What Terraform makes before what in a module: whatever a block refers to, in any of its arguments, comes first, and is destroyed last. A
 * call of a module waits for all that it is given, and all that is in it waits for the call. Source:
 * https://developer.hashicorp.com/terraform/internals/graph.
 */
import { memoByName } from "../../memo/index";
import { addressIn, type Module, typeInAddress } from "../../model/index";
import { declaredIn } from "../declared";
import { allBehind, usedBy } from "../dependencies/dependencies";
import type { Scope } from "../scope";

/** How many declarations are gone through from one; who leads on for longer may wait for anything. */
const most = 300;

/**
 * Whether what is declared under an address may wait for what is under another one. False only if certainly nothing
 * leads there, not a reference and not `depends_on`, through any steps. What is not declared, and a module as a whole,
 * may lead to everything that it is given.
 */
export function mayWaitFor(later: string, earlier: string, { module }: Scope): boolean {
  const reached = firstOf(module, later);
  return reached === undefined || reached.has(earlier);
}

/** Something in a module that a call makes. */
export interface Called {
  /** The address of the call: `module.network`. */
  readonly call: string;
  readonly module: Module;
  /** Its address there; undefined where it lies in a module that this one calls. */
  readonly inner: string | undefined;
}

/**
 * The same for what is in a called module. A block that names the call as a whole waits for all of it. A block that
 * reads an output waits for what the output is made of.
 */
export function mayWaitForCalled(later: string, { call, module: called, inner }: Called, { module }: Scope): boolean {
  const reached = firstOf(module, later);
  if (!reached) return true;
  if (!reached.has(call)) return false;
  for (const address of reached)
    for (const { block, item } of isGiven(address) ? [] : declaredIn(module, address))
      for (const { address: used, reference } of allBehind(item ?? block)) {
        if (used !== call) continue;
        const output = addressIn(reference)?.rest.find(({ kind }) => kind === "name")?.name;
        if (output === undefined || inner === undefined) return true;
        if (firstOf(called, `output.${output}`)?.has(inner) !== false) return true;
      }
  return false;
}

/** Whatever may come before what is under an address; undefined where that is not known. */
const firstOf = memoByName((module: Module, start): ReadonlySet<string> | undefined => {
  const reached = new Set([start]);
  for (const address of reached) {
    if (isGiven(address)) continue;
    const declarations = declaredIn(module, address);
    if (declarations.length === 0) return undefined;
    for (const { block, item } of declarations) for (const used of usedBy(item ?? block)) reached.add(used);
    if (reached.size > most) return undefined;
  }
  return reached;
}, areSame);

function areSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other) return one === other;
  return one.size === other.size && [...one].every((address) => other.has(address));
}

/** Whether something is there before anything in the module: what callers give, and a configuration of a provider (`azurerm.hub`). */
function isGiven(address: string): boolean {
  return address.startsWith("var.") || typeInAddress(address)?.includes("_") === false;
}

/**
 * Whether what is under an address certainly comes after what is under another one because of its own arguments,
 * without its `depends_on`: directly, or through locals and other resources.
 */
export function isReferredTo(earlier: string, later: string, { module }: Scope): boolean {
  return referredFrom(module, later).has(earlier);
}

/**
 * The addresses to which the arguments of what is under an address lead, in the same way; not all, if there are too
 * many.
 */
export function allReferredTo(later: string, { module }: Scope): ReadonlySet<string> {
  return referredFrom(module, later);
}

const referredFrom = memoByName((module: Module, later): ReadonlySet<string> => {
  const [own, another] = declaredIn(module, later);
  if (!own || another) return nothing;
  const others = own.block.body.items.filter(({ name }) => name !== "depends_on");
  const reached = new Set(others.flatMap((item) => usedBy(item)));
  for (const address of reached) {
    if (reached.size > most) break;
    if (!address.startsWith("local.") && typeInAddress(address) === undefined) continue;
    const [declaration, further] = declaredIn(module, address);
    if (declaration && !further) for (const used of usedBy(declaration.item ?? declaration.block)) reached.add(used);
  }
  return reached;
}, areSame);

const nothing: ReadonlySet<string> = new Set();
