import type { ParseContext } from "../context";
import type { Binding, ChainNode, SyntaxNode } from "../syntax/node";
import { lookUp, lookUpThis } from "../syntax/scope";
import { resolveMember, resolveModule } from "./bindings";
import type { Resolution } from "./construct";

/** What an expression leads to, if to something we know. */
export function resolve(context: ParseContext, node: SyntaxNode): Resolution | undefined {
  switch (node.kind) {
    case "name": {
      const binding = lookUp(node.scope, node.name);
      return binding && resolveBinding(context, binding);
    }
    case "new":
      return { kind: "construct", node };
    case "object":
    case "array":
    case "function":
      return { kind: "node", node };
    case "chain": {
      const resolved = resolveChain(context, node);
      return resolved?.used === node.steps.length ? resolved.target : undefined;
    }
    default:
      return undefined;
  }
}

/** Where a chain leads, and how many of its steps that takes: what follows them is accessed of the target. */
export function resolveChain(
  context: ParseContext,
  chain: ChainNode,
): { target: Resolution; used: number } | undefined {
  const { base, steps } = chain;
  let used = 0;
  let resolution: Resolution | undefined;
  if (base.kind === "name" && base.name === "this") {
    const [first] = steps;
    const binding = first?.kind === "member" ? lookUpThis(base.scope, first.name) : undefined;
    resolution = binding && resolveBinding(context, binding);
    used = 1;
  } else {
    resolution = required(context, chain);
    if (resolution) used = 1;
    else resolution = resolve(context, base);
  }
  while (resolution) {
    const next = used < steps.length ? oneFurther(context, resolution, steps[used]!) : undefined;
    if (!next) return { target: resolution, used };
    resolution = next;
    used++;
  }
  return undefined;
}

function oneFurther(
  context: ParseContext,
  resolution: Resolution,
  step: ChainNode["steps"][number],
): Resolution | undefined {
  if (step.kind === "member") return resolveMember(resolution, step.name, context.catalog);
  if (step.kind === "index") return itemOf(context, resolution, step.key);
  if (resolution.kind !== "node" || resolution.node.kind !== "function") return undefined;
  const { returns } = resolution.node;
  return returns?.kind === "object" && step.args.length === 0 ? { kind: "node", node: returns } : undefined;
}

/** The object that is written at a place of a list. */
function itemOf({ text }: ParseContext, resolution: Resolution, key: SyntaxNode): Resolution | undefined {
  if (resolution.kind !== "node" || resolution.node.kind !== "array" || key.kind !== "number") return undefined;
  const place = Number(text.slice(key.start, key.end));
  const before = resolution.node.items.slice(0, place + 1);
  const node = before[place];
  const isMoved = before.some((one) => one.kind === "parts" && one.spread);
  return node?.kind === "object" && !isMoved ? { kind: "node", node } : undefined;
}

/** A module that is required or imported in an expression, and what compilers wrap around that. */
function required(context: ParseContext, { base, steps }: ChainNode): Resolution | undefined {
  const [first] = steps;
  if (base.kind !== "name" || first?.kind !== "call" || lookUp(base.scope, base.name)?.imported) return undefined;
  const [argument] = first.args;
  if (!argument) return undefined;
  if (/^__import/.test(base.name)) return resolve(context, argument);
  if (base.name !== "require" && base.name !== "import") return undefined;
  return argument.kind === "text"
    ? resolveModule(context.text.slice(argument.start + 1, argument.end - 1), context.catalog)
    : undefined;
}

function resolveBinding(context: ParseContext, binding: Binding): Resolution | undefined {
  const before = context.targets.get(binding);
  if (before !== undefined) return before ?? undefined;
  // Whoever asks again on the way is going round in circles.
  context.targets.set(binding, null);
  const resolution = follow(context, binding);
  context.targets.set(binding, resolution ?? null);
  return resolution;
}

/** How far names are followed. */
const furthest = 100;

function follow(context: ParseContext, { unsure, imported, node }: Binding): Resolution | undefined {
  if (unsure || context.hops > furthest) return undefined;
  if (imported) {
    const module = resolveModule(imported.module, context.catalog);
    return module && resolveMember(module, imported.name, context.catalog);
  }
  if (!node) return undefined;
  context.hops++;
  const resolution = resolve(context, node);
  context.hops--;
  return resolution;
}
