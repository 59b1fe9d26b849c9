import type { Finding } from "../../server/src/model/finding";
import { Lines } from "../../server/src/text/lines";
import { FixedText, marksBetween } from "./fixMarks";
import { withoutReleases, withReleases } from "./newest";

/**
 * One expected finding, as a case writes it below the line it is on: `# ^^^^ error rule-id: The message.` The carets
 * are under what is underlined; where that begins at the line's start, the comment sign means its first letter.
 */
const annotation = /^(\s*)(#|\/\/)( *)(\^+) (error|warning|information|hint) ([\w-]+: .*)$/;

/** What a case is made of. */
export interface ReadCase {
  /** Without annotations and marks. */
  readonly text: string;
  /** What the annotations say, one line a finding. */
  readonly expected: readonly string[];
  /** What its marks make of the text: see `FixedText`. Without marks it is the text. */
  readonly fixed: string;
}

/** Takes a case apart; throws where a mark does not apply, with what the case is called. Messages may name `{newest}` (`withReleases`). */
export function readCase(written: string, called = "the case"): ReadCase {
  const lines: string[] = [];
  const expected: string[] = [];
  const fixed = new FixedText();
  for (const [index, line] of written.split("\n").entries()) {
    if (fixed.follow(withReleases(line), `${called}:${index + 1}`)) continue;
    const match = annotation.exec(line);
    if (!match) {
      lines.push(line);
      fixed.keep(line);
      continue;
    }
    const [, margin = "", sign = "", gap = "", carets = "", severity, message = ""] = match;
    const start = margin.length + (gap ? sign.length + gap.length : 0);
    const width = carets.length + (gap ? 0 : sign.length);
    expected.push(`${lines.length}:${start + 1} ${"^".repeat(width)} ${severity} ${withReleases(message)}`);
  }
  return { text: lines.join("\n"), expected, fixed: fixed.text() };
}

/** Findings in the words of `readCase`; carets go to the end of the first line. */
export function printFindings(findings: readonly Finding[], text: string): string[] {
  const lines = new Lines(text);
  return findings.map(({ span, severity, rule, message }) => {
    const { line, character } = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    const width = (end.line === line ? end.character : lines.lineText(line).length) - character;
    return `${line + 1}:${character + 1} ${"^".repeat(Math.max(1, width))} ${severity} ${rule}: ${message}`;
  });
}

/** A case as `readCase` reads it: findings are annotated below the line that they are on, and marks make the fixed text. */
export function printCase(text: string, findings: readonly Finding[], fixed: string, sign: "#" | "//"): string {
  const lines = text.split("\n");
  const isOfNow = !/^(?:#|\/\/) known to /m.test(text);
  const below = new Map<number, string[]>();
  for (const printed of printFindings(findings, text)) {
    const [, line = "", column = "", carets = "", rest = ""] = /^(\d+):(\d+) (\^+) (.*)$/s.exec(printed) ?? [];
    const start = Number(column) - 1;
    const margin = Math.min(start, (/^ */.exec(lines[Number(line) - 1] ?? "")?.[0] ?? "").length);
    const gap = start - margin - sign.length;
    const pointer = gap > 0 ? sign + " ".repeat(gap) + carets : sign + (carets.slice(sign.length) || "^");
    below.set(Number(line), [
      ...(below.get(Number(line)) ?? []),
      `${" ".repeat(margin)}${pointer} ${isOfNow ? withoutReleases(rest) : rest}`,
    ]);
  }
  const marks = new Map(
    [...marksBetween(text, fixed, sign)].map(([at, all]) => [at, isOfNow ? all.map(withoutReleases) : all]),
  );
  return [
    ...(marks.get(0) ?? []),
    ...lines.flatMap((line, index) => [line, ...(below.get(index + 1) ?? []), ...(marks.get(index + 1) ?? [])]),
  ].join("\n");
}
