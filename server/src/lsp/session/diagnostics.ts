// Findings on their way to the editor: asked for where the editor asks, else sent a moment after the last change.
import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { attempt } from "../../analysis/index";
import type { Finding } from "../../model/index";
import type { PiecedText } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Client } from "../editor/client";
import type { Failures } from "../failures";
import { runInBackground } from "../runInBackground";
import type { HclSyntaxDiagnostics, Log, Runtime } from "../runtime";
import type { CheckedFiles } from "./checkedFiles";
import { createDelayed } from "./delayed";
import type { Documents } from "./documents";
import { createFileChecks, type FileChecks } from "./fileChecks";
import type { Folders } from "./folders";
import { createReports } from "./reports";
import type { Writing } from "./writing";

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

type SyntaxDiagnostics = readonly Finding[];

/** In milliseconds: somebody who has not typed for so long reads what is said. */
const rest = 200;

/** Sends nothing until told of a change. */
export function createDiagnostics(
  connection: Connection,
  client: Client,
  runtime: Runtime,
  documents: Documents,
  folders: Folders,
  files: CheckedFiles,
  writing: Writing,
  failures: Failures,
  log: Log,
): Diagnostics {
  const { service } = runtime;
  const reports = createReports();
  const askedFor = {
    includes: (uri: string) => client.pullsDiagnostics && documents.isOpen(uri),
    has: reports.has,
    forget: reports.forget,
  };
  const typing = createDelayed(rest);
  /** Texts about which what HashiCorp's parser says is yet to be asked, by document. */
  const unanswered = new Map<string, PiecedText>();
  const checks = createFileChecks(connection, files, of, askedFor, () => update(true), log);

  /** `opinion` gives the findings for a text as it is now. */
  async function of(
    uri: string,
    opinion: (uri: string, text: PiecedText) => SyntaxDiagnostics | Promise<SyntaxDiagnostics> = askedOpinion,
  ): Promise<Diagnostic[]> {
    // Of a module that is called, some files may be known before the others.
    await folders.ready(uri);
    for (;;) {
      const text = service.pieces(uri);
      if (!text) return [];
      const findings = writing.sayable(uri, await opinion(uri, text));
      if (findings.length === 0 && service.pieces(uri) === text) return [];
      const lines = documents.lines(uri);
      // An edit while what HashiCorp's parser says was awaited has moved all spans.
      if (!lines || service.pieces(uri) !== text) continue;
      return findings.map((finding) => diagnosticOf(finding, lines, documents.lines));
    }
  }

  async function askedOpinion(uri: string, text: PiecedText): Promise<SyntaxDiagnostics> {
    const { findings, ask } = knownOpinion(uri, text);
    return ask ? ask() : findings;
  }

  /** What is known at once. Once nobody types, the rest is asked, and the editor asks again where that was answered. */
  function opinionWhileTyping(uri: string, text: PiecedText): SyntaxDiagnostics {
    const { findings, ask } = knownOpinion(uri, text);
    if (ask && unanswered.get(uri) !== text) {
      unanswered.set(uri, text);
      typing.schedule(uri, () => runInBackground(log, () => askAbout(uri, text, findings, ask)));
    }
    return findings;
  }

  async function askAbout(
    uri: string,
    text: PiecedText,
    known: SyntaxDiagnostics,
    ask: () => Promise<SyntaxDiagnostics>,
  ): Promise<void> {
    const isNews = service.pieces(uri) === text && (await ask()) !== known;
    if (unanswered.get(uri) === text) unanswered.delete(uri);
    if (isNews) refreshEditor();
  }

  function knownOpinion(uri: string, text: PiecedText): HclSyntaxDiagnostics {
    const findings = attempt("check of a document", failures, () => service.diagnose(uri), []);
    return runtime.hclSyntaxDiagnostics?.(uri, text, findings) ?? { findings };
  }

  function update(refresh: boolean): void {
    checks.changed();
    if (refresh && client.pullsDiagnostics && client.refreshesDiagnostics) refreshEditor();
  }

  function refreshEditor(): void {
    runInBackground(log, () => connection.languages.diagnostics.refresh());
  }

  return {
    async reportOf(uri, previous) {
      const items = await of(uri, client.refreshesDiagnostics ? opinionWhileTyping : askedOpinion);
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
      typing.cancel(uri);
      unanswered.delete(uri);
      if (checks.arePulled) checks.forget(uri);
      checks.changed();
    },
    reportAll: checks.reportAll,
    end: checks.end,
  };
}
