/** Characters as people see them, and as Terraform counts them: grapheme clusters, so that an accent or a joined emoji belongs to its letter. */

let made: Intl.Segmenter | undefined;

/** Made by the first text that needs it: it loads tables, for which nobody who starts an editor has to wait. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return made;
}

/** Engines take the square of a text's length to divide it, so a long one is divided bit by bit. */
const longest = 1000;

/** The characters of a text, as Unicode 15 divides it. */
export function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + longest;
    const clusters = Array.from(segmenter().segment(text.slice(at, end)), ({ segment }) => segment);
    // The last one may go on.
    if (end < text.length && clusters.length > 1) clusters.pop();
    for (const cluster of clusters) {
      at += cluster.length;
      yield* cluster.length > 2 ? cluster.split(laterJoined) : [cluster];
    }
  }
}

/** Later versions of Unicode do not part the consonants of some scripts that a mark joins. */
const laterJoined = /(?<=[\p{M}\u200d])(?=\p{Lo})/u;
