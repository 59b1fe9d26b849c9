import type { Finding } from "../../server/src/rules/finding";
import { Lines } from "../../server/src/text/lines";

/**
 * One expected finding, as a case writes it below the line it stands on: `# ^^^^ error rule-id: The message.` The carets
 * are under what is underlined; where that begins at the line's start, the comment sign stands for its first letter.
 */
const annotation = /^(\s*)(#|\/\/)( *)(\^+) (error|warning|information|hint) ([\w-]+: .*)$/;

/** A case without its annotations, and what they say: one line a finding. */
export function readCase(text: string): { text: string; expected: string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of text.split("\n")) {
    const match = annotation.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const [, margin = "", sign = "", gap = "", carets = "", severity, message] = match;
    const start = margin.length + (gap ? sign.length + gap.length : 0);
    const width = carets.length + (gap ? 0 : sign.length);
    expected.push(`${lines.length}:${start + 1} ${"^".repeat(width)} ${severity} ${message}`);
  }
  return { text: lines.join("\n"), expected };
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
