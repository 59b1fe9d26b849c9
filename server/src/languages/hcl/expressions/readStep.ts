import type { Step, Value } from "../../../model/index";
import { closeWith, open } from "../cursor/brackets";
import { cut, mark, maxDepth, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { startsEntry } from "../cursor/startsEntry";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { numberEnd } from "../lexer/numberEnd";
import type { Reader } from "./reader";

/** `more`: a step was read; `done`: there is none; `dangling`: a dot whose line ends, with a name on the next. */
type Outcome = "more" | "done" | "dangling";

/** Reads one step of a reference: `.name`, `.0`, `.*`, `[*]` or `[key]`. */
export function readStep(reader: Reader, steps: Step[]): Outcome {
  return reader.code === Code.Dot ? readDot(reader, steps) : readIndex(reader, steps);
}

function readDot(reader: Reader, steps: Step[]): Outcome {
  const { text } = reader;
  if (text.startsWith("...", reader.at)) return "done";
  advance(reader, 1);
  const start = reader.at;
  if (reader.crossed) return readDangling(reader, steps);
  const end = reader.code === Code.End ? start : nameEnd(text, start);
  if (end > start) {
    steps.push({ kind: "name", name: cut(reader, start, end), span: mark(reader, start, end) });
    advance(reader, end - start);
    return "more";
  }
  if (reader.code === Code.Star) {
    if (withinSplat(steps)) report(reader, start, start + 1, "Remove this *: a .* cannot follow another.");
    steps.push({ kind: "splat", name: "*", span: mark(reader, start, start + 1) });
    advance(reader, 1);
    return "more";
  }
  if (reader.code >= Code.Zero && reader.code <= Code.Nine) return readLegacyIndex(reader, steps);
  report(reader, reader.last - 1, reader.last, "Write a name behind the dot.");
  steps.push({ kind: "name", name: "", span: mark(reader, reader.last, reader.last) });
  return "done";
}

/** A dot at the end of a line, where newlines mean nothing: it is the last step, whatever the next line holds. */
function readDangling(reader: Reader, steps: Step[]): Outcome {
  steps.push({ kind: "name", name: "", span: mark(reader, reader.last, reader.last) });
  if (reader.code !== Code.End && nameEnd(reader.text, reader.at) > reader.at && !startsEntry(reader))
    return "dangling";
  report(reader, reader.last - 1, reader.last, "Write a name behind the dot.");
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

function readLegacyIndex(reader: Reader, steps: Step[]): Outcome {
  const start = reader.at;
  const end = numberEnd(reader.text, start);
  const name = reader.text.slice(start, end);
  if (name.includes(".")) report(reader, start, end, `Write [${name.replaceAll(".", "][")}] for more than one index.`);
  steps.push({ kind: "index", name, span: mark(reader, start, end) });
  advance(reader, end - start);
  return "more";
}

function readIndex(reader: Reader, steps: Step[]): Outcome {
  const start = reader.at;
  if (reader.depth >= maxDepth) {
    skipToken(reader);
    steps.push({ kind: "index", name: "", span: mark(reader, start, reader.last) });
    return "more";
  }
  reader.depth++;
  const bracket = open(reader);
  if (reader.code === Code.Star) {
    advance(reader, 1);
    closeWith(reader, bracket, Code.CloseBracket, "Close this [* with ].");
    steps.push({ kind: "splat", name: "*", span: mark(reader, start, reader.last) });
  } else {
    const key = reader.readExpression();
    closeWith(reader, bracket, Code.CloseBracket, "Close this index with ].");
    steps.push({ kind: "index", name: literalName(reader, key), span: mark(reader, start, reader.last), key });
  }
  reader.depth--;
  return "more";
}

function literalName(reader: Reader, key: Value): string {
  if (key.kind === "text") return key.text;
  return key.kind === "number" ? cut(reader, key.span.start, key.span.end) : "";
}
