import { weakMemo } from "../memo/index";
import { isName, ownProperty, partOfSpan } from "../text/index";
import type { Reference, TraversalStep, Value } from "./value";

/** The part of a reference that names a declaration, and what follows it. */
export interface Address {
  /** As in `Module.declarations`. */
  readonly address: string;
  /** What kind of block it names: resource, data, ephemeral, variable, local, module; `stack` for one that files of stacks alone have. */
  readonly kind: "resource" | Prefixed | "variable" | "local" | "module" | "stack";
  /** The type, of whatever has one. */
  readonly type?: string;
  /** The step that holds the name. */
  readonly nameStep: TraversalStep;
  /** Attributes and indexes behind the name. */
  readonly rest: readonly TraversalStep[];
}

/** Kinds of blocks with a type that references begin with. */
const prefixed = ["data", "ephemeral", "action", "list"] as const;
type Prefixed = (typeof prefixed)[number];

const prefixes = { var: "variable", local: "local", module: "module" } as const;

/** Names that mean something of Terraform's own rather than a declaration. */
export const builtIns: ReadonlySet<string> = new Set(["each", "count", "self", "caller", "path", "terraform"]);

/** The address that a reference names. Undefined for built-ins, bound names and incomplete references. */
export const addressIn = weakMemo((reference: Reference): Address | undefined => {
  // `resource.azurerm_x.y` is the long form of `azurerm_x.y`.
  const isLong = reference.steps[0]?.name === "resource" && reference.steps.length > 2;
  const steps = isLong ? reference.steps.slice(1) : reference.steps;
  const [root, second, third] = steps;
  if (!root || reference.bound || builtIns.has(root.name) || second?.kind !== "name" || !second.name) return undefined;
  const prefix = ownProperty(prefixes, root.name);
  if (prefix) {
    return { address: `${root.name}.${second.name}`, kind: prefix, nameStep: second, rest: steps.slice(2) };
  }
  const kind = prefixed.find((one) => one === root.name);
  if (kind) {
    if (third?.kind !== "name" || !third.name) return undefined;
    const address = `${kind}.${second.name}.${third.name}`;
    return { address, kind, type: second.name, nameStep: third, rest: steps.slice(3) };
  }
  const address = `${root.name}.${second.name}`;
  return { address, kind: "resource", type: root.name, nameStep: second, rest: steps.slice(2) };
});

/**
 * The addresses in quotes in a list, such as that of `depends_on`, as references: Terraform still takes them for the addresses themselves. Each step has the
 * place where it is written; with escapes in the text, all have that of the whole.
 */
export function quotedAddresses(list: Value): readonly Reference[] {
  if (list.kind !== "list") return [];
  return list.items.flatMap((item): Reference[] => {
    const names = item.kind === "text" ? item.text.split(".") : [];
    if (item.kind !== "text" || names.length < 2 || !names.every(isName)) return [];
    const { inner } = item;
    const isPlain = inner.end - inner.start === item.text.length;
    let at = 0;
    const steps = names.map((name): TraversalStep => {
      const span = isPlain ? partOfSpan(inner, at, at + name.length) : inner;
      at += name.length + 1;
      return { kind: "name", name, span };
    });
    return [{ steps, span: item.span }];
  });
}

/** The type in the address of a declaration: `azurerm_key_vault` in `data.azurerm_key_vault.main`; undefined where it has none. */
export function typeInAddress(address: string): string | undefined {
  const end = address.indexOf(".");
  const first = address.slice(0, end);
  if (withoutType.has(first)) return undefined;
  return prefixed.some((one) => one === first) ? address.slice(end + 1, address.indexOf(".", end + 1)) : first;
}

const withoutType: ReadonlySet<string> = new Set(["var", "local", "module", "output", "provider"]);
