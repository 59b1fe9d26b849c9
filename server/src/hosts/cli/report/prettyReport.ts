// Findings for people: one line each, with the place in the source below it.
import { styleText } from "node:util";
import type { Severity } from "../../../model/index";
import { escapeTerminal, type Lines } from "../../../text/index";
import { asLine, asPart, printableAsIs } from "../printable";
import { coverageLine } from "./coverageLine";
import { locationOf, type RelatedPlace, shownPath } from "./location";
import type { LocatedFinding, Report } from "./report";
import { speakerOf, summaryOf } from "./report";

type Style = Parameters<typeof styleText>[0];

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

/** Paths are shown as seen from the folder `from`. */
export function prettyReport(from: string, coloured: boolean): Report {
  const paint = (style: Style, text: string): string => (coloured ? styleText(style, text) : text);

  function show(path: string, finding: LocatedFinding, lines: Lines): string {
    const { severity, message, span, places } = finding;
    const { line, column, endLine, endColumn } = locationOf(lines, span);
    const number = String(line);
    const whole = lines.lineText(line - 1);
    const { before, marked, behind } = excerptOf(whole, column - 1, endLine === line ? endColumn - 1 : whole.length);
    // The same tabs in front, so that both lines are alike however wide a tab is.
    const indent = escapeTerminal(before).replace(/[^\t]/g, " ");
    const bar = paint("gray", "|");
    return [
      `${paint("bold", asLine(`${path}:${line}:${column}`))} ${paint(styles[severity], severity)} ${asPart(speakerOf(finding))}: ${asPart(message)}`,
      `  ${paint("gray", number)} ${bar} ${asPart(`${before}${marked}${behind}`)}`,
      `  ${" ".repeat(number.length)} ${bar} ${indent}${paint(styles[severity], "^".repeat(Math.max(1, escapeTerminal(marked).length)))}`,
      ...linesOf(places),
      "",
      "",
    ].join("\n");
  }

  /** The first of the places that a finding points at, below it, and how many others there are. */
  function linesOf(places: readonly RelatedPlace[]): readonly string[] {
    const shown = places.length > mostPlaces + 1 ? places.slice(0, mostPlaces) : places;
    const left = places.length - shown.length;
    return [
      ...shown.map(
        ({ path, line, column, message }) =>
          `    ${asLine(`${shownPath(path, from)}:${line}:${column}`)} ${asPart(message)}`,
      ),
      ...(left > 0 ? [`    … and ${left} more`] : []),
    ];
  }

  return {
    start: () => printableAsIs(""),
    file(path, findings, lines) {
      const shown = shownPath(path, from);
      return printableAsIs(findings.map((finding) => show(shown, finding, lines)).join(""));
    },
    end: (totals) => printableAsIs(`${summaryOf(totals)}\n${coverageLine(totals.covered)}`),
  };
}

/** How many places are shown below what points at them. */
const mostPlaces = 10;

/** How much of a line is shown in front of what is marked, of that, and behind it, in UTF-16 units. */
const most = 100;

/** What is marked in a line, with what is around it: of a very long line only a part, or each of its findings would print all of it. */
function excerptOf(line: string, start: number, end: number): { before: string; marked: string; behind: string } {
  const first = Math.max(0, start - most);
  const last = Math.min(end, start + most);
  const behind = end > last ? "…" : line.slice(end, end + most);
  return {
    before: `${first > 0 ? "…" : ""}${line.slice(first, start)}`,
    marked: line.slice(start, last),
    behind: `${behind}${end <= last && end + most < line.length ? "…" : ""}`,
  };
}
