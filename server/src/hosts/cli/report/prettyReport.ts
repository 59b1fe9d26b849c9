// Findings for people: one line each, with the place in the source below it.
import { styleText } from "node:util";
import { escapeTerminal } from "../../../escape";
import type { Finding, Severity } from "../../../rules/finding";
import type { Lines } from "../../../text/lines";
import { asLine, asPart, ours } from "../printable";
import { coverageLine } from "./coverageLine";
import { placeOf } from "./placeOf";
import type { Report } from "./report";
import { shownPath } from "./shownPath";
import { summaryOf } from "./summaryOf";

type Style = Parameters<typeof styleText>[0];

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

/** Paths are shown as seen from the folder `from`. */
export function prettyReport(from: string, coloured: boolean): Report {
  const paint = (style: Style, text: string): string => (coloured ? styleText(style, text) : text);

  function show(path: string, { rule, severity, message, span }: Finding, lines: Lines): string {
    const { line, column, endLine, endColumn } = placeOf(lines, span);
    const number = String(line);
    const source = lines.lineText(line - 1);
    const marked = source.slice(column - 1, endLine === line ? endColumn - 1 : source.length);
    // The same tabs in front, so that both lines stand alike however wide a tab is.
    const indent = escapeTerminal(source.slice(0, column - 1)).replace(/[^\t]/g, " ");
    const bar = paint("gray", "|");
    return [
      `${paint("bold", asLine(`${path}:${line}:${column}`))} ${paint(styles[severity], severity)} ${rule}: ${asPart(message)}`,
      `  ${paint("gray", number)} ${bar} ${asPart(source)}`,
      `  ${" ".repeat(number.length)} ${bar} ${indent}${paint(styles[severity], "^".repeat(Math.max(1, escapeTerminal(marked).length)))}`,
      "",
      "",
    ].join("\n");
  }

  return {
    start: () => ours(""),
    file(path, findings, lines) {
      const shown = shownPath(path, from);
      return ours(findings.map((finding) => show(shown, finding, lines)).join(""));
    },
    end: (totals) => ours(`${summaryOf(totals)}\n${coverageLine(totals.covered)}`),
  };
}
