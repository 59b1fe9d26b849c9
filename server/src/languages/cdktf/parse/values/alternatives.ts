/** What an expression may come to that is written out elsewhere in a program. No rule looks at it: it is for completion there. */
import type { Value } from "../../../../model/index";
import type { PropertyTable } from "../constructs/propertyTable";
import { resolveChain } from "../constructs/resolve";
import type { ParseContext } from "../context";
import type { ChainNode, SyntaxNode } from "../syntax/node";
import { lookUp } from "../syntax/scope";

/** How far names are followed. */
const furthest = 20;

/** The objects and lists that a variable is or has in it, or a function returns or makes a list of; `inside` has the names that may be in them. */
export function alternativesOf(context: ParseContext, node: SyntaxNode, inside: PropertyTable): readonly Value[] {
  if (context.hops >= furthest) return [];
  context.hops++;
  const found = behind(context, node).flatMap((target) => writtenIn(context, target, inside));
  context.hops--;
  return found;
}

/** What a name is bound to, or what a call returns. */
function behind(context: ParseContext, node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === "name") {
    const binding = lookUp(node.scope, node.name);
    return binding?.node && !binding.unsure && !binding.imported ? [binding.node] : [];
  }
  if (node.kind !== "chain") return [];
  return node.steps.at(-1)?.kind === "call" ? returnedBy(context, node) : heldBy(context, node);
}

/** What is at a place of a list, or at a key of an object. */
function heldBy(context: ParseContext, { base, steps, start, end }: ChainNode): readonly SyntaxNode[] {
  const last = steps.at(-1);
  if ((last?.kind !== "index" && last?.kind !== "member") || steps.length > furthest) return [];
  const before = steps.slice(0, -1);
  const holders = behind(context, before.length === 0 ? base : { kind: "chain", base, steps: before, start, end });
  return holders.flatMap((holder) => {
    if (last.kind === "index" && holder.kind === "array" && last.key.kind === "number")
      return holder.items[Number(context.text.slice(last.key.start, last.key.end))] ?? [];
    const name = last.kind === "member" ? last.name : textIn(context, last.key);
    if (holder.kind !== "object" || name === undefined) return [];
    return holder.members.filter((one) => one.form === "value" && one.name === name).map(({ value }) => value);
  });
}

function textIn({ text }: ParseContext, key: SyntaxNode): string | undefined {
  return key.kind === "text" ? text.slice(key.start + 1, key.end - 1) : undefined;
}

const makers: ReadonlySet<string> = new Set(["map", "flatMap"]);

function returnedBy(context: ParseContext, { base, steps }: ChainNode): readonly SyntaxNode[] {
  const [member, call] = steps.slice(-2);
  const last = steps.at(-1);
  if (last?.kind !== "call") return [];
  if (call?.kind === "call" && member?.kind === "member" && makers.has(member.name)) {
    const [made] = call.args;
    if (made?.kind === "function") return made.results;
  }
  if (base.kind === "name" && steps.length === 1) {
    const binding = lookUp(base.scope, base.name);
    return binding?.node?.kind === "function" && !binding.unsure ? binding.node.results : [];
  }
  const resolved = resolveChain(context, {
    kind: "chain",
    base,
    steps: steps.slice(0, -1),
    start: base.start,
    end: last.start,
  });
  const target = resolved?.used === steps.length - 1 ? resolved.target : undefined;
  return target?.kind === "node" && target.node.kind === "function" ? target.node.results : [];
}

function writtenIn(context: ParseContext, node: SyntaxNode, inside: PropertyTable): readonly Value[] {
  if (node.kind === "new" || node.kind === "function") return [];
  const value = valueElsewhere(context, node, inside);
  if (value?.kind === "body" || value?.kind === "list") return [value];
  return value?.kind === "expression" ? (value.alternatives ?? []) : [];
}

/** Made once for all that use it. What is being made already is asked for in a circle. */
function valueElsewhere(context: ParseContext, node: SyntaxNode, inside: PropertyTable): Value | undefined {
  const values = context.elsewhere.get(node) ?? new Map<PropertyTable, Value | null>();
  context.elsewhere.set(node, values);
  const known = values.get(inside);
  if (known !== undefined) return known ?? undefined;
  values.set(inside, null);
  const value = context.valueOf(node, inside);
  values.set(inside, value);
  return value;
}
