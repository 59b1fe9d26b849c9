// What an editor shows of each file, as far as it was told without asking for that file.
import type { Diagnostic, PreviousResultId, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import { createReports } from "./reports";

/** Says what is to be sent. */
interface ShownFindings {
  /** Begins anew with an editor that has these reports. */
  begin(previous: readonly PreviousResultId[]): void;
  /** The report that makes an editor show these diagnostics; undefined where it shows them already. */
  reportOf(uri: string, items: Diagnostic[]): WorkspaceDocumentDiagnosticReport | undefined;
  /** The editor shows something of a file, or nothing, that it was not told here. */
  forget(uri: string): void;
  /** Whether it shows what it was told here. */
  isShown(uri: string): boolean;
  /** Addresses of files of which it may show something. */
  uris(): readonly string[];
}

/** Starts with an editor that shows nothing. */
export function createShownFindings(): ShownFindings {
  const reports = createReports();
  /** The report that it has of each file; undefined where it may show something else. */
  let ids = new Map<string, string | undefined>();

  return {
    begin(previous) {
      const others = [...ids].filter(([, id]) => id === undefined);
      ids = new Map([...others, ...previous.map(({ uri, value }): [string, string] => [uri, value])]);
    },
    reportOf(uri, items) {
      if (!ids.has(uri) && items.length === 0) return undefined;
      const report = reports.reportOf(uri, items, ids.get(uri));
      if (report.kind === "unchanged") return undefined;
      ids.set(uri, report.resultId);
      return { ...report, uri, version: null };
    },
    forget(uri) {
      ids.set(uri, undefined);
      reports.forget(uri);
    },
    isShown: (uri) => ids.get(uri) !== undefined,
    uris: () => [...ids.keys()],
  };
}
