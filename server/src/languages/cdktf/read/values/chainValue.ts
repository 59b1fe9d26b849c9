import type { Value } from "../../../../model/value";
import { targetOfChain } from "../constructs/targetOf";
import type { Context } from "../context";
import type { ChainNode, StepNode } from "../syntax/node";
import { sourceValue } from "./bareValue";
import { functionCall } from "./functionCall";
import { referenceTo } from "./referenceTo";
import { snakeOf } from "./snakeOf";
import { isSomething, valueOfNode } from "./valueOfNode";

/** Classes of the CDK whose functions give what they are given. */
const wrappers: ReadonlySet<string> = new Set(["Token", "TerraformCount"]);

/** What `a.b(c)` is to Terraform: a reference to a construct, one of its functions, or something only the program knows. */
export function chainValue(c: Context, node: ChainNode): Value {
  const { start, end, steps } = node;
  const span = { start, end };
  const led = targetOfChain(c, node);
  if (led?.target.kind === "construct") {
    // `this.kv` as a whole is the variable.
    const variable = { start, end: led.used > 0 ? steps[led.used - 1]!.end : node.base.end };
    const rest = steps.slice(led.used);
    return (
      referenceTo(c, led.target.node, rest, variable, span) ?? { kind: "expression", span, parts: partsOf(c, rest) }
    );
  }
  const core = led?.target.kind === "core" ? led.target.name : undefined;
  const [member, call, ...more] = steps.slice(led?.used ?? 0);
  if (core && member?.kind === "member") {
    const args = call?.kind === "call" && more.length === 0 ? call.args : undefined;
    if (args?.[0] && wrappers.has(core)) return valueOfNode(c, args[0]);
    if (args && core === "Fn") return functionCall(c, member, args, span);
    if (core === "VariableType" && !call) return sourceValue(c, variableType(member.name), node);
  }
  const base = valueOfNode(c, node.base);
  return {
    kind: "expression",
    span,
    parts: base.kind === "missing" ? partsOf(c, steps) : [base, ...partsOf(c, steps)],
  };
}

/** What stands in the parentheses and brackets of a chain. */
export function partsOf(c: Context, steps: readonly StepNode[]): Value[] {
  return steps.flatMap((step) => {
    if (step.kind === "member") return [];
    const nodes = step.kind === "index" ? [step.key] : step.args;
    return nodes.map((one) => valueOfNode(c, one)).filter(isSomething);
  });
}

/** `LIST_STRING` as `list(string)`. */
function variableType(name: string): string {
  const [outer, inner] = snakeOf(name.toLowerCase()).split("_");
  return inner ? `${outer}(${inner})` : outer!;
}
