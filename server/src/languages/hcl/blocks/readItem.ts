import type { Block, Entry, Problem } from "../../../model/index";
import type { Span } from "../../../text/index";
import { fitted, mark } from "../cursor/cursor";
import { endEntry } from "../cursor/endEntry";
import { matchedBraces } from "../cursor/matchedBraces";
import { readName } from "../cursor/readName";
import { skip } from "../cursor/skip";
import type { Reader } from "../expressions/reader";
import { Code } from "../lexer/code";
import { opensBlock, readArgument, readBlock } from "./readBlock";

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
export function readItem(reader: Reader): Item | undefined {
  const start = reader.at;
  reader.reach = start;
  const first = readOnce(reader, start, "watching");
  if (!first || !reader.unclosed) return first;
  const end = { at: reader.at, end: reader.end };
  const isCut = first.block !== undefined && reader.end < reader.text.length;
  if (isCut) {
    const isTried = !reader.hasOtherBraces && closerOf(first, reader) !== undefined;
    const whole = isTried ? readOnce(reader, start, "whole") : undefined;
    if (whole && isWhole(whole, reader)) return { ...whole, closedByBraces: true };
    reader.hasOtherBraces ||= isTried;
  }
  const second = readOnce(reader, start, "byIndent");
  // Indentation is a guess: it stands when it explains the text with no more mistakes.
  const isBetter = second !== undefined && second.problems.length <= first.problems.length;
  if (!isBetter) Object.assign(reader, end);
  const item = isBetter ? second : { ...first, reach: reader.reach + lookahead };
  return isCut ? { ...item, closedByBraces: false } : item;
}

/** Whether what was found about the braces of an item in an earlier text holds in the one that is read. */
export function bracesHold(item: Item, reader: Reader): boolean {
  if (item.closedByBraces === undefined) return true;
  return item.closedByBraces ? isWhole(item, reader) : closerOf(item, reader) === undefined;
}

/** Whether a block ends where the braces of the text say so. */
function isWhole(item: Item, reader: Reader): boolean {
  return item.block?.body.closed === true && item.block.body.span.end - 1 === closerOf(item, reader);
}

/** Where the body of an item's block is closed, as braces alone have it. */
function closerOf({ block }: Item, reader: Reader): number | undefined {
  reader.braces ??= matchedBraces(reader.text);
  return block && reader.braces.get(block.body.span.start);
}

/**
 * `watching`: a line that begins like a top-level block is one, and what is open there was forgotten to be closed; `whole`: it
 * may be a nested block that is not indented; `byIndent`: as `watching`, and indentation decides which brace closes what.
 */
function readOnce(reader: Reader, start: number, how: "watching" | "whole" | "byIndent"): Item | undefined {
  reader.at = start;
  reader.end = reader.text.length;
  reader.byIndent = how === "byIndent";
  reader.unclosed = false;
  reader.problems = [];
  reader.spans = [];
  reader.newlines = reader.watching = false;
  skip(reader);
  reader.newlines = true;
  reader.watching = how !== "whole";
  if (reader.code === Code.End && reader.problems.length === 0) return undefined;
  const found = reader.code === Code.End ? {} : readTopLevel(reader);
  reader.reach = Math.max(reader.reach, reader.at);
  return {
    start,
    end: reader.at,
    reach: reader.reach + lookahead,
    ...found,
    problems: reader.problems,
    spans: fitted(reader.spans),
  };
}

/** How many characters behind the furthest that it knows of the reader may have looked at. */
const lookahead = 4;

function readTopLevel(reader: Reader): { block: Block } | { entry: Entry } | object {
  const problems = reader.problems.length;
  const name = readName(reader);
  let entry: Entry | undefined;
  let block: Block | undefined;
  if (name && opensBlock(reader)) {
    const { labels, body, headEnd } = readBlock(reader, name.span.start);
    const head = mark(reader, name.span.start, headEnd);
    block = {
      kind: name.text,
      kindSpan: name.span,
      labels,
      body,
      head,
      span: mark(reader, name.span.start, reader.last),
    };
  } else if (name) entry = readArgument(reader, name);
  endEntry(reader, block ? "block" : "argument", reader.problems.length > problems);
  return block ? { block } : entry ? { entry } : {};
}
