import { evaluated, languageIdIn, sourceTextOf } from "../../analysis/index";
import { valuesIn } from "../../model/index";
import type { Rule } from "../rule";

export const emptyComparison: Rule = {
  id: "empty-comparison",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A comparison with [] to find out whether a collection is empty.",
  why: "[] is a tuple, and no list, set or map equals a tuple, not even an empty one. So most collections never equal [].",
  source: "https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators",
  value(node, report) {
    const { value, block } = node;
    const { scope } = block;
    for (const one of valuesIn(value)) {
      if (one.kind !== "expression" || one.operation?.kind !== "binary") continue;
      const { operation, parts } = one;
      for (const [index, operator] of operation.operators.entries()) {
        const [left, right] = [parts[index], parts[index + 1]];
        const empty = [left, right].find((part) => part?.kind === "list" && part.items.length === 0);
        const other = empty === left ? right : left;
        if (!empty || !other || (operator !== "==" && operator !== "!=")) continue;
        // Where the types tell, another rule does.
        if (evaluated(node).problems.some(({ about, span }) => about === "equality" && span === empty.span)) continue;
        const isAlone = parts.length === 2 && languageIdIn(scope) === "terraform";
        const source = `length(${sourceTextOf(other, scope)}) ${operator} 0`;
        report({
          span: empty.span,
          message: "Compare the length with 0: no list, set or map equals [], not even an empty one.",
          fixes: isAlone
            ? [
                {
                  title: "Compare the length with 0",
                  changes: [{ kind: "setValue", value: one, to: { kind: "expression", source } }],
                },
              ]
            : [],
        });
      }
    }
  },
};
