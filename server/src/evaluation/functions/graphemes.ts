/** Characters as Terraform counts them in texts: grapheme clusters, so that an accent or a joined emoji belongs to its letter. */

let made: Intl.Segmenter | undefined;

/** Made by the first text that needs it: it loads tables, for which nobody who starts an editor has to wait. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return made;
}

/** Where every code unit is a character, whatever stands beside it. */
const isPlain = /^[\t\n\x20-\u02ff]*$/;

/** How long a text may be that is divided: engines take the square of its length for it. */
const longest = 2_000;

/** In these scripts it depends on the version of Unicode what belongs together. */
const isUnsure = /[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1900-\u1cff]/;

/** The characters of a text; undefined where versions of Unicode differ about them, or there are very many. */
export function charactersOf(text: string): readonly string[] | undefined {
  if (isPlain.test(text)) return text.split("");
  if (text.length > longest || isUnsure.test(text)) return undefined;
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}
