import { isWhollyKnown } from "../analysis/isWhollyKnown";
import { literalsOf } from "../analysis/literals";
import type { Attribute } from "../catalog/schema";
import { listed } from "../wording/sentence";
import { similar } from "../wording/similar";
import type { Rule } from "./rule";

export const valueNotAllowed: Rule = {
  id: "value-not-allowed",
  severity: "error",
  summary: "A value that is none of those the provider takes.",
  entry(node, report) {
    const { entry, attribute } = node;
    if (!attribute || attribute.unsure) return;
    for (const { value, text, schema } of literalsOf(entry.value, attribute)) {
      if (!schema.values?.length || schema.valuesOpen || isInRange(text, schema)) continue;
      const allowed = schema.values.map(String);
      const sameButCase = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
      if (allowed.includes(text) || (schema.ignoreCase && sameButCase !== undefined)) continue;
      const meant = sameButCase ?? similar(text, allowed);
      const isNumber = schema.type !== "string";
      const to = (one: string) =>
        isNumber ? ({ kind: "number", number: Number(one) } as const) : ({ kind: "text", text: one } as const);
      const offered = meant ? [meant] : allowed.length <= 8 ? allowed : [];
      report({
        span: value.span,
        // The provider will see it only once the rest of the block is known, so Terraform may still accept it today.
        ...(!isWhollyKnown(node) && { severity: "warning" }),
        message: sameButCase
          ? `Write "${sameButCase}" for ${entry.name}: upper and lower case matter.`
          : `Set ${entry.name} to ${listed(
              allowed.map((one) => (isNumber ? one : `"${one}"`)),
              "or",
            )}, not ${isNumber ? text : `"${text}"`}.`,
        fixes: offered.map((one) => ({
          title: `Change to ${one || "an empty string"}`,
          changes: [{ kind: "setValue", value, to: to(one) }],
          ...(one === sameButCase && { safe: true }),
        })),
      });
    }
  },
};

/** Numbers may be allowed one by one and in ranges beside them. */
function isInRange(text: string, { ranges }: Attribute): boolean {
  return (
    ranges?.some(([from, to]) => (from === null || Number(text) >= from) && (to === null || Number(text) <= to)) ??
    false
  );
}
