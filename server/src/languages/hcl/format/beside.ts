import type { Body, BodyItem, Document } from "../../../model/index";
import { type Edit, lineStart, type Span, withoutTabStops } from "../../../text/index";
import type { WrittenText } from "../../language";
import { lex } from "../lexer/lex";
import type { Tokens } from "../lexer/tokens";
import { layout } from "./layout";

/**
 * What lays a body item out as `terraform fmt` does among the lines above and below it: its equals sign is in their column, and
 * where its name is the longest, theirs move. Lines that were not laid out before stay as they are. Indentation is the editor's.
 */
export function beside(document: Document, body: Body, place: Span): (entry: string) => WrittenText {
  const run = runAround(document, body, place);
  if (!run) return (text) => ({ text, also: [] });
  const layOut = layingOut(run, wrongLines(run, document, [run.line]), document);
  return (text) => {
    const plain = withoutTabStops(text);
    const name = /^([\w-]+) = /.exec(text)?.[1] ?? "";
    if (name === "" && /^[^\n]*=/.test(plain)) return { text, also: [] };
    const { blanks, also } = layOut(plain, name);
    return { text: `${name}${blanks}${text.slice(name === "" ? 0 : name.length + 1)}`, also };
  };
}

/**
 * The layout of a renamed argument: the edits beside that of its name, at their present places. None if no blank
 * separates the name from its equals sign.
 */
export function besideRenamed(document: Document, body: Body, item: BodyItem): (name: string) => readonly Edit[] {
  const { pieces } = document;
  const { start, end: behind } = item.nameSpan;
  const end = pieces.endOfLine(item.span.end);
  const [, blanks, value] = /^([ \t]+)(=[\s\S]*?)\r?$/.exec(pieces.slice(behind, end)) ?? [];
  const run = blanks && value ? runAround(document, body, { start, end }) : undefined;
  if (!blanks || !value || !run) return () => [];
  // Whoever has begun to change the name may have left the column that its neighbours are in for it.
  const former = `${run.margin}${"x".repeat(columnOf(run))} ${value}\n`;
  const layOut = layingOut(run, wrongLines(run, document, [run.line, former]), document);
  return (name) => {
    const laidOut = layOut(`${name} ${value}`, name);
    const equals = behind + blanks.length;
    const more = laidOut.blanks.length - blanks.length;
    const own =
      more > 0
        ? [{ span: { start: equals, end: equals }, text: " ".repeat(more) }]
        : more < 0
          ? [{ span: { start: equals + more, end: equals }, text: "" }]
          : [];
    return [
      ...laidOut.also,
      ...own,
      ...laidOut.behind.map(({ span, text }) => ({ span: shifted(span, equals), text })),
    ];
  };
}

/** How many columns a name may have before the equals sign of the line above or below moves. */
function columnOf({ margin, above, below }: Run): number {
  const equals = /^[ \t]*[\w-]+ +(?==)/;
  const beside = equals.exec(above.split("\n").at(-2) ?? "") ?? equals.exec(below);
  return Math.max(1, (beside?.[0].length ?? 0) - margin.length - 1);
}

/** What lays out a body item in a run, as often as it is asked: given without tab stops, and by its name, which is empty where it has no equals sign. */
function layingOut(run: Run, wrong: ReadonlySet<number>, document: Document): (plain: string, name: string) => Moved {
  const hasComment = /#|\/[/*]/.test(run.above + run.below);
  const known = new Map<string, Moved>();
  return movedLike;

  /** By all that matters of a body item: whether it is in a column with its neighbours, and by how much its name is longer than theirs. */
  function movedLike(plain: string, name: string): Moved {
    const isBelow = plain.includes("\n");
    if (name === "" || opensBelow.test(plain)) return moved(`${name === ""} ${isBelow}`, plain, name);
    const value = plain.slice(name.length);
    const shortest = moved(`shortest ${isBelow}`, `x${value}`, "x");
    const widest = shortest.blanks.length;
    if (name.length <= widest) return { ...shortest, blanks: " ".repeat(widest - name.length + 1) };
    // Comments have a column of their own.
    if (hasComment) return moved(`${name.length} ${isBelow}`, plain, name);
    const first = "x".repeat(widest + 1);
    const longer = moved(`longer ${isBelow}`, first + value, first);
    const more = " ".repeat(name.length - first.length);
    return more ? { ...longer, also: longer.also.map(({ span, text }) => ({ span, text: text + more })) } : longer;
  }

  function moved(shape: string, plain: string, name: string): Moved {
    const found = known.get(shape) ?? movedBy(plain, name, run, wrong, document);
    known.set(shape, found);
    return found;
  }
}

