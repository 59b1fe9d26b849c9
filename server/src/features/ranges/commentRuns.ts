import { lineEnd, lineStart, type Span } from "../../text/index";

/** Lines that belong together as comments, or a region between two of them. */
export interface Comments {
  /** From the first sign of a comment to the end of the last line. */
  readonly span: Span;
  /** `region`: from the comment that begins one to the one that ends it. */
  readonly kind: "comment" | "region";
}

/** Comments on consecutive lines, comments over several lines, and the regions that comments mark. */
export function commentRuns(text: string, comments: readonly Span[]): Comments[] {
  const found: Comments[] = [];
  const regions: number[] = [];
  let run: Span | undefined;
  for (const { start, end } of comments) {
    if (!isFirst(text, start)) continue;
    if (run && lineStart(text, start) !== lineEnd(text, run.end) + 1) endRun();
    if (text.startsWith("/*", start)) {
      endRun();
      if (text.slice(start + 2, end).endsWith("*/")) found.push({ span: { start, end }, kind: "comment" });
    } else inComment(start, lineEnd(text, end));
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

/** Whether only blanks stand in front of a place on its line. */
function isFirst(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && " \t\ufeff".includes(text[at - 1]!)) at--;
  return at === 0 || text[at - 1] === "\n";
}

/** As VS Code's language configuration has them: `# region`, `#region`, `// #endregion`. */
const marks = /^(?:#|\/\/)[ \t]*#?(region|endregion)\b/;
const longestMark = 40;
