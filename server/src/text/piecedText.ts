import type { Edit } from "./edit";
import { lastUpTo } from "./partitionPoint";

/** Anything that parts of a text can be cut from: a string, or a text in pieces. */
export type Sliceable = Pick<string, "length" | "slice" | "toString">;

/** A part of a text: whole lines, except for the very last part. Never changes, so what follows from it can be kept. */
export interface Piece {
  readonly text: string;
}

/** How long a piece is at least, where another one follows. In UTF-16 units. */
const size = 16_384;

/**
 * The text of a document, in pieces. After an edit only one or two of them are new; a string would be copied as a
 * whole. It is read like a string. If a string is needed, `String(text)` is the whole text.
 */
export class PiecedText {
  private whole: string | undefined;

  /** `starts` has where each piece begins. */
  private constructor(
    readonly pieces: readonly Piece[],
    private readonly starts: readonly number[],
    readonly length: number,
  ) {}

  static of(text: string): PiecedText {
    const made = PiecedText.from(piecesOf(text));
    made.whole = text;
    return made;
  }

  private static from(pieces: readonly Piece[]): PiecedText {
    let length = 0;
    const starts = pieces.map(({ text }) => {
      const start = length;
      length += text.length;
      return start;
    });
    return new PiecedText(pieces, starts, length);
  }

  /** The text after an edit; `whole` is all of it, where that is there already. */
  edited({ span, text }: Edit, whole?: string): PiecedText {
    const first = this.indexAt(span.start);
    // Where the end of a piece's last line goes, what follows belongs to that line: the span ends where the next piece begins.
    const last = this.indexAt(span.end);
    const before = this.pieces[first]!.text.slice(0, span.start - this.starts[first]!);
    const behind = this.pieces[last]!.text.slice(span.end - this.starts[last]!);
    const made = PiecedText.from([
      ...this.pieces.slice(0, first),
      ...piecesOf(before + text + behind),
      ...this.pieces.slice(last + 1),
    ]);
    made.whole = whole;
    return made;
  }

  /** As a string's; offsets from the end are not taken. */
  slice(start: number, end = this.length): string {
    if (start >= end) return "";
    const first = this.indexAt(start);
    const from = this.starts[first]!;
    let found = this.pieces[first]!.text.slice(Math.max(0, start - from), end - from);
    for (let index = first + 1; index < this.pieces.length && this.starts[index]! < end; index++)
      found += this.pieces[index]!.text.slice(0, end - this.starts[index]!);
    return found;
  }

  /** The character at an offset; empty behind the end. */
  charAt(offset: number): string {
    return this.slice(offset, offset + 1);
  }

  /** Whether a line has this in it. */
  includes(part: string): boolean {
    return this.pieces.some(({ text }) => text.includes(part));
  }

  /** Where the line that an offset is on begins. */
  startOfLine(offset: number): number {
    const index = this.indexAt(offset);
    const start = this.starts[index]!;
    return offset <= start ? start : start + this.pieces[index]!.text.lastIndexOf("\n", offset - start - 1) + 1;
  }

  /** Where the line that an offset is on ends: at its "\n", or at the end of the text. */
  endOfLine(offset: number): number {
    const index = this.indexAt(offset);
    const start = this.starts[index]!;
    const newline = this.pieces[index]!.text.indexOf("\n", offset - start);
    // Each piece but the last one ends with a line.
    return newline < 0 ? this.length : start + newline;
  }

  /** The piece that an offset is in, as its number; the last one for the end of the text. */
  indexAt(offset: number): number {
    return lastUpTo(this.starts, offset);
  }

  /** Where a piece begins, by its number. */
  startOf(index: number): number {
    return this.starts[index]!;
  }

  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join("");
    return this.whole;
  }
}

/** A text in pieces, one at least. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = pieceEnd(text, start); end < text.length; end = pieceEnd(text, start)) {
    pieces.push({ text: text.slice(start, end) });
    start = end;
  }
  return [...pieces, { text: text.slice(start) }];
}

/** Where a piece that begins at `start` ends: behind a line. */
function pieceEnd(text: string, start: number): number {
  if (text.length - start <= 2 * size) return text.length;
  const newline = text.indexOf("\n", start + size - 1);
  return newline < 0 ? text.length : newline + 1;
}
