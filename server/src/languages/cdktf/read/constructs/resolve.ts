import type { Context } from "../context";
import type { Binding, ChainNode, Node } from "../syntax/node";
import { lookUp, lookUpThis } from "../syntax/scope";
import { resolveMember, resolveModule } from "./bindings";
import type { Resolution } from "./construct";

/** What an expression leads to, if to something we know. */
export function resolve(c: Context, node: Node): Resolution | undefined {
  switch (node.kind) {
    case "name": {
      const binding = lookUp(node.scope, node.name);
      return binding && resolveBinding(c, binding);
    }
    case "new":
      return { kind: "construct", node };
    case "object":
    case "function":
      return { kind: "node", node };
    case "chain": {
      const led = resolveChain(c, node);
      return led?.used === node.steps.length ? led.target : undefined;
    }
    default:
      return undefined;
  }
}

/** Where a chain leads, and how many of its steps that takes: what follows them is accessed of the target. */
export function resolveChain(c: Context, chain: ChainNode): { target: Resolution; used: number } | undefined {
  const { base, steps } = chain;
  let used = 0;
  let target: Resolution | undefined;
  if (base.kind === "name" && base.name === "this") {
    const [first] = steps;
    const binding = first?.kind === "member" ? lookUpThis(base.scope, first.name) : undefined;
    target = binding && resolveBinding(c, binding);
    used = 1;
  } else {
    target = required(c, chain);
    if (target) used = 1;
    else target = resolve(c, base);
  }
  while (target) {
    const next = used < steps.length ? oneFurther(c, target, steps[used]!) : undefined;
    if (!next) return { target, used };
    target = next;
    used++;
  }
  return undefined;
}

function oneFurther(c: Context, target: Resolution, step: ChainNode["steps"][number]): Resolution | undefined {
  if (step.kind === "member") return resolveMember(target, step.name, c.catalog);
  if (step.kind === "index" || target.kind !== "node" || target.node.kind !== "function") return undefined;
  const { returns } = target.node;
  return returns?.kind === "object" && step.args.length === 0 ? { kind: "node", node: returns } : undefined;
}

/** A module that is required or imported in an expression, and what compilers wrap around that. */
function required(c: Context, { base, steps }: ChainNode): Resolution | undefined {
  const [first] = steps;
  if (base.kind !== "name" || first?.kind !== "call" || lookUp(base.scope, base.name)?.imported) return undefined;
  const [argument] = first.args;
  if (!argument) return undefined;
  if (/^__import/.test(base.name)) return resolve(c, argument);
  if (base.name !== "require" && base.name !== "import") return undefined;
  return argument.kind === "text"
    ? resolveModule(c.text.slice(argument.start + 1, argument.end - 1), c.catalog)
    : undefined;
}

function resolveBinding(c: Context, binding: Binding): Resolution | undefined {
  const known = c.targets.get(binding);
  if (known !== undefined) return known ?? undefined;
  // Whoever asks again on the way is going round in circles.
  c.targets.set(binding, null);
  const target = follow(c, binding);
  c.targets.set(binding, target ?? null);
  return target;
}

/** How far names are followed. */
const furthest = 100;

function follow(c: Context, { unsure, imported, node }: Binding): Resolution | undefined {
  if (unsure || c.hops > furthest) return undefined;
  if (imported) {
    const module = resolveModule(imported.module, c.catalog);
    return module && resolveMember(module, imported.name, c.catalog);
  }
  if (!node) return undefined;
  c.hops++;
  const target = resolve(c, node);
  c.hops--;
  return target;
}
