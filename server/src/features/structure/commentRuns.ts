import type { Document } from "../../model/document";
import { lineEnd } from "../../text/lines";
import type { Span } from "../../text/span";
import { type OverLines, overLinesIn } from "./overLines";

/** Lines that belong together as comments, or a region between two of them. */
export interface Comments {
  /** From the first sign of a comment to the end of the last line. */
  readonly span: Span;
  /** `region`: from the comment that begins one to the one that ends it. */
  readonly kind: "comment" | "region";
}

/** Whole lines of comments that follow one another, comments over several lines, and the regions that comments mark. */
export function commentRuns(document: Document, overLines: readonly OverLines[] = overLinesIn(document)): Comments[] {
  const { text } = document;
  const found: Comments[] = [];
  const heredocs = textsIn(overLines);
  const regions: number[] = [];
  let run: Span | undefined;
  let next = 0;
  for (let start = 0; start < text.length; ) {
    while (heredocs[next] && heredocs[next]!.end <= start) next++;
    // What looks like a comment in a text is one of its lines.
    const heredoc = heredocs[next];
    if (heredoc && heredoc.start < start) {
      endRun();
      start = lineEnd(text, heredoc.end) + 1;
      continue;
    }
    const at = behindBlanks(text, start);
    let end = lineEnd(text, at);
    if (text.startsWith("/*", at)) {
      endRun();
      const closed = text.indexOf("*/", at + 2);
      if (closed < 0) break;
      end = lineEnd(text, closed);
      found.push({ span: { start: at, end: closed + 2 }, kind: "comment" });
    } else if (text.startsWith("#", at) || text.startsWith("//", at)) inComment(at, end);
    else endRun();
    start = end + 1;
  }
  endRun();
  return found;

  function inComment(at: number, end: number): void {
    const mark = marks.exec(text.slice(at, Math.min(end, at + longestMark)))?.[1];
    if (mark === undefined) {
      run = { start: run?.start ?? at, end };
      return;
    }
    endRun();
    found.push({ span: { start: at, end }, kind: "comment" });
    if (mark === "region") regions.push(at);
    else {
      const start = regions.pop();
      if (start !== undefined) found.push({ span: { start, end }, kind: "region" });
    }
  }

  function endRun(): void {
    if (run) found.push({ span: run, kind: "comment" });
    run = undefined;
  }
}

/** As VS Code's language configuration has them: `# region`, `#region`, `// #endregion`. */
const marks = /^(?:#|\/\/)[ \t]*#?(region|endregion)\b/;
const longestMark = 40;

function textsIn(overLines: readonly OverLines[]): Span[] {
  const found = overLines.flatMap(({ span, isText }) => (isText ? [span] : []));
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09 || code === 0xfeff; )
    code = text.charCodeAt(++at);
  return at;
}
