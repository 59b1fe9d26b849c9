import type { Block, BodyItem, SyntaxProblem } from "../../../model/index";
import type { Span } from "../../../text/index";
import type { Parser } from "../expressions/parser";
import { Code } from "../lexer/code";
import { endBodyItem } from "../scanner/endBodyItem";
import { matchedBraces } from "../scanner/matchedBraces";
import { parseName } from "../scanner/parseName";
import { compact, mark } from "../scanner/scanner";
import { skipTrivia } from "../scanner/skipTrivia";
import { opensBlock, parseArgument, parseBlock } from "./parseBlock";

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
  readonly item?: BodyItem;
  readonly problems: readonly SyntaxProblem[];
  /** Every span in it, so that all can be moved without a walk. */
  readonly spans: readonly Span[];
  /**
   * Set where its block is open when another seems to begin: whether braces close it all the same, so that the other is in
   * it. This alone rests on the whole text.
   */
  readonly closedByBraces?: boolean;
}

/** Parses the next thing at top level and moves past it; undefined if there is none. */
export function parseItem(parser: Parser): Item | undefined {
  const start = parser.at;
  parser.reach = start;
  const first = parseOnce(parser, start, "watching");
  if (!first || !parser.unclosed) return first;
  const end = { at: parser.at, end: parser.end };
  const isCut = first.block !== undefined && parser.end < parser.text.length;
  if (isCut) {
    const isTried = !parser.hasOtherBraces && closerOf(first, parser) !== undefined;
    const whole = isTried ? parseOnce(parser, start, "whole") : undefined;
    if (whole && isWhole(whole, parser)) return { ...whole, closedByBraces: true };
    parser.hasOtherBraces ||= isTried;
  }
  const second = parseOnce(parser, start, "byIndent");
  // Indentation is a guess: it is when it explains the text with no more mistakes.
  const isBetter = second !== undefined && second.problems.length <= first.problems.length;
  if (!isBetter) Object.assign(parser, end);
  const item = isBetter ? second : { ...first, reach: parser.reach + lookahead };
  return isCut ? { ...item, closedByBraces: false } : item;
}

/** Whether what was found about the braces of an item in an earlier text holds in the one that is read. */
export function bracesHold(item: Item, parser: Parser): boolean {
  if (item.closedByBraces === undefined) return true;
  return item.closedByBraces ? isWhole(item, parser) : closerOf(item, parser) === undefined;
}

/** Whether a block ends where the braces of the text say so. */
function isWhole(item: Item, parser: Parser): boolean {
  return item.block?.body.closed === true && item.block.body.span.end - 1 === closerOf(item, parser);
}

/** Where the body of an item's block is closed, as braces alone have it. */
function closerOf({ block }: Item, parser: Parser): number | undefined {
  parser.braces ??= matchedBraces(parser.text);
  return block && parser.braces.get(block.body.span.start);
}

/**
 * `watching`: a line that begins like a top-level block is one, and what is open there was forgotten to be closed; `whole`: it
 * may be a nested block that is not indented; `byIndent`: as `watching`, and indentation decides which brace closes what.
 */
function parseOnce(parser: Parser, start: number, how: "watching" | "whole" | "byIndent"): Item | undefined {
  parser.at = start;
  parser.end = parser.text.length;
  parser.byIndent = how === "byIndent";
  parser.unclosed = false;
  parser.problems = [];
  parser.spans = [];
  parser.newlines = parser.watching = false;
  skipTrivia(parser);
  parser.newlines = true;
  parser.watching = how !== "whole";
  if (parser.code === Code.End && parser.problems.length === 0) return undefined;
  const found = parser.code === Code.End ? {} : parseTopLevel(parser);
  parser.reach = Math.max(parser.reach, parser.at);
  return {
    start,
    end: parser.at,
    reach: parser.reach + lookahead,
    ...found,
    problems: parser.problems,
    spans: compact(parser.spans),
  };
}

/** How many characters behind the furthest that it knows of the parser may have looked at. */
const lookahead = 4;

function parseTopLevel(parser: Parser): { block: Block } | { item: BodyItem } | object {
  const problems = parser.problems.length;
  const name = parseName(parser);
  let item: BodyItem | undefined;
  let block: Block | undefined;
  if (name && opensBlock(parser)) {
    const { labels, body, headEnd } = parseBlock(parser, name.span.start);
    const head = mark(parser, name.span.start, headEnd);
    block = {
      kind: name.text,
      kindSpan: name.span,
      labels,
      body,
      head,
      span: mark(parser, name.span.start, parser.last),
    };
  } else if (name) item = parseArgument(parser, name);
  endBodyItem(parser, block ? "block" : "argument", parser.problems.length > problems);
  return block ? { block } : item ? { item } : {};
}
