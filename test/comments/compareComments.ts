import { type WrittenComment, wordsOf } from "./commentsIn";

/** What became of the comments of a text that have words. */
interface CommentComparison {
  readonly all: number;
  /** How many are behind those that they were behind. */
  readonly inOrder: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
}

/** Looks for each comment among those of another text, of which each means one; else in texts that may hold some. */
export function compareComments(
  from: readonly WrittenComment[],
  to: readonly WrittenComment[],
  within: readonly string[],
): CommentComparison {
  let rest = ` ${wordsOf(to.map(({ text }) => text).join("\n"))} `;
  const others = within.map((text) => ` ${wordsOf(text)} `);
  const wanted = from.map(({ text }) => ({ text, words: ` ${wordsOf(text)} ` })).filter(({ words }) => words.trim());
  const lost: string[] = [];
  let inOrder = 0;
  let reached = 0;
  for (const { text, words } of wanted) {
    const next = rest.indexOf(words, reached);
    const at = next >= 0 ? next : rest.indexOf(words);
    if (next >= 0) inOrder++;
    if (at < 0 && !others.some((other) => other.includes(words))) lost.push(text);
    if (at < 0) continue;
    reached = Math.max(reached, at + 1);
    rest = `${rest.slice(0, at + 1)}${"·".repeat(words.length - 2)}${rest.slice(at + words.length - 1)}`;
  }
  const twice = wanted
    .filter(({ words }) => words.trim().includes(" ") && rest.includes(words))
    .map(({ text }) => text);
  return { all: wanted.length, inOrder, lost, twice };
}
