import { isSettable, takesBlock, takesValue } from "../catalog/schema";
import type { Rule } from "./rule";

export const blockForm: Rule = {
  id: "block-form",
  severity: "error",
  summary: "A block that is written as an argument, or an argument that is written as a block.",
  entry({ entry, attribute }, report) {
    if (!attribute || entry.form === undefined || !isSettable(attribute)) return;
    if (entry.form === "block" && !takesBlock(attribute)) {
      report({
        span: entry.nameSpan,
        message: `Write ${entry.name} as an argument, with an equals sign: ${entry.name} = ….`,
        fixes:
          attribute.type === "map" || attribute.type === "object" || attribute.type === "dynamic"
            ? [
                {
                  title: `Change to ${entry.name} = { … }`,
                  changes: [{ kind: "reform", entry, form: "argument" }],
                  safe: true,
                },
              ]
            : [],
      });
    } else if (entry.form === "argument" && !takesValue(attribute) && entry.value.kind !== "missing") {
      const canMend =
        entry.value.kind === "body" ||
        (entry.value.kind === "list" && entry.value.items.every((item) => item.kind === "body"));
      report({
        span: entry.nameSpan,
        message: `Write ${entry.name} as a block, without an equals sign: ${entry.name} { … }.`,
        fixes: canMend
          ? [
              {
                title: `Change to ${entry.name} { … }`,
                changes: [{ kind: "reform", entry, form: "block" }],
                safe: true,
              },
            ]
          : [],
      });
    }
  },
};
