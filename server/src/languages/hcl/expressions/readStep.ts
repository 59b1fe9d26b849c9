import type { Step, Value } from "../../../model/value";
import { closeWith, open } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { nameEnd } from "../cursor/nameEnd";
import { cut, deepest, mark, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { startsEntry } from "../cursor/startsEntry";
import { readExpression } from "./readExpression";
import { numberEnd } from "./readNumber";

/** `more`: a step was read; `done`: there is none; `dangling`: a dot whose line ends, with a name on the next. */
type Outcome = "more" | "done" | "dangling";

/** Reads one step of a reference: `.name`, `.0`, `.*`, `[*]` or `[key]`. */
export function readStep(r: Reader, steps: Step[]): Outcome {
  return r.code === Code.Dot ? readDot(r, steps) : readIndex(r, steps);
}

function readDot(r: Reader, steps: Step[]): Outcome {
  const { text } = r;
  if (text.startsWith("...", r.at)) return "done";
  advance(r, 1);
  const start = r.at;
  if (r.crossed) return readDangling(r, steps);
  const end = r.code === Code.End ? start : nameEnd(text, start);
  if (end > start) {
    steps.push({ kind: "name", name: cut(r, start, end), span: mark(r, start, end) });
    advance(r, end - start);
    return "more";
  }
  if (r.code === Code.Star) {
    if (withinSplat(steps)) report(r, start, start + 1, "Take this * away: a .* cannot stand behind another.");
    steps.push({ kind: "splat", name: "*", span: mark(r, start, start + 1) });
    advance(r, 1);
    return "more";
  }
  if (r.code >= Code.Zero && r.code <= Code.Nine) return readLegacyIndex(r, steps);
  report(r, r.last - 1, r.last, "Write a name behind the dot.");
  steps.push({ kind: "name", name: "", span: mark(r, r.last, r.last) });
  return "done";
}

/** A dot at the end of a line, where newlines mean nothing: it is the last step, whatever the next line holds. */
function readDangling(r: Reader, steps: Step[]): Outcome {
  steps.push({ kind: "name", name: "", span: mark(r, r.last, r.last) });
  if (r.code !== Code.End && nameEnd(r.text, r.at) > r.at && !startsEntry(r)) return "dangling";
  report(r, r.last - 1, r.last, "Write a name behind the dot.");
  return "done";
}

/** Behind `.*` come only names and numbers: whether the steps since the last bracket hold one. */
function withinSplat(steps: readonly Step[]): boolean {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]!;
    if (step.kind === "splat") return step.span.end - step.span.start === 1;
    if (step.key) return false;
  }
  return false;
}

function readLegacyIndex(r: Reader, steps: Step[]): Outcome {
  const start = r.at;
  const end = numberEnd(r.text, start);
  const name = r.text.slice(start, end);
  if (name.includes(".")) report(r, start, end, `Write [${name.replaceAll(".", "][")}] for more than one index.`);
  steps.push({ kind: "index", name, span: mark(r, start, end) });
  advance(r, end - start);
  return "more";
}

function readIndex(r: Reader, steps: Step[]): Outcome {
  const start = r.at;
  if (r.depth >= deepest) {
    skipToken(r);
    steps.push({ kind: "index", name: "", span: mark(r, start, r.last) });
    return "more";
  }
  r.depth++;
  const bracket = open(r);
  if (r.code === Code.Star) {
    advance(r, 1);
    closeWith(r, bracket, Code.CloseBracket, "Close this [* with ].");
    steps.push({ kind: "splat", name: "*", span: mark(r, start, r.last) });
  } else {
    const key = readExpression(r);
    closeWith(r, bracket, Code.CloseBracket, "Close this index with ].");
    steps.push({ kind: "index", name: literalName(r, key), span: mark(r, start, r.last), key });
  }
  r.depth--;
  return "more";
}

function literalName(r: Reader, key: Value): string {
  if (key.kind === "text") return key.text;
  return key.kind === "number" ? cut(r, key.span.start, key.span.end) : "";
}
