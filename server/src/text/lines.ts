import type { Edit } from "./edit";
import { lastUpTo } from "./partitionPoint";
import type { Sliceable } from "./piecedText";

/** The lines of a text: turns offsets into line and column and back. Lines exist only at the edge, never in the core. */
export class Lines {
  constructor(
    private readonly text: Sliceable,
    private readonly starts = Uint32Array.from(startsIn(String(text), [0])),
  ) {}

  /** Those of what the text has become by an edit. */
  edited({ span, text }: Edit, whole: Sliceable): Lines {
    const before = this.lineAt(span.start) + 1;
    const behind = this.lineAt(span.end) + 1;
    const added = startsIn(text, []);
    const starts = new Uint32Array(before + added.length + this.starts.length - behind);
    starts.set(this.starts.subarray(0, before));
    for (const [index, start] of added.entries()) starts[before + index] = span.start + start;
    const shift = text.length - (span.end - span.start);
    for (let to = before + added.length, from = behind; to < starts.length; to++, from++)
      starts[to] = this.starts[from]! + shift;
    return new Lines(whole, starts);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line and column (UTF-16 units) of an offset; offsets outside the text are clamped to its ends. */
  positionAt(offset: number): { line: number; character: number } {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(at);
    return { line, character: at - this.starts[line]! };
  }

  private lineAt(offset: number): number {
    return lastUpTo(this.starts, offset);
  }

  /** The offset of a 0-based position; positions outside the text are clamped to the nearest place in it. */
  offsetAt(position: { line: number; character: number }): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const start = this.starts[position.line]!;
    const next = this.starts[position.line + 1] ?? this.text.length + 1;
    return Math.max(start, Math.min(start + position.character, next - 1));
  }

  /** The text of a 0-based line without its line ending; empty for a line that does not exist. */
  lineText(line: number): string {
    const start = this.starts[line];
    if (start === undefined) return "";
    return this.text.slice(start, this.starts[line + 1] ?? this.text.length).replace(/\r?\n$/, "");
  }
}

/** The end of the line that an offset is on: where its newline is, or the text ends. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline;
}

/** Where the line that an offset is on begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The blanks at the start of the line of `offset`, as far as they are in front of that. */
export function marginAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))![0];
}

/** Adds where lines begin that others end before. */
function startsIn(text: string, starts: number[]): number[] {
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
