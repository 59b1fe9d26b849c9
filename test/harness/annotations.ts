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

/** A program with what `readCase` expects below each line that something is found on. */
export function annotate(text: string, findings: readonly Finding[]): string {
  const lines = text.split("\n");
  const below = new Map<number, string[]>();
  for (const printed of printFindings(findings, text)) {
    const [, line = "", column = "", carets = "", rest = ""] = /^(\d+):(\d+) (\^+) (.*)$/s.exec(printed) ?? [];
    const start = Number(column) - 1;
    const margin = Math.min(start, (/^ */.exec(lines[Number(line) - 1] ?? "")?.[0] ?? "").length);
    const gap = start - margin - 2;
    const pointer = gap > 0 ? `//${" ".repeat(gap)}${carets}` : `//${carets.slice(2) || "^"}`;
    below.set(Number(line), [...(below.get(Number(line)) ?? []), `${" ".repeat(margin)}${pointer} ${rest}`]);
  }
  return lines.flatMap((line, index) => [line, ...(below.get(index + 1) ?? [])]).join("\n");
}

/** What is only advice need not be annotated in the cases of other rules. */
export function counts({ rule, severity }: Finding, caseOf: string): boolean {
  return severity === "error" || severity === "warning" || rule === caseOf;
}
