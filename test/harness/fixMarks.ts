/**
 * What fixes make of a text, written into it. Each mark begins its line, in Terraform with `#` and in programs with `//`:
 *
 *     #~ text       the line above becomes this text
 *     #- 3 lines    the three lines above go; `#-` alone: the line above goes
 *     #+ text       a line with this text comes here
 */
import { hunksBetween } from "../../server/src/text/hunks";

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

/** The marks that make `fixed` of `text`, by the number of lines of `text` that stand above them. */
export function marksBetween(text: string, fixed: string, sign: "#" | "//"): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  const add = (above: number, kind: "~" | "+" | "-", rest: string) =>
    marks.set(above, [...(marks.get(above) ?? []), `${sign}${kind}${rest && ` ${rest}`}`]);
  for (const { span, text: fresh } of hunksBetween(text, fixed)) {
    const start = linesIn(text.slice(0, span.start)).length;
    const gone = linesIn(text.slice(span.start, span.end)).length;
    const come = linesIn(fresh);
    const changed = Math.min(gone, come.length);
    for (const [index, line] of come.slice(0, changed).entries()) add(start + index + 1, "~", line);
    const more = gone - changed;
    if (more > 0) add(start + gone, "-", more === 1 ? "" : `${more} lines`);
    for (const line of come.slice(changed)) add(start + gone, "+", line);
  }
  return marks;
}

function linesIn(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
