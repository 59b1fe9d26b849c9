import { distance } from "fastest-levenshtein";

/** The name that was probably meant, or undefined when none is near: at most a third of the letters may differ. */
export function similar(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/**
 * Whether a name is surely another one misspelt, rather than near to it: word by word the same but for a few letters. A word more,
 * or another one, is another thing: `lb_resource_group_name` and `resource_group_id` are not `resource_group_name`.
 */
export function isMisspelling(name: string, meant: string): boolean {
  const [words, others] = [wordsIn(name), wordsIn(meant)];
  if (words.join("") === others.join("")) return true;
  return words.length === others.length && words.every((word, at) => similar(word, [others[at]!]) !== undefined);
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}
