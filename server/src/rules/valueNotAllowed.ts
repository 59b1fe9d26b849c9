import { literalsOf } from "../analysis/literals";
import { listed } from "../wording/sentence";
import { similar } from "../wording/similar";
import type { Rule } from "./rule";

export const valueNotAllowed: Rule = {
  id: "value-not-allowed",
  severity: "error",
  summary: "A value that is none of those the provider takes.",
  entry({ entry, attribute }, report) {
    if (!attribute || attribute.unsure) return;
    for (const { value, text, schema } of literalsOf(entry.value, attribute)) {
      if (!schema.values?.length || schema.valuesOpen) continue;
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
