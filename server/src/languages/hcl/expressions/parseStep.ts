import type { TraversalStep, Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { isDigit, numberEnd } from "../lexer/numberEnd";
import { signLength } from "../lexer/sign";
import { closeWith, openBracket } from "../scanner/brackets";
import { cut, mark, maxDepth, report } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance } from "../scanner/skipTrivia";
import { startsBodyItem } from "../scanner/startsBodyItem";
import type { Parser } from "./parser";

/** `more`: a step was read; `done`: there is none; `dangling`: a dot whose line ends, with a name on the next. */
type Outcome = "more" | "done" | "dangling";

/** Reads one step of a reference: `.name`, `.0`, `.*`, `[*]` or `[key]`. */
export function parseStep(parser: Parser, steps: TraversalStep[]): Outcome {
  return parser.code === Code.Dot ? parseDot(parser, steps) : parseIndex(parser, steps);
}

function parseDot(parser: Parser, steps: TraversalStep[]): Outcome {
  const { text } = parser;
  if (signLength(text, parser.at, Code.Dot) === 3) return "done";
  advance(parser, 1);
  const start = parser.at;
  if (parser.crossed) return parseDangling(parser, steps);
  const end = parser.code === Code.End ? start : nameEnd(text, start);
  if (end > start) {
    steps.push({ kind: "name", name: cut(parser, start, end), span: mark(parser, start, end) });
    advance(parser, end - start);
    return "more";
  }
  if (parser.code === Code.Star) {
    if (withinSplat(steps)) report(parser, start, start + 1, "Remove this *: a .* cannot follow another.");
    steps.push({ kind: "splat", name: "*", span: mark(parser, start, start + 1) });
    advance(parser, 1);
    return "more";
  }
  if (isDigit(parser.code)) return parseLegacyIndex(parser, steps);
  report(parser, parser.last - 1, parser.last, "Write a name behind the dot.");
  steps.push({ kind: "name", name: "", span: mark(parser, parser.last, parser.last) });
  return "done";
}

/** A dot at the end of a line, where newlines mean nothing: it is the last step, whatever the next line holds. */
function parseDangling(parser: Parser, steps: TraversalStep[]): Outcome {
  steps.push({ kind: "name", name: "", span: mark(parser, parser.last, parser.last) });
  if (parser.code !== Code.End && nameEnd(parser.text, parser.at) > parser.at && !startsBodyItem(parser))
    return "dangling";
  report(parser, parser.last - 1, parser.last, "Write a name behind the dot.");
  return "done";
}

/** Behind `.*` come only names and numbers: whether the steps since the last bracket hold one. */
function withinSplat(steps: readonly TraversalStep[]): boolean {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]!;
    if (step.kind === "splat") return step.span.end - step.span.start === 1;
    if (step.key) return false;
  }
  return false;
}

function parseLegacyIndex(parser: Parser, steps: TraversalStep[]): Outcome {
  const start = parser.at;
  const end = numberEnd(parser.text, start);
  const name = parser.text.slice(start, end);
  if (name.includes(".")) report(parser, start, end, `Write [${name.replaceAll(".", "][")}] for more than one index.`);
  steps.push({ kind: "index", name, span: mark(parser, start, end) });
  advance(parser, end - start);
  return "more";
}

function parseIndex(parser: Parser, steps: TraversalStep[]): Outcome {
  const start = parser.at;
  if (parser.depth >= maxDepth) {
    skipToken(parser);
    steps.push({ kind: "index", name: "", span: mark(parser, start, parser.last) });
    return "more";
  }
  parser.depth++;
  const bracket = openBracket(parser);
  if (parser.code === Code.Star) {
    advance(parser, 1);
    closeWith(parser, bracket, Code.CloseBracket, "Close this [* with ].");
    steps.push({ kind: "splat", name: "*", span: mark(parser, start, parser.last) });
  } else {
    const key = parser.readExpression();
    closeWith(parser, bracket, Code.CloseBracket, "Close this index with ].");
    steps.push({ kind: "index", name: literalName(parser, key), span: mark(parser, start, parser.last), key });
  }
  parser.depth--;
  return "more";
}

function literalName(parser: Parser, key: Value): string {
  if (key.kind === "text") return key.text;
  return key.kind === "number" ? cut(parser, key.span.start, key.span.end) : "";
}
