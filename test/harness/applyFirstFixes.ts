import { edited, found, opened } from "./found";
import { lineEnds } from "./lineEnds";
import { uriOf } from "./service";

/** What has been made of texts, which several tests ask for. */
const made = new Map<string, string>();

/** Applies the first fix that stays in the text, of the first finding that has one, until none is left; of some rules, or of all. */
export function applyFirstFixes(name: string, text: string, rules?: ReadonlySet<string>): string {
  const key = `${lineEnds.areWindows} ${name} ${[...(rules ?? [])]}\n${text}`;
  let current = made.get(key) ?? text;
  for (let round = 0; !made.has(key); round++) {
    if (round === 100) throw new Error("Fixes never come to an end.");
    const next = withFirstFix(name, current, rules);
    if (next === undefined) made.set(key, current);
    else current = next;
  }
  return current;
}

function withFirstFix(name: string, text: string, rules?: ReadonlySet<string>): string | undefined {
  const fixable = found(name, text).filter(({ rule, fixes = [] }) => fixes.length > 0 && (rules?.has(rule) ?? true));
  if (fixable.length === 0) return undefined;
  const service = opened(name, text);
  for (const { rule, span } of fixable) {
    const stays = service
      .fixes(uriOf(name), span)
      .find(({ findings, elsewhere }) => findings[0]?.rule === rule && elsewhere.length === 0);
    if (stays) return edited(name, text, stays.edits);
  }
  return undefined;
}
