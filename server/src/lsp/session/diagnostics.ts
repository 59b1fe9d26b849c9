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
  const refreshEditor = () => runInBackground(log, () => connection.languages.diagnostics.refresh());
  const opinions = new Opinions(runtime, failures, log, refreshEditor);
  const checks = createFileChecks(
    connection,
    files,
    (uri) => of(uri, opinions.asked),
    askedFor,
    () => update(true),
    log,
  );

  /** `opinion` gives the findings for a text as it is now. */
  async function of(uri: string, opinion: Opinion): Promise<Diagnostic[]> {
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

  function update(refresh: boolean): void {
    checks.changed();
    if (refresh && client.pullsDiagnostics && client.refreshesDiagnostics) refreshEditor();
  }

  return {
    async reportOf(uri, previous) {
      const items = await of(uri, client.refreshesDiagnostics ? opinions.whileTyping : opinions.asked);
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
      opinions.forget(uri);
      if (checks.arePulled) checks.forget(uri);
      checks.changed();
    },
    reportAll: checks.reportAll,
    end: checks.end,
  };
}

type Opinion = (uri: string, text: PiecedText) => SyntaxDiagnostics | Promise<SyntaxDiagnostics>;

/** What our rules and HashiCorp's parser say of a text. */
class Opinions {
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
  readonly asked = async (uri: string, text: PiecedText): Promise<SyntaxDiagnostics> => {
    const { findings, ask } = this.known(uri, text);
    return ask ? ask() : findings;
  };

  /** What is known at once. Once nobody types, the rest is asked, and the editor asks again where that was answered. */
  readonly whileTyping = (uri: string, text: PiecedText): SyntaxDiagnostics => {
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
    known: SyntaxDiagnostics,
    ask: () => Promise<SyntaxDiagnostics>,
  ): Promise<void> {
    const isNews = this.runtime.service.pieces(uri) === text && (await ask()) !== known;
    if (this.unanswered.get(uri) === text) this.unanswered.delete(uri);
    if (isNews) this.isNews();
  }

  private known(uri: string, text: PiecedText): HclSyntaxDiagnostics {
    const { service, hclSyntaxDiagnostics } = this.runtime;
    const findings = attempt("check of a document", this.failures, () => service.diagnose(uri), []);
    return hclSyntaxDiagnostics?.(uri, text, findings) ?? { findings };
  }
}
