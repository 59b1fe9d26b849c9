import type { ParseContext } from "../context";
import type { NewNode, Scope, SyntaxNode } from "../syntax/node";
import { classAround, lookUp } from "../syntax/scope";
import { stringText } from "../values/stringText";
import { resolveMember } from "./bindings";
import { resolve } from "./resolve";

/** What gives a construct another address than that of its id, or leaves none to it. */
const elsewhere: ReadonlySet<string> = new Set(["overrideLogicalId", "resetOverrideLogicalId", "moveTo", "moveToId"]);

/**
 * The name of the stack of a construct, if the construct is directly in it and Terraform knows it by its id. Further
 * down ids get a hash, and elsewhere it is not known.
 */
export function stackOf(context: ParseContext, node: NewNode): string | undefined {
  const { id, name } = context.constructs.get(node)!;
  const [scope] = node.args ?? [];
  if (!scope || !id || stringText(context, id) !== name || !/^[A-Za-z_][\w-]*$/.test(name) || name === "Default")
    return undefined;
  const isElsewhere = (context.statements.get(node) ?? []).some(
    ({ rest: [member] }) => member?.kind === "member" && elsewhere.has(member.name),
  );
  return isElsewhere || context.hasOwnNames ? undefined : stackNamed(context, scope);
}

/** The stack that an expression is: that of the class whose `this` it is, or one that was made. */
export function stackNamed(context: ParseContext, node: SyntaxNode): string | undefined {
  if (node.kind === "name" && node.name === "this") {
    const own = classAround(node.scope);
    return own && isStack(context, own) ? (own.name ?? "") : undefined;
  }
  const resolution = resolve(context, node);
  if (resolution?.kind !== "construct" || !resolution.node.callee) return undefined;
  const { callee, owner } = resolution.node;
  const [base, steps] = callee.kind === "chain" ? [callee.base, callee.steps] : [callee, []];
  if (base.kind !== "name") return undefined;
  const spelling = [base, ...steps].map((one) => ("name" in one ? one.name : "")).join(".");
  // One class may be many stacks, which their variables tell apart.
  return isStackClass(context, base.scope, spelling) ? `${spelling} ${owner?.text ?? ""}` : undefined;
}

/** How far classes are followed that extend each other. */
const furthest = 10;

function isStack(context: ParseContext, { parent, superclass }: Scope, hops = 0): boolean {
  return (
    parent !== undefined &&
    superclass !== undefined &&
    hops < furthest &&
    isStackClass(context, parent, superclass, hops + 1)
  );
}

/** Whether a class is the library's stack, or one that builds on it. */
function isStackClass(context: ParseContext, scope: Scope, spelling: string, hops = 0): boolean {
  const [name = "", member, ...others] = spelling.split(".");
  const binding = lookUp(scope, name);
  if (binding?.class && member === undefined) return isStack(context, binding.class, hops);
  const resolution = resolve(context, { kind: "name", name, scope, start: 0, end: 0 });
  const resolved = member !== undefined && resolution ? resolveMember(resolution, member, context.catalog) : resolution;
  if (resolved) return resolved.kind === "core" && resolved.name === "TerraformStack" && others.length === 0;
  // As its name says of a class in another file.
  return binding?.imported !== undefined && spelling.endsWith("Stack");
}
