/**
 * What fixes make of a text, written into it. Each mark begins its line, in Terraform with `#` and in programs with `//`:
 *
 *     #~ text       the line above becomes this text
 *     #- 3 lines    the three lines above go; `#-` alone: the line above goes
 *     #+ text       a line with this text comes here
 */
const mark = /^(?:#|\/\/)([~+-])(?: (.*))?$/;

/** A line of the fixed text, and whether it is one of the original that nothing has touched. */
interface Line {
  readonly text: string;
  readonly isOriginal: boolean;
}

/** Collects the lines of a text and the marks between them, in order, and gives back the fixed text. */
export class FixedText {
  readonly #lines: Line[] = [];

  /** A line of the original. */
  keep(text: string): void {
    this.#lines.push({ text, isOriginal: true });
  }

  /** Follows `line` if it is a mark, and says whether it was one; throws where it does not apply, with its place. */
  follow(line: string, place: string): boolean {
    const [, kind, text = ""] = mark.exec(line) ?? [];
    if (!kind) return false;
    if (kind === "~") this.#remove(1, place);
    if (kind === "-") this.#remove(countOf(text, place), place);
    else this.#lines.push({ text, isOriginal: false });
    return true;
  }

  text(): string {
    return this.#lines.map(({ text }) => text).join("\n");
  }

  #remove(count: number, place: string): void {
    const removed = this.#lines.splice(-count);
    if (removed.length < count || removed.some(({ isOriginal }) => !isOriginal))
      throw new Error(
        `${place}: the mark needs ${count === 1 ? "a line" : `${count} lines`} above it that no other mark changes.`,
      );
  }
}

function countOf(text: string, place: string): number {
  const count = text === "" ? 1 : Number(/^(\d+) lines$/.exec(text)?.[1]);
  if (!(count > 0)) throw new Error(`${place}: the mark does not say how many lines go, as in "#- 3 lines".`);
  return count;
}

/** The marks that make `fixed` of `text`, by the number of lines of `text` that are above them. */
export function marksBetween(text: string, fixed: string, sign: "#" | "//"): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  const add = (above: number, kind: "~" | "+" | "-", rest: string) =>
    marks.set(above, [...(marks.get(above) ?? []), `${sign}${kind}${rest && ` ${rest}`}`]);
  for (const { at, gone, come } of changesBetween(...linesOf(text, fixed))) {
    const changed = Math.min(gone, come.length);
    for (const [index, line] of come.slice(0, changed).entries()) add(at + index + 1, "~", line);
    const more = gone - changed;
    if (more > 0) add(at + gone, "-", more === 1 ? "" : `${more} lines`);
    for (const line of come.slice(changed)) add(at + gone, "+", line);
  }
  return marks;
}

/** The lines of both; where both end with a line, nothing is marked behind that. */
function linesOf(text: string, fixed: string): [old: readonly string[], fresh: readonly string[]] {
  const isEnded = text.endsWith("\n") && fixed.endsWith("\n");
  const end = isEnded ? -1 : undefined;
  return [text.split("\n").slice(0, end), fixed.split("\n").slice(0, end)];
}

/** Lines that go at a place of the old ones, and those that come for them. */
interface Change {
  readonly at: number;
  readonly gone: number;
  readonly come: readonly string[];
}

/** What makes the one of the other with as many lines as possible staying. */
function changesBetween(old: readonly string[], fresh: readonly string[]): Change[] {
  // How many lines can stay from here on in both.
  const stay = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      stay[i]![j] = old[i] === fresh[j] ? stay[i + 1]![j + 1]! + 1 : Math.max(stay[i + 1]![j]!, stay[i]![j + 1]!);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [at, from] = [i, j];
    while (i < old.length && (j === fresh.length || (old[i] !== fresh[j] && stay[i + 1]![j]! >= stay[i]![j + 1]!))) i++;
    while (j < fresh.length && (i === old.length || (old[i] !== fresh[j] && stay[i]![j + 1]! > stay[i + 1]![j]!))) j++;
    if (i === at && j === from) [i, j] = [i + 1, j + 1];
    else changes.push({ at, gone: i - at, come: fresh.slice(from, j) });
  }
  return changes;
}
