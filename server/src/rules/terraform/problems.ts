import {
  evaluated,
  languageIdIn,
  readUpTo,
  stepsRead,
  usesOpenTofu,
  type ValueNode,
  variableObject,
} from "../../analysis/index";
import type { EvaluationProblem } from "../../evaluation/index";
import { calledIn, changeName, type Expression, type Fix, newArgument, type Value, valuesIn } from "../../model/index";
import type { Span } from "../../text/index";
import type { Report, Rule } from "../rule";

/** A rule about what Terraform refuses when it evaluates an expression, whatever else it knows by then. */
function problemRule(
  about: EvaluationProblem["about"],
  texts: Pick<Rule, "id" | "summary" | "why" | "source">,
  alsoFixed: (node: ValueNode, span: Span) => readonly Fix[] = () => [],
): Rule {
  return {
    ...texts,
    severity: "error",
    value(node, report) {
      // A literal is evaluated too, beside nothing that it could refer to.
      if (node.attribute?.means) return;
      for (const problem of evaluated(node).problems)
        if (problem.about === about) {
          const { span, message, meant } = problem;
          report({ span, message, fixes: [...changeName(span, meant), ...alsoFixed(node, span)] });
        }
    },
  };
}

const language = "https://developer.hashicorp.com/terraform/language";

export const wrongOperand = problemRule("operand", {
  id: "wrong-operand",
  summary: "A value that an operator, a condition or a string cannot take.",
  why: "`terraform validate` or the plan fails: arithmetic needs numbers, conditions need true or false, and only strings, numbers and bools can be parts of a string.",
  source: `${language}/expressions/operators`,
});

export const wrongCall: Rule = {
  ...problemRule("call", {
    id: "wrong-call",
    summary: "A call of a function with arguments that it does not take.",
    why: "`terraform validate` or the plan fails: each function takes a certain number of values of certain types, and some functions accept only certain values.",
    source: `${language}/functions`,
  }),
  call: aboutTemplate,
};

/** OpenTofu takes any text. Source: MakeTemplateStringFunc in internal/lang/funcs/string.go of hashicorp/terraform. */
function aboutTemplate({ value, isTried, block }: ValueNode<Expression & { span: Span }>, report: Report): void {
  const [template] = value.parts;
  if (calledIn(value) !== "templatestring" || !template || isTried) return;
  if (!isMade(template) || usesOpenTofu(block.scope.module)) return;
  const isWritten =
    template.kind === "text" || (template.kind === "expression" && template.operation?.kind === "template");
  const instead = isWritten ? "Write this template instead of the call." : "Put this into a local of its own.";
  report({
    span: template.span,
    message: `templatestring needs a reference to a string, such as local.template. ${instead}`,
  });
}

/** Whether a value surely is no reference, nor a part of one. */
function isMade(value: Value): boolean {
  if (value.kind === "text") return true;
  if (value.kind !== "expression") return false;
  return value.call !== undefined || (value.operation !== undefined && value.operation.kind !== "access");
}

export const wrongIndex = problemRule(
  "index",
  {
    id: "wrong-index",
    summary: "An index, a key or an attribute that the value before it does not have.",
    why: "`terraform validate` or the plan fails: lists have elements by number, maps and objects by name, sets and single values none.",
    source: `${language}/expressions/references`,
  },
  addingToType,
);

/** The fix that gives the type of a variable the attribute that is read of it. */
function addingToType({ value, block: { block, scope }, items }: ValueNode, span: Span): readonly Fix[] {
  for (const one of valuesIn(value)) {
    const steps = stepsRead(one);
    const index = steps.findIndex((step) => step.span === span);
    const name = steps[index]?.kind === "name" ? steps[index]!.name : "";
    // Behind a splat the element may be missing, and not the name.
    const isPlain = name !== "" && steps.slice(0, index).every(({ kind }) => kind !== "splat");
    const object = isPlain ? variableObject(readUpTo(one, index), { block, items, scope }) : undefined;
    if (!object) continue;
    const { body, address, declaration } = object;
    const added = newArgument(name, { kind: "expression", source: "optional(string)" });
    const title = `Add ${name} to the type of ${address}`;
    return [{ title, changes: [{ kind: "add", body, items: [added], uri: declaration.uri }] }];
  }
  return [];
}

export const wrongIteration = problemRule("iteration", {
  id: "wrong-iteration",
  summary: "A for expression over something that has no elements, or whose keys are not unique.",
  why: "`terraform validate` or the plan fails: only lists, sets, maps and objects have elements, and an object can have a key only once.",
  source: `${language}/expressions/for`,
});

export const neverEqual: Rule = {
  id: "never-equal",
  severity: "warning",
  certainty: "consequence",
  summary: "A comparison of values of different types, which is always true or always false.",
  why: "`==` and `!=` convert neither side. A bool or a number never equals a string. A list or a map never equals a value that is written out in brackets or braces, not even if both are empty. `terraform plan` does not report it.",
  source: `${language}/expressions/operators#equality-operators; what \`terraform plan\` 1.11 gives`,
  value(node, report) {
    if (node.attribute?.means) return;
    for (const { about, span, message, meant } of evaluated(node).problems) {
      if (about !== "equality") continue;
      const isHcl = languageIdIn(node.block.scope) === "terraform";
      report({ span, message, fixes: isHcl ? changeName(span, meant) : [] });
    }
  },
};
