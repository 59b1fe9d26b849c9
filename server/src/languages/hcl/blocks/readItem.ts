import type { Entry } from "../../../model/body";
import type { Block, Problem } from "../../../model/document";
import type { Span } from "../../../text/span";
import { Code } from "../cursor/code";
import { endEntry } from "../cursor/endEntry";
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
}

/** Reads the next thing at top level and stands behind it; undefined when there is none. */
export function readItem(r: Reader): Item | undefined {
  const start = r.at;
  r.reach = start;
  const first = readOnce(r, start, false);
  if (!first || !r.unclosed) return first;
  const end = { at: r.at, end: r.end };
  r.at = start;
  const second = readOnce(r, start, true);
  // Indentation is a guess: it stands when it explains the text with no more mistakes.
  if (second && second.problems.length <= first.problems.length) return second;
  Object.assign(r, end);
  first.reach = r.reach + lookahead;
  return first;
}

function readOnce(r: Reader, start: number, byIndent: boolean): Item | undefined {
  r.end = r.text.length;
  r.byIndent = byIndent;
  r.unclosed = false;
  r.problems = [];
  r.spans = [];
  r.newlines = r.watching = false;
  skip(r);
  r.newlines = r.watching = true;
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