/** A value that is not whole on its first line: then nothing is in a column with that. */
const opensBelow = /^[^\n]*[{[(]\n/;

/** What a body item comes to: the blanks behind its name, and how its neighbours move. */
interface Moved {
  readonly blanks: string;
  readonly also: readonly Edit[];
  /** What moves behind its equals sign, as edits of what is from there on. */
  readonly behind: readonly Edit[];
}

/** The lines of body items of which each begins below the one above it, around a place on a line of its own. */
interface Run {
  readonly start: number;
  readonly above: string;
  /** What there is in place of the body item, with its line. */
  readonly line: string;
  readonly margin: string;
  readonly below: string;
  /** Those of the lines above and below, for all that is put between them. */
  readonly tokens: { readonly above: Tokens; readonly below: Tokens };
  /** Where the line below the place begins. */
  readonly behind: number;
}

function runAround({ pieces: text }: Document, { items }: Body, place: Span): Run | undefined {
  const [start, end] = [text.startOfLine(place.start), text.endOfLine(place.end)];
  const margin = text.slice(start, place.start);
  if (margin.trim() || text.slice(place.end, end).trim()) return undefined;
  let first = start;
  for (const { span } of items.filter((item) => item.span.end < start).reverse()) {
    if (!isLineEnd(text.slice(span.end, first))) break;
    first = text.startOfLine(span.start);
    if (text.slice(first, span.start).trim()) return undefined;
  }
  const behind = Math.min(end + 1, text.length);
  let last = behind;
  for (const { span } of items.filter((item) => item.nameSpan.start >= behind)) {
    if (text.slice(last, span.start).trim() || text.slice(last, span.start).includes("\n")) break;
    const next = text.endOfLine(span.end) + 1;
    if (!isLineEnd(text.slice(span.end, next))) break;
    last = Math.min(next, text.length);
  }
  if (first === start && last === behind) return undefined;
  const [above, below] = [text.slice(first, start), text.slice(behind, last)];
  if (above.split("\n").some(isTooLong) || below.split("\n").some(isTooLong)) return undefined;
  return {
    start: first,
    above,
    line: text.slice(start, behind),
    below,
    tokens: { above: lex(above), below: lex(below) },
    behind,
    margin,
  };
}

/** What a line may have: each change in it looks for its beginning, so that one of a megabyte would keep its readers for minutes. */
const longest = 5_000;

function isTooLong(line: string): boolean {
  return line.length > longest;
}

/** Whether nothing but a comma and a comment ends a line here. */
function isLineEnd(text: string): boolean {
  return /^,?[ \t]*(?:(?:#|\/\/)[^\n]*|\r)?(?:\n|$)$/.test(text);
}

/** Where those lines begin that are laid out neither without the place nor with any of these lines in it. */
function wrongLines(run: Run, { pieces }: Document, lines: readonly string[]): ReadonlySet<number> {
  const linesWith = (line: string) =>
    new Set(changesAround(run, line, layoutOf(run, line)).map(({ span }) => pieces.startOfLine(span.end)));
  let wrong = linesWith("");
  for (const line of lines) {
    // What somebody has laid out takes no second look.
    if (wrong.size === 0) break;
    const others = linesWith(line);
    wrong = new Set([...wrong].filter((one) => others.has(one)));
  }
  return wrong;
}

function movedBy(plain: string, name: string, run: Run, wrong: ReadonlySet<number>, { pieces }: Document): Moved {
  const line = `${run.margin}${plain}\n`;
  const changes = layoutOf(run, line);
  const end = run.above.length + run.margin.length + name.length;
  const own = name && changes.find(({ span }) => span.start === end);
  return {
    blanks: own ? own.text : name && " ",
    also: changesAround(run, line, changes).filter(({ span }) => !wrong.has(pieces.startOfLine(span.end))),
    behind: changes
      .filter(({ span }) => span.start > end && span.end <= run.above.length + line.indexOf("\n"))
      .map(({ span, text }) => ({ span: shifted(span, -end - 1), text })),
  };
}

/** What `terraform fmt` changes within the lines of a run that has a line in the place; they are indented by what is around them. */
function layoutOf({ above, below, tokens }: Run, line: string): Edit[] {
  const text = above + line + below;
  const behind = above.length + line.length;
  const parts = [
    { start: 0, tokens: tokens.above },
    { start: above.length, tokens: lex(line) },
    { start: behind, tokens: tokens.below },
  ];
  return layout(text, undefined, parts).filter(({ span }) => span.start !== lineStart(text, span.start));
}

/** Those changes that are in neighbours of the line, as changes of the document. */
function changesAround({ start, above, behind }: Run, line: string, changes: readonly Edit[]): Edit[] {
  const below = above.length + line.length;
  return changes.flatMap(({ span, text }) => {
    if (span.start < above.length && span.end <= above.length) return { span: shifted(span, start), text };
    return span.start >= below ? { span: shifted(span, behind - below), text } : [];
  });
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
