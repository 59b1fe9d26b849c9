// Findings for people: one line each, with the place in the source below it.
import { styleText } from "node:util";
import type { Finding, Severity } from "../../../rules/finding";
import type { Lines } from "../../../text/lines";
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
    const width = (endLine === line ? endColumn : source.length + 1) - column;
    // The same tabs in front, so that both lines stand alike however wide a tab is.
    const indent = source.slice(0, column - 1).replace(/[^\t]/g, " ");
    const bar = paint("gray", "|");
    return [
      `${paint("bold", `${path}:${line}:${column}`)} ${paint(styles[severity], severity)} ${rule}: ${message}`,
      `  ${paint("gray", number)} ${bar} ${source}`,
      `  ${" ".repeat(number.length)} ${bar} ${indent}${paint(styles[severity], "^".repeat(Math.max(1, width)))}`,
      "",
      "",
    ].join("\n");
  }

  return {
    start: () => "",
    file(path, findings, lines) {
      const shown = shownPath(path, from);
      return findings.map((finding) => show(shown, finding, lines)).join("");
    },
    end: (totals) => `${summaryOf(totals)}\n`,
  };
}
