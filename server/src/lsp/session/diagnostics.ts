// Findings on their way to the editor: asked for where the editor asks, else sent a moment after the last change.
import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Finding } from "../../rules/finding";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Client } from "../editor/client";
import { runInBackground } from "../runInBackground";
import type { Log, Runtime } from "../runtime";
import type { Documents } from "./documents";
import type { Folders } from "./folders";
import { createReports } from "./reports";

/** The findings that an editor shows. */
export interface Diagnostics {
  /** What is to be said about a document now, to an editor that has the report with the id `previous`. */
  reportOf(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport>;
  /** To be called after each edit and when something else than an edit changed the answers (`refresh`). */
  update(refresh: boolean): void;
  /** Takes back what was said about a document. */
  clear(uri: string): void;
}

/** Long enough that typing does not make the editor flicker, short enough not to be waited for. */
const pushDelay = 200;

/** Sends nothing until told of a change. */
export function createDiagnostics(
  connection: Connection,
  client: Client,
  runtime: Runtime,
  documents: Documents,
  folders: Folders,
  log: Log,
): Diagnostics {
  const { service } = runtime;
  const reports = createReports();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function of(uri: string): Promise<Diagnostic[]> {
    // Of a module that is called, some files may be known before the others.
    await folders.ready(uri);
    for (;;) {
      const text = service.text(uri);
      if (text === undefined) return [];
      const findings = await secondOpinion(uri, text);
      const lines = documents.lines(uri);
      // An edit while the second opinion was awaited has moved all spans.
      if (!lines || service.text(uri) !== text) continue;
      return findings.map((finding) => diagnosticOf(finding, lines, documents.lines));
    }
  }

  async function secondOpinion(uri: string, text: string): Promise<readonly Finding[]> {
    const findings = service.diagnose(uri);
    return (await runtime.secondOpinion?.(uri, text, findings)) ?? findings;
  }

  async function push(): Promise<void> {
    for (const uri of [...documents.uris]) {
      const diagnostics = await of(uri);
      if (documents.isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  return {
    async reportOf(uri, previous) {
      const items = await of(uri);
      return documents.isOpen(uri) ? reports.reportOf(uri, items, previous) : { kind: "full", items };
    },
    update(refresh) {
      if (client.pullsDiagnostics) {
        if (refresh && client.refreshesDiagnostics) {
          runInBackground(log, () => connection.languages.diagnostics.refresh());
        }
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => runInBackground(log, push), pushDelay);
    },
    clear(uri) {
      reports.forget(uri);
      if (!client.pullsDiagnostics) runInBackground(log, () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
