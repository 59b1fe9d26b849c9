import { isSetUp, keepsState, markOf, saysMark } from "../../analysis/index";
import { bodyItemOf, setArgument } from "../../model/index";
import type { Rule } from "../rule";

export const sensitiveOutput: Rule = {
  id: "sensitive-output",
  severity: "error",
  summary: "An output of a root module that returns a sensitive value without being marked as sensitive.",
  why: "The plan fails: Terraform shows the outputs of a root module and keeps them in state, so you have to say with `sensitive = true` that you mean it.",
  source:
    "https://developer.hashicorp.com/terraform/language/block/output; internal/terraform/node_output.go of Terraform",
  kinds: new Set(["output"]),
  block({ block: { body }, scope }, report) {
    const value = bodyItemOf(body, "value")?.value;
    const says = bodyItemOf(body, "sensitive")?.value;
    if (!value || saysMark(body, "sensitive") || (says && says.kind !== "bool" && says.kind !== "null")) return;
    if (!isSetUp(scope.module) || scope.calls().length > 0 || !markOf(value, "sensitive", scope)) return;
    const set = setArgument(body, "sensitive", { kind: "bool", bool: true });
    report({
      // Somebody who is not known may call a module that only sets up providers.
      ...(!keepsState(scope.module) && { severity: "warning" }),
      span: value.span,
      message: "Set sensitive to true for this output: it returns something sensitive.",
      fixes: [{ title: "Set sensitive to true", changes: [set], safe: true }],
    });
  },
};
