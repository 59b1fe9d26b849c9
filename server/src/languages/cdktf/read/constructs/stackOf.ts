import type { Context } from "../context";
import type { NewNode, Node, Scope } from "../syntax/node";
import { classAround, lookUp } from "../syntax/scope";
import { plainText } from "../values/plainText";
import { resolveMember } from "./bindings";
import { resolve } from "./resolve";

/** What gives a construct another address than that of its id, or leaves none to it. */
const elsewhere: ReadonlySet<string> = new Set(["overrideLogicalId", "resetOverrideLogicalId", "moveTo", "moveToId"]);

/**
 * The name of the stack that a construct stands in, if it stands directly in it and Terraform knows it by its id:
 * further down ids get a hash, and elsewhere nobody can tell.
 */
export function stackOf(c: Context, node: NewNode): string | undefined {
  const { id, name } = c.constructs.get(node)!;
  const [scope] = node.args ?? [];
  if (!scope || !id || plainText(c, id) !== name || !/^[A-Za-z_][\w-]*$/.test(name) || name === "Default")
    return undefined;
  const isElsewhere = (c.statements.get(node) ?? []).some(
    ({ rest: [member] }) => member?.kind === "member" && elsewhere.has(member.name),
  );
  return isElsewhere || c.hasOwnNames ? undefined : stackNamed(c, scope);
}

/** The stack that an expression is: that of the class whose `this` it is, or one that was made. */
function stackNamed(c: Context, node: Node): string | undefined {
  if (node.kind === "name" && node.name === "this") {
    const own = classAround(node.scope);
    return own && isStack(c, own) ? (own.name ?? "") : undefined;
  }
  const target = resolve(c, node);
  if (target?.kind !== "construct" || !target.node.callee) return undefined;
  const { callee, owner } = target.node;
  const [base, steps] = callee.kind === "chain" ? [callee.base, callee.steps] : [callee, []];
  if (base.kind !== "name") return undefined;
  const spelling = [base, ...steps].map((one) => ("name" in one ? one.name : "")).join(".");
  // One class may be many stacks, which their variables tell apart.
  return isStackClass(c, base.scope, spelling) ? `${spelling} ${owner?.text ?? ""}` : undefined;
}

/** How far classes are followed that extend each other. */
const furthest = 10;

function isStack(c: Context, { parent, superclass }: Scope, hops = 0): boolean {
  return (
    parent !== undefined && superclass !== undefined && hops < furthest && isStackClass(c, parent, superclass, hops + 1)
  );
}

/** Whether a class is the library's stack, or one that builds on it. */
function isStackClass(c: Context, scope: Scope, spelling: string, hops = 0): boolean {
  const [name = "", member, ...others] = spelling.split(".");
  const binding = lookUp(scope, name);
  if (binding?.class && member === undefined) return isStack(c, binding.class, hops);
  const target = resolve(c, { kind: "name", name, scope, start: 0, end: 0 });
  const led = member !== undefined && target ? resolveMember(target, member, c.catalog) : target;
  if (led) return led.kind === "core" && led.name === "TerraformStack" && others.length === 0;
  // As its name says of a class in another file.
  return binding?.imported !== undefined && spelling.endsWith("Stack");
}
