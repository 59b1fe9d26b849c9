import type { Token } from "./token";

/** How many columns tokens of a text take: as many as people see characters. */
export function widthIn(text: string): (token: Token) => number {
  const isPlain = !beyondAscii.test(text);
  const segmenter = isPlain ? undefined : new Intl.Segmenter("en", { granularity: "grapheme" });
  return ({ start, end, added }) => {
    if (added !== undefined) return added.length;
    if (!segmenter) return end - start;
    const written = text.slice(start, end);
    return beyondAscii.test(written) ? [...segmenter.segment(written)].length : written.length;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII.
const beyondAscii = /[^\x00-\x7f]/;
