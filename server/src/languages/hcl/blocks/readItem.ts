import type { Block } from "../../../model/block";
import type { Problem } from "../../../model/document";
import type { Entry } from "../../../model/value";
import type { Span } from "../../../text/span";
import { Code } from "../cursor/code";
import { endEntry } from "../cursor/endEntry";
import { matchedBraces } from "../cursor/matchedBraces";
import { fitted, mark, type Reader } from "../cursor/reader";
import { readName } from "../cursor/readName";
import { skip } from "../cursor/skip";
import { readArgument } from "./readArgument";
import { opensBlock, readBlock } from "./readBlock";

/**
 * One thing at top level with everything that was found in it. What it holds depends on nothing in front of `start`
 * and nothing behind `reach`, which is what makes reading again cheap.
 */
export interface Item {
  /** Where the item before it ends: blanks and comments in front belong to it. */
  start: number;
  end: number;
  /** The furthest that was looked ahead. */
  reach: number;
  readonly block?: Block;
  /** An argument or a bare word. */
  readonly entry?: Entry;
  readonly problems: readonly Problem[];
  /** Every span in it, so that all can be moved without a walk. */
  readonly spans: readonly Span[];
  /**
   * Set where its block is open when another seems to begin: whether braces close it all the same, so that the other stands in
   * it. This alone rests on the whole text.
   */
  readonly closedByBraces?: boolean;
}

/** Reads the next thing at top level and stands behind it; undefined when there is none. */
export function readItem(r: Reader): Item | undefined {
  const start = r.at;
  r.reach = start;
  const first = readOnce(r, start, "watching");
  if (!first || !r.unclosed) return first;
  const end = { at: r.at, end: r.end };
  const isCut = first.block !== undefined && r.end < r.text.length;
  if (isCut) {
    const isTried = !r.hasOtherBraces && closerOf(first, r) !== undefined;
    const whole = isTried ? readOnce(r, start, "whole") : undefined;
    if (whole && isWhole(whole, r)) return { ...whole, closedByBraces: true };
    r.hasOtherBraces ||= isTried;
  }
  const second = readOnce(r, start, "byIndent");
  // Indentation is a guess: it stands when it explains the text with no more mistakes.
  const isBetter = second !== undefined && second.problems.length <= first.problems.length;
  if (!isBetter) Object.assign(r, end);
  const item = isBetter ? second : { ...first, reach: r.reach + lookahead };
  return isCut ? { ...item, closedByBraces: false } : item;
}

/** Whether what was found about the braces of an item in an earlier text holds in the one that is read. */
export function bracesHold(item: Item, r: Reader): boolean {
  if (item.closedByBraces === undefined) return true;
  return item.closedByBraces ? isWhole(item, r) : closerOf(item, r) === undefined;
}

/** Whether a block ends where the braces of the text say so. */
function isWhole(item: Item, r: Reader): boolean {
  return item.block?.body.closed === true && item.block.body.span.end - 1 === closerOf(item, r);
}

/** Where the body of an item's block is closed, as braces alone have it. */
function closerOf({ block }: Item, r: Reader): number | undefined {
  r.braces ??= matchedBraces(r.text);
  return block && r.braces.get(block.body.span.start);
}

/**
 * `watching`: a line that begins like a top-level block is one, and what is open there was forgotten to be closed; `whole`: it
 * may be a nested block that is not indented; `byIndent`: as `watching`, and indentation decides which brace closes what.
 */
function readOnce(r: Reader, start: number, how: "watching" | "whole" | "byIndent"): Item | undefined {
  r.at = start;
  r.end = r.text.length;
  r.byIndent = how === "byIndent";
  r.unclosed = false;
  r.problems = [];
  r.spans = [];
  r.newlines = r.watching = false;
  skip(r);
  r.newlines = true;
  r.watching = how !== "whole";
  if (r.code === Code.End && r.problems.length === 0) return undefined;
  const found = r.code === Code.End ? {} : readTopLevel(r);
  r.reach = Math.max(r.reach, r.at);
  return { start, end: r.at, reach: r.reach + lookahead, ...found, problems: r.problems, spans: fitted(r.spans) };
}

/** How many characters behind the furthest that it knows of the reader may have looked at. */
const lookahead = 4;

function readTopLevel(r: Reader): { block: Block } | { entry: Entry } | object {
  const problems = r.problems.length;
  const name = readName(r);
  let entry: Entry | undefined;
  let block: Block | undefined;
  if (name && opensBlock(r)) {
    const { labels, body, headEnd } = readBlock(r, name.span.start);
    const head = mark(r, name.span.start, headEnd);
    block = { kind: name.text, kindSpan: name.span, labels, body, head, span: mark(r, name.span.start, r.last) };
  } else if (name) entry = readArgument(r, name);
  endEntry(r, block ? "block" : "argument", r.problems.length > problems);
  return block ? { block } : entry ? { entry } : {};
}
