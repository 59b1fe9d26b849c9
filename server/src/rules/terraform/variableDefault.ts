import { bodyItemResult, variableType } from "../../analysis/index";
import { convert, isMismatch, mismatchMessage, partAt } from "../../evaluation/index";
import { bodyItemOf } from "../../model/index";
import type { Rule } from "../rule";

export const variableDefault: Rule = {
  id: "variable-default",
  severity: "error",
  summary: "A default that is not of the type of its variable, or that a variable cannot have.",
  why: "`terraform validate` fails: a default has to be convertible to the type of the variable, and null only where the variable may be null.",
  source: "https://developer.hashicorp.com/terraform/language/values/variables",
  kinds: new Set(["variable"]),
  block({ block, scope }, report) {
    const item = bodyItemOf(block.body, "default");
    if (!item) return;
    const { value } = item;
    const nullable = bodyItemOf(block.body, "nullable")?.value;
    if (value.kind === "null" && nullable?.kind === "bool" && !nullable.bool) {
      report({
        span: value.span,
        message: "Write another default, or leave it out: nullable = false does not allow null.",
      });
      return;
    }
    const converted = convert(bodyItemResult(item, scope), variableType(block));
    if (!isMismatch(converted)) return;
    report({ span: partAt(value, converted.path).span, message: mismatchMessage("default", converted) });
  },
};
