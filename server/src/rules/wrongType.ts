import { type Mismatch, mismatchesIn } from "../analysis/values/conversion";
import { typeOfReference } from "../analysis/values/typeOfReference";
import { takesValue } from "../catalog/schema";
import type { Rule } from "./rule";

export const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  summary: "A value that Terraform cannot convert to the type of its argument.",
  why: "`terraform validate` fails if a value cannot be converted; values that can be, such as a number to a string, are accepted.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && takesValue(attribute) && !attribute.means,
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
