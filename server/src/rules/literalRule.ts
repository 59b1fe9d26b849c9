import { isWhollyKnown } from "../analysis/isWhollyKnown";
import type { Literal } from "../analysis/literals";
import type { Scope } from "../analysis/scope";
import type { Fix } from "./finding";
import type { Rule } from "./rule";

/** What is wrong with a literal, as a sentence that says what to do. */
export interface Complaint {
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/**
 * A rule about single values, which the provider's validators would reject. `check` sees each literal of an argument with
 * the name of the argument; what only Terraform can evaluate it never sees.
 */
export function literalRule(
  about: Pick<Rule, "id" | "summary" | "why" | "source">,
  check: (literal: Literal, name: string, scope: Scope) => Complaint | undefined,
): Rule {
  return {
    ...about,
    severity: "error",
    entry(node, report) {
      const { entry, attribute, literals } = node;
      if (!attribute || attribute.unsure) return;
      for (const literal of literals) {
        const complaint = check(literal, entry.name, node.body.node.scope);
        if (!complaint) continue;
        // Where something beside it is not known yet, the provider does not look, so Terraform may still accept it today.
        report({ span: literal.value.span, ...complaint, ...(!isWhollyKnown(node) && { severity: "warning" }) });
      }
    },
  };
}
