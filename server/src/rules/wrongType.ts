import { evaluated, expectedType, isEvaluated } from "../analysis/evaluated/evaluated";
import { type Mismatch, mismatchesIn } from "../analysis/values/conversion";
import { typeOfReference } from "../analysis/values/typeOfReference";
import { takesValue } from "../catalog/schema";
import { convert, isMismatch } from "../evaluation/convert";
import { mismatchMessage, partAt } from "../wording/mismatchMessage";
import type { Rule } from "./rule";

export const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  summary: "A value that Terraform cannot convert to the type of its argument.",
  why: "`terraform validate` fails if a value cannot be converted; values that can be, such as a number to a string, are accepted.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && takesValue(attribute) && !attribute.means,
  value(node, report) {
    const { attribute, value, entries, block } = node;
    const wanted = isEvaluated(node) ? expectedType(node) : "dynamic";
    if (wanted === "dynamic") return;
    if (attribute && mismatchesIn(value, attribute, (reference) => typeOfReference(reference, block.scope)).length > 0)
      return;
    const converted = convert(evaluated(node).result, wanted);
    if (!isMismatch(converted)) return;
    const name = entries.at(-1)?.name ?? "";
    report({ span: partAt(value, converted.path).span, message: mismatchMessage(name, converted) });
  },
  entry({ entry, attribute, body }, report) {
    if (!attribute || entry.form === "block") return;
    const { scope } = body.node;
    for (const mismatch of mismatchesIn(entry.value, attribute, (reference) => typeOfReference(reference, scope))) {
      const isItem = entry.value.kind === "list" && mismatch.value !== entry.value;
      report({
        span: mismatch.value.span,
        message: `${isItem ? "Each of " : ""}${entry.name} must be ${mismatch.wanted}, not ${mismatch.given}.`,
        fixes: fixesFor(mismatch),
      });
    }
  },
};

function fixesFor({ value, fix }: Mismatch) {
  return fix ? [{ title: fix.title, changes: [{ kind: "setValue" as const, value, to: fix.to }] }] : [];
}
