import { bodyItemResult, type Scope, variableType } from "../../analysis/index";
import { convert, isMismatch, mismatchMessage, partAt } from "../../evaluation/index";
import { type Block, type BodyItem, bodyItemOf, type Finding, writtenAs } from "../../model/index";
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
    const message = mismatchMessage("default", converted);
    const override = overrideOf(item, block, scope);
    if (override)
      report({
        ...override,
        message: `${message} This file sets one of type and default, and leaves the other as it is.`,
      });
    else report({ span: partAt(value, converted.path).span, message });
  },
};

/**
 * The head of the block in an override file that sets the default or the type of a variable, and not the other: that one Terraform
 * names. Source: `Variable.merge` in internal/configs of Terraform.
 */
function overrideOf(item: BodyItem, { base, body }: Block, { module }: Scope): Pick<Finding, "span"> | undefined {
  const type = bodyItemOf(body, "type");
  const [last] = [item, ...(type ? [type] : [])].sort((one, other) => other.span.start - one.span.start);
  if (!base || !type || !last) return undefined;
  const { node, uri } = writtenAs(last);
  const blocks = (uri !== undefined && module.documents.get(uri)?.blocks) || [];
  const block = blocks.find((one) => one.body.items.includes(node));
  if (!block || block === base || bodyItemOf(block.body, last === type ? "default" : "type")) return undefined;
  const far = last.span.start - node.span.start;
  return { span: { start: block.head.start + far, end: block.head.end + far } };
}
