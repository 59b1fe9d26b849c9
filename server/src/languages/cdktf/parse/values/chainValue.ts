import type { Value } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import { snakeOf } from "../../names";
import { resolveChain } from "../constructs/resolve";
import type { ParseContext } from "../context";
import type { ChainNode, SyntaxNode } from "../syntax/node";
import { sourceValue } from "./bareValue";
import { chainArguments, referenceTo } from "./referenceTo";

/** Classes of the CDK whose functions give what they are given. */
const wrappers: ReadonlySet<string> = new Set(["Token", "TerraformCount"]);

/** What `a.b(c)` is to Terraform: a reference to a construct, one of its functions, or something only the program knows. */
export function chainValue(context: ParseContext, node: ChainNode): Value {
  const { start, end, steps } = node;
  const span = { start, end };
  const resolved = resolveChain(context, node);
  if (resolved?.target.kind === "construct") {
    // `this.kv` as a whole is the variable.
    const variable = { start, end: resolved.used > 0 ? steps[resolved.used - 1]!.end : node.base.end };
    const rest = steps.slice(resolved.used);
    return (
      referenceTo(context, resolved.target.node, rest, variable, span) ?? {
        kind: "expression",
        span,
        parts: chainArguments(context, rest),
      }
    );
  }
  const core = resolved?.target.kind === "core" ? resolved.target.name : undefined;
  const [member, call, ...more] = steps.slice(resolved?.used ?? 0);
  if (core && member?.kind === "member") {
    const args = call?.kind === "call" && more.length === 0 ? call.args : undefined;
    if (args?.[0] && wrappers.has(core)) return context.valueOf(args[0]);
    if (args && core === "Fn") return functionCall(context, member, args, span);
    if (core === "VariableType" && !call) return sourceValue(context, variableType(member.name), node);
  }
  const base = context.valueOf(node.base);
  return {
    kind: "expression",
    span,
    parts: base.kind === "missing" ? chainArguments(context, steps) : [base, ...chainArguments(context, steps)],
  };
}

/** `LIST_STRING` as `list(string)`. */
function variableType(name: string): string {
  const [outer, inner] = snakeOf(name.toLowerCase()).split("_");
  return inner ? `${outer}(${inner})` : outer!;
}

/** `Fn.join(…)` as Terraform's `join(…)`; an expression without a name where it has no such function. */
function functionCall(
  context: ParseContext,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  args: readonly SyntaxNode[],
  span: Span,
): Value {
  const { functions } = context.catalog;
  const found = [name, name.toLowerCase(), snakeOf(name), renamed.get(name) ?? ""].find((one) => functions.has(one));
  if (!found) return { kind: "expression", span, parts: args.map((arg) => context.valueOf(arg)) };
  const { parameters, rest } = functions.get(found)!;
  // What may repeat at the end is given as a list; a list of what is joined is just that.
  const last = rest && found !== "join" && args.length === parameters.length + 1 ? args.at(-1) : undefined;
  const given = last?.kind === "array" ? [...args.slice(0, -1), ...last.items] : args;
  const parts = given.map((arg) => context.valueOf(arg));
  return { kind: "expression", span, parts, call: { name: found, span: { start, end } } };
}

const renamed: ReadonlyMap<string, string> = new Map([["lengthOf", "length"]]);
