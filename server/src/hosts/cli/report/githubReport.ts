// Findings as GitHub Actions shows them beside the code: one workflow command a line.
import { sep } from "node:path";
import type { Severity } from "../../../model/index";
import { asCommandData, printableAsIs } from "../printable";
import { coverageLine } from "./coverageLine";
import { locationOf, shownPath } from "./location";
import type { Report } from "./report";
import { speakerOf, summaryOf } from "./report";

const commands: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Paths are as seen from the folder `from`, which is to be the repository's. */
export function githubReport(from: string): Report {
  return {
    start: () => printableAsIs(""),
    file(path, findings, lines) {
      const file = shownPath(path, from).split(sep).join("/");
      return printableAsIs(
        findings
          .map((finding) => {
            const { severity, message, span } = finding;
            const { line, column, endLine, endColumn } = locationOf(lines, span);
            // GitHub takes columns only within one line.
            const columns = endLine === line ? { col: column, endColumn } : {};
            const about = Object.entries({ file, line, endLine, ...columns, title: speakerOf(finding) })
              .map(
                ([name, value]) => `${name}=${asCommandData(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`,
              )
              .join(",");
            return `::${commands[severity]} ${about}::${asCommandData(message)}\n`;
          })
          .join(""),
      );
    },
    end: (totals) => printableAsIs(`${summaryOf(totals)}\n${coverageLine(totals.covered)}`),
  };
}
