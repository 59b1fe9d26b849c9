// The rules that are opinions, which settings can name together.
import { rules } from "./index";

const ids: ReadonlySet<string> = new Set(rules.flatMap(({ id, certainty }) => (certainty === "opinion" ? [id] : [])));

/** Whether a rule is one. */
export function isOpinion(rule: string): boolean {
  return ids.has(rule);
}
