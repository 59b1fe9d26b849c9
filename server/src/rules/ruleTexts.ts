import type { Severity } from "../model/index";
import { withoutRule } from "./ruleIds";
import { rules } from "./rules";

/** What people read about a rule, apart from its findings. */
interface RuleText {
  readonly summary: string;
  readonly why?: string;
  readonly source?: string;
  /** Absent for what is found without a rule. */
  readonly severity?: Severity;
}

/**
 * These texts by the id of a rule, and of what is found without one. In what is built they are a bundle of their own, and the rules of
 * the core have none (`scripts/build/ruleTexts.mjs`).
 */
export const ruleTexts: ReadonlyMap<string, RuleText> = new Map<string, RuleText>([
  ...[...withoutRule].map(([id, summary]) => [id, { summary }] as const),
  ...rules.map(({ id, summary, why, source, severity }) => {
    const text = { summary, severity, ...(why !== undefined && { why }), ...(source !== undefined && { source }) };
    return [id, text] as const;
  }),
]);
