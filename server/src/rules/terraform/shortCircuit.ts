import { evaluatedWithDefaults, isEvaluated, type MayLack, mayLack, type Scope } from "../../analysis/index";
import { shortCircuitSince } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { type Fix, isAlone, type Severity, type Value, valuesIn } from "../../model/index";
import { endOf, type Span, startOf } from "../../text/index";
import type { Rule } from "../rule";

export const shortCircuit: Rule = {
  id: "short-circuit",
  severity: "error",
  summary: "A right side of && or || that fails although the left side decides, in releases that evaluate both sides.",
  why: "`terraform plan` fails before Terraform 1.12, and `tofu plan` before OpenTofu 1.10: `var.list == null || length(var.list) > 0` asks for the length of null. The finding is a warning if `required_version` allows such a release among others, or if the expression fails only while a variable keeps its default. It is information if nothing says which releases you use.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/operators#logical-operators",
  value(node, report) {
    if (!isEvaluated(node) || !decides(node.value)) return;
    const lacking = lackingIn(node.block.scope);
    if (!lacking) return;
    const reported = new Set<number>();
    for (const { span, operator, side } of evaluatedWithDefaults(node).skipped) {
      if (reported.has(side.start)) continue;
      reported.add(side.start);
      const decided = operator === "||" ? "true" : "false";
      report({
        severity: severities[lacking.by],
        span,
        message: `Put this into try(…, false), or write a conditional: it fails where the other side of ${operator} is ${decided}, and only ${lacking.since} and later skip it then; ${lacking.because}.`,
        // Where only the whole text has a place, its sides have none.
        fixes: side.start > node.value.span.start ? [tried(side)] : [],
      });
    }
  },
};

const severities: Record<MayLack["by"], Severity> = { all: "error", some: "warning", none: "information" };

/** Whether a logical operator is in a value, as in few: most are a reference alone. */
function decides(value: Value): boolean {
  return !(value.kind === "reference" && isAlone(value.reference)) && hasLogic(value);
}

const hasLogic = weakMemo((value: Value): boolean => {
  for (const part of valuesIn(value))
    if (part.kind === "expression" && part.operation?.kind === "binary")
      if (part.operation.operators.some((operator) => operator === "&&" || operator === "||")) return true;
  return false;
});

/** Whether a module may be run by a release that evaluates both sides: what all its callers require counts for it too. */
function lackingIn(scope: Scope): MayLack | undefined {
  const callers = scope.calls();
  const isKeptOut = callers.length > 0 && callers.every((call) => !mayLack(shortCircuitSince, call.scope.module));
  return isKeptOut ? undefined : mayLack(shortCircuitSince, scope.module);
}

/** What fails counts as false, which the side that is evaluated first does not change. */
function tried(side: Span): Fix {
  return {
    title: "Put it into try(…, false)",
    changes: [
      { kind: "setName", span: startOf(side), name: "try(" },
      { kind: "setName", span: endOf(side), name: ", false)" },
    ],
  };
}
