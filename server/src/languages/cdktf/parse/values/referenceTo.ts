import type { TraversalStep, Value } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import type { Construct } from "../constructs/construct";
import type { ParseContext } from "../context";
import type { NewNode, StepNode } from "../syntax/node";
import { attributeSteps } from "./attributeSteps";
import { stringText } from "./stringText";
import { isInformative } from "./unwrap";

/**
 * A reference to a construct and to what `rest` reads of it; an expression where that is not for Terraform to evaluate.
 * `variable` is what names the construct in the program. Undefined for what Terraform cannot refer to.
 */
export function referenceTo(
  context: ParseContext,
  node: NewNode,
  rest: readonly StepNode[],
  variable: Span,
  span: Span,
): Value | undefined {
  const construct = context.constructs.get(node);
  if (!construct) return undefined;
  const address = constructAddress(context, construct);
  if (address.length === 0) return undefined;
  const steps = address.map((name): TraversalStep => ({ kind: "name", name, span: { ...variable } }));
  const used = attributeSteps(context, construct, rest, steps);
  const end = used > 0 ? rest[used - 1]!.end : variable.end;
  const read: Span = { start: variable.start, end };
  const value: Value = { kind: "reference", span: read, reference: { steps, span: read } };
  if (used === rest.length) return { ...value, span };
  return { kind: "expression", span, parts: [value, ...chainArguments(context, rest.slice(used))] };
}

/** The steps that name a construct. */
export function constructAddress(context: ParseContext, construct: Construct): readonly string[] {
  const { name, class: constructClass } = construct;
  if (constructClass.kind === "provider") {
    const alias = aliasOf(context, construct);
    return alias === undefined ? [constructClass.type] : [constructClass.type, alias];
  }
  if (!name) return [];
  switch (constructClass.kind) {
    case "resource":
      return [constructClass.type, name];
    case "data":
      return ["data", constructClass.type, name];
    case "variable":
      return ["var", name];
    case "locals":
      return ["local", name];
    case "module":
      return ["module", name];
    case "output":
      return [];
  }
}

function aliasOf(context: ParseContext, { config }: Construct): string | undefined {
  const alias = config?.kind === "object" ? config.members.find(({ name }) => name === "alias")?.value : undefined;
  return alias && stringText(context, alias);
}

/** What is in the parentheses and brackets of a chain. */
export function chainArguments(context: ParseContext, steps: readonly StepNode[]): Value[] {
  return steps.flatMap((step) => {
    if (step.kind === "member") return [];
    const nodes = step.kind === "index" ? [step.key] : step.args;
    return nodes.map((one) => context.valueOf(one)).filter(isInformative);
  });
}
