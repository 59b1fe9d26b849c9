import { fuzzyScoreGracefulAggressive } from "@vtsls/vscode-fuzzy";
import type { Suggestion } from "../../server/src/features/completion/completion";

/**
 * Suggestions as VS Code lists them behind what is typed before an offset: by its own measure of how well that fits, then by rank, then by label. What does not
 * fit is left out.
 */
export function asListed<T extends Pick<Suggestion, "label" | "filter" | "rank" | "replace">>(
  items: readonly T[],
  text: string,
  offset: number,
): T[] {
  const fitting = items.flatMap((item) => {
    const typed = text.slice(item.replace.start, offset).trimStart();
    if (typed === "") return [{ item, score: 0 }];
    const held = item.filter ?? item.label;
    const score = fuzzyScoreGracefulAggressive(typed, typed.toLowerCase(), 0, held, held.toLowerCase(), 0)?.[0];
    return score === undefined ? [] : [{ item, score }];
  });
  return fitting
    .sort((a, b) => b.score - a.score || a.item.rank - b.item.rank || (a.item.label < b.item.label ? -1 : 1))
    .map(({ item }) => item);
}
