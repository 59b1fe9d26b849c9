// Findings on their way to the editor: asked for where the editor asks, else sent a moment after the last change.
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { attempt } from "../../analysis/index";
import { type FindingsSoFar, knownFindings } from "../../loading/index";
import type { Finding } from "../../model/index";
import type { PiecedText } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Client } from "../editor/client";
import type { Failures } from "../failures";
import { runInBackground } from "../runInBackground";
import type { Log, Runtime } from "../runtime";
import type { CheckedFiles } from "./checkedFiles";
import { createDelayed } from "./delayed";
import type { OpenDocuments } from "./documents";
import { FileChecks } from "./fileChecks";
import type { Folders } from "./folders";
import { createReports } from "./reports";
import type { Writing } from "./writing";

/** In milliseconds: somebody who has not typed for so long reads what is said. */
const rest = 200;

/** What findings are made of and sent to: parts of one session. */
interface DiagnosedEditor {
  readonly connection: Connection;
  readonly client: Client;
  readonly runtime: Runtime;
  readonly documents: OpenDocuments;
  readonly folders: Folders;
  readonly checkedFiles: CheckedFiles;
  readonly writing: Writing;
  readonly failures: Failures;
  readonly log: Log;
}

/** The findings that an editor shows. Nothing is sent before something has changed. */
export class Diagnostics {
  private readonly reports = createReports();
  private readonly findings: FindingsWithSyntax;
  private readonly checks: FileChecks;

  constructor(private readonly editor: DiagnosedEditor) {
    const { connection, client, runtime, documents, checkedFiles: files, failures, log } = editor;
    const { reports } = this;
    this.findings = new FindingsWithSyntax(runtime, failures, log, () => this.askToPull());
    this.checks = new FileChecks({
      connection,
      files,
      diagnosticsOf: (uri) => this.diagnosticsOf(uri, this.findings.asked),
      askedFor: {
        includes: (uri) => client.pullsDiagnostics && documents.isOpen(uri),
        has: reports.has,
        forget: reports.forget,
      },
      loaded: () => this.refresh(),
      log,
    });
  }

  /** What is to be said about a document now, to an editor that has the report with the id `previous`. */
  async reportOf(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { client, documents } = this.editor;
    const findingsOf = client.refreshesDiagnostics ? this.findings.whileTyping : this.findings.asked;
    const items = await this.diagnosticsOf(uri, findingsOf);
    if (!documents.isOpen(uri)) return { kind: "full", items };
    this.checks.forget(uri);
    return this.reports.reportOf(uri, items, previous);
  }

  /** Answers an editor that asks for the findings of all files. */
  reportAll(...asked: Parameters<FileChecks["reportAll"]>): Promise<WorkspaceDiagnosticReport> {
    return this.checks.reportAll(...asked);
  }

  /** To be called after each edit: an editor that asks does so by itself then. */
  edited(): void {
    this.checks.changed();
  }

  /** To be called when something else than an edit has changed the answers. */
  refresh(): void {
    const { client } = this.editor;
    this.checks.changed();
    if (client.pullsDiagnostics && client.refreshesDiagnostics) this.askToPull();
  }

  /** To be called when a document was opened: from now on an editor that asks does so for this document. */
  opened(uri: string): void {
    if (this.editor.client.pullsDiagnostics && !this.checks.arePulled) this.checks.takeBack(uri);
  }

  /** To be called when a document was closed. */
  closed(uri: string): void {
    this.reports.forget(uri);
    this.findings.forget(uri);
    if (this.checks.arePulled) this.checks.forget(uri);
    this.checks.changed();
  }

  /** Answers what is unanswered: the connection ends. */
  end(): void {
    this.checks.end();
  }

  private askToPull(): void {
    const { connection, log } = this.editor;
    runInBackground(log, () => connection.languages.diagnostics.refresh());
  }

  /** `opinion` gives the findings for a text as it is now. */
  private async diagnosticsOf(uri: string, findingsOf: FindingsOf): Promise<Diagnostic[]> {
    const { runtime, documents, folders, writing } = this.editor;
    const { service } = runtime;
    // Of a module that is called, some files may be known before the others.
    await folders.ready(uri);
    for (;;) {
      const text = service.pieces(uri);
      if (!text) return [];
      const findings = writing.sayable(uri, await findingsOf(uri, text));
      if (findings.length === 0 && service.pieces(uri) === text) return [];
      const lines = documents.lines(uri);
      // An edit while what HashiCorp's parser says was awaited has moved all spans.
      if (!lines || service.pieces(uri) !== text) continue;
      return findings.map((finding) => diagnosticOf(finding, lines, documents.lines));
    }
  }
}

/** What is found in a text, as much of it as whoever asks can wait for. */
type FindingsOf = (uri: string, text: PiecedText) => readonly Finding[] | Promise<readonly Finding[]>;

/** What our rules and HashiCorp's parser say of a text. */
class FindingsWithSyntax {
  private readonly typing = createDelayed(rest);
  /** Texts about which what HashiCorp's parser says is yet to be asked, by document. */
  private readonly unanswered = new Map<string, PiecedText>();

  /** `isNews` is called when the parser has said something of a text that was answered for without it. */
  constructor(
    private readonly runtime: Runtime,
    private readonly failures: Failures,
    private readonly log: Log,
    private readonly isNews: () => void,
  ) {}

  /** All of it, however long that takes. */
  readonly asked = async (uri: string, text: PiecedText): Promise<readonly Finding[]> => {
    const { findings, ask } = this.known(uri, text);
    return ask ? ask() : findings;
  };

  /** What is known at once. Once nobody types, the rest is asked, and the editor asks again where that was answered. */
  readonly whileTyping = (uri: string, text: PiecedText): readonly Finding[] => {
    const { findings, ask } = this.known(uri, text);
    if (ask && this.unanswered.get(uri) !== text) {
      this.unanswered.set(uri, text);
      this.typing.schedule(uri, () => runInBackground(this.log, () => this.askLater(uri, text, findings, ask)));
    }
    return findings;
  };

  /** A document was closed. */
  forget(uri: string): void {
    this.typing.cancel(uri);
    this.unanswered.delete(uri);
  }

  private async askLater(
    uri: string,
    text: PiecedText,
    known: readonly Finding[],
    ask: () => Promise<readonly Finding[]>,
  ): Promise<void> {
    const isNews = this.runtime.service.pieces(uri) === text && (await ask()) !== known;
    if (this.unanswered.get(uri) === text) this.unanswered.delete(uri);
    if (isNews) this.isNews();
  }

  private known(uri: string, text: PiecedText): FindingsSoFar {
    const { service, hclSyntaxDiagnostics } = this.runtime;
    const diagnose = () => attempt("check of a document", this.failures, () => service.diagnose(uri), []);
    return knownFindings({ diagnose }, uri, text, hclSyntaxDiagnostics);
  }
}
