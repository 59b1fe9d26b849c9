import type { Pieces } from "./pieces";

/** Longer texts are not looked at: an id has a few hundred characters. */
const longest = 600;

/**
 * Whether a composed text can have the shape of an id, with any text in the unknown places. False only if it certainly
 * cannot: the known pieces contradict the shape's own words, or there are too few or too many segments.
 */
export function mayFitShape(pieces: Pieces, shape: string): boolean {
  const text = pieces.flatMap((piece) => (piece === null ? [null] : [...piece]));
  const wanted = tokensOf(shape);
  if (text.length > longest || wanted.length > longest) return true;
  // What of the shape may have been read when so much of the text has been, as with a nondeterministic automaton.
  let reached = closed(new Set([0]), wanted);
  for (const letter of text) {
    const next = new Set<number>();
    if (letter === null) {
      const first = Math.min(...reached);
      // Any text reads as much of the shape as it likes, or nothing.
      for (let at = first; at <= wanted.length; at++) next.add(at);
    } else
      for (const at of reached) {
        const token = wanted[at];
        if (token === anyMore && letter !== "/") next.add(at);
        if (token === any && letter !== "/") next.add(at + 1);
        if (token === letter) next.add(at + 1);
      }
    if (next.size === 0) return false;
    reached = closed(next, wanted);
  }
  return reached.has(wanted.length);
}

/** One letter of a name, and any number of further ones. */
const any = Symbol("any");
const anyMore = Symbol("anyMore");

function tokensOf(shape: string): (string | symbol)[] {
  return shape.split("{}").flatMap((words, index) => [...(index > 0 ? [any, anyMore] : []), ...words]);
}

/** With what is reached without reading anything: the end of a name. */
function closed(reached: Set<number>, wanted: readonly (string | symbol)[]): Set<number> {
  for (const at of reached) if (wanted[at] === anyMore) reached.add(at + 1);
  return reached;
}
