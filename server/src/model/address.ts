import type { Reference, Step } from "./reference";

/** The part of a reference that names a declaration, and what follows it. */
export interface Address {
  /** As in `Module.declarations`. */
  readonly address: string;
  /** What kind of block it names: resource, data, ephemeral, variable, local, module. */
  readonly kind: "resource" | "data" | "ephemeral" | "variable" | "local" | "module";
  /** The type, of a resource, data source or ephemeral resource. */
  readonly type?: string;
  /** The step that holds the name. */
  readonly nameStep: Step;
  /** Attributes and indexes behind the name. */
  readonly rest: readonly Step[];
}

const prefixes = { var: "variable", local: "local", module: "module" } as const;

/** Names that stand for something of Terraform's own rather than a declaration. */
export const builtIns: ReadonlySet<string> = new Set(["each", "count", "self", "path", "terraform"]);

/** What a reference names, or undefined for built-ins, bound names and references that are not complete. */
export function addressIn(reference: Reference): Address | undefined {
  const [root, second, third] = reference.steps;
  if (!root || reference.bound || builtIns.has(root.name) || second?.kind !== "name" || !second.name) return undefined;
  const prefix = Object.hasOwn(prefixes, root.name) ? prefixes[root.name as keyof typeof prefixes] : undefined;
  if (prefix) {
    return { address: `${root.name}.${second.name}`, kind: prefix, nameStep: second, rest: reference.steps.slice(2) };
  }
  if (root.name === "data" || root.name === "ephemeral") {
    if (third?.kind !== "name" || !third.name) return undefined;
    const address = `${root.name}.${second.name}.${third.name}`;
    return { address, kind: root.name, type: second.name, nameStep: third, rest: reference.steps.slice(3) };
  }
  const address = `${root.name}.${second.name}`;
  return { address, kind: "resource", type: root.name, nameStep: second, rest: reference.steps.slice(2) };
}
