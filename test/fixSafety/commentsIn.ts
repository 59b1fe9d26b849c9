import { tokenize } from "../../server/src/languages/cdktf/parse/tokens/tokenize";
import { isComment } from "../../server/src/languages/hcl/lexer/kind";
import { hclTokens } from "../harness/hclTokens";

/** A comment, or a line of one, and the code that it is behind in its line. */
export interface Comment {
  readonly text: string;
  readonly code: string;
}

/** The comments of a text, in its order. */
export function commentsIn(name: string, text: string): Comment[] {
  if (name.endsWith(".json")) return [];
  const spans = name.endsWith(".tf") ? hclComments(text) : betweenTokens(text);
  return spans.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(/\S.*/g)].map(({ index, 0: line }) => {
      const start = from + index;
      return { text: line.trimEnd(), code: text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() };
    }),
  );
}

function hclComments(text: string): [number, number][] {
  return hclTokens(text).flatMap(({ kind, start, end }) => (isComment(kind) ? [[start, end]] : []));
}

/** In a program whatever is no token. */
function betweenTokens(text: string): [number, number][] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count + 1 }, (_, at) => [at === 0 ? 0 : ends[at - 1]!, starts[at] ?? text.length]).map(
    ([start, end], at) => [start!, at === count ? text.length : end!],
  );
}
