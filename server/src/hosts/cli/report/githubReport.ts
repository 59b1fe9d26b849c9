// Findings as GitHub Actions shows them beside the code: one workflow command a line.
import { sep } from "node:path";
import type { Severity } from "../../../rules/finding";
import { placeOf } from "./placeOf";
import type { Report } from "./report";
import { shownPath } from "./shownPath";
import { summaryOf } from "./summaryOf";

const commands: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Paths are as seen from the folder `from`, which is to be the repository's. */
export function githubReport(from: string): Report {
  return {
    start: () => "",
    file(path, findings, lines) {
      const file = shownPath(path, from).split(sep).join("/");
      return findings
        .map(({ rule, severity, message, span }) => {
          const { line, column, endLine, endColumn } = placeOf(lines, span);
          // GitHub takes columns only within one line.
          const columns = endLine === line ? { col: column, endColumn } : {};
          const about = Object.entries({ file, line, endLine, ...columns, title: rule })
            .map(([name, value]) => `${name}=${escaped(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`)
            .join(",");
          return `::${commands[severity]} ${about}::${escaped(message)}\n`;
        })
        .join("");
    },
    end: (totals) => `${summaryOf(totals)}\n`,
  };
}

function escaped(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
