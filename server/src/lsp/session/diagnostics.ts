// Findings on their way to the editor: asked for where the editor asks, else sent a moment after the last change.
import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Finding } from "../../rules/finding";
import type { PiecedText } from "../../text/piecedText";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Client } from "../editor/client";
import { runInBackground } from "../runInBackground";
import type { Log, Runtime } from "../runtime";
import type { CheckedFiles } from "./checkedFiles";
import type { Documents } from "./documents";
import { createFileChecks, type FileChecks } from "./fileChecks";
import type { Folders } from "./folders";
import { createReports } from "./reports";

/** The findings that an editor shows. */
export interface Diagnostics {
  /** What is to be said about a document now, to an editor that has the report with the id `previous`. */
  reportOf(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport>;
  /** To be called after each edit and when something else than an edit changed the answers (`refresh`). */
  update(refresh: boolean): void;
  /** To be called when a document was opened: from now on an editor that asks does so for this document. */
  opened(uri: string): void;
  /** To be called when a document was closed. */
  closed(uri: string): void;
  /** Answers an editor that asks for the findings of all files. */
  readonly reportAll: FileChecks["reportAll"];
  /** Answers what is unanswered: the connection ends. */
  end(): void;
}

/** Sends nothing until told of a change. */
export function createDiagnostics(
  connection: Connection,
  client: Client,
  runtime: Runtime,
  documents: Documents,
  folders: Folders,
  files: CheckedFiles,
  log: Log,
): Diagnostics {
  const { service } = runtime;
  const reports = createReports();
  const askedFor = {
    includes: (uri: string) => client.pullsDiagnostics && documents.isOpen(uri),
    has: reports.has,
    forget: reports.forget,
  };
  const checks = createFileChecks(connection, files, of, askedFor, () => update(true), log);

  async function of(uri: string): Promise<Diagnostic[]> {
    // Of a module that is called, some files may be known before the others.
    await folders.ready(uri);
    for (;;) {
      const text = service.pieces(uri);
      if (!text) return [];
      const findings = await secondOpinion(uri, text);
      if (findings.length === 0 && service.pieces(uri) === text) return [];
      const lines = documents.lines(uri);
      // An edit while the second opinion was awaited has moved all spans.
      if (!lines || service.pieces(uri) !== text) continue;
      return findings.map((finding) => diagnosticOf(finding, lines, documents.lines));
    }
  }

  async function secondOpinion(uri: string, text: PiecedText): Promise<readonly Finding[]> {
    const findings = service.diagnose(uri);
    return (await runtime.secondOpinion?.(uri, text, findings)) ?? findings;
  }

  function update(refresh: boolean): void {
    checks.changed();
    if (refresh && client.pullsDiagnostics && client.refreshesDiagnostics) {
      runInBackground(log, () => connection.languages.diagnostics.refresh());
    }
  }

  return {
    async reportOf(uri, previous) {
      const items = await of(uri);
      if (!documents.isOpen(uri)) return { kind: "full", items };
      checks.forget(uri);
      return reports.reportOf(uri, items, previous);
    },
    update,
    opened(uri) {
      if (client.pullsDiagnostics && !checks.arePulled) checks.takeBack(uri);
    },
    closed(uri) {
      reports.forget(uri);
      if (checks.arePulled) checks.forget(uri);
      checks.changed();
    },
    reportAll: checks.reportAll,
    end: checks.end,
  };
}
