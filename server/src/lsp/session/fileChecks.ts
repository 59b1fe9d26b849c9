// Findings of files that an editor does not ask for by themselves: in the background, a file at a time, and given up as
// soon as something changes. What has not changed is known already, so that nothing is lost by beginning again.
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  PreviousResultId,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { runInBackground, yieldToOthers } from "../runInBackground";
import type { Log } from "../runtime";
import type { CheckedFiles } from "./checkedFiles";
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

/** Where reports go. */
interface Outlet {
  send(report: WorkspaceDocumentDiagnosticReport): unknown;
  /** Everything there is has been sent. */
  complete(): void;
  /** Nothing more is wanted. */
  end(): void;
}

/** Long enough that typing does not make the editor flicker, short enough not to be waited for. */
const rest = 200;

/** How many milliseconds the work may take before messages that have come in are handled. */
const slice = 5;

/** What an editor has of a file because it asked for this file. */
interface AskedFor {
  /** Whether it asks for this file. */
  includes(uri: string): boolean;
  /** Whether it was told these when it last did. */
  has(uri: string, items: readonly Diagnostic[]): boolean;
  /** It may show something else of it from now on. */
  forget(uri: string): void;
}

/** What the checks ask, and whom they tell. */
interface CheckingEditor {
  readonly connection: Connection;
  readonly files: CheckedFiles;
  /** The diagnostics of a file. */
  diagnosticsOf(uri: string): Promise<Diagnostic[]>;
  readonly askedFor: AskedFor;
  /** To be told that files were loaded which others may depend on. */
  loaded(): void;
  readonly log: Log;
}

/** The checks, which begin with the first change. What they find is pushed until the editor asks for it. */
export class FileChecks {
  private readonly shown = createShownFindings();
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the latest change: work for an earlier one is given up. */
  private latest = 0;
  private readonly pushing: Outlet = {
    send: (report) => {
      if (report.kind !== "full") return;
      const { uri, items } = report;
      const { connection, log } = this.editor;
      runInBackground(log, () => connection.sendDiagnostics({ uri, diagnostics: items }));
    },
    complete: () => {},
    end: () => {},
  };
  /** Undefined between two questions of an editor that asks. */
  private outlet: Outlet | undefined = this.pushing;

  constructor(private readonly editor: CheckingEditor) {}

  /** Whether the editor has asked for the findings of all files: then it does so again and again, and nothing is pushed. */
  get arePulled(): boolean {
    return this.isAsked;
  }

  /** To be called after each change of anything that findings depend on. */
  changed(): void {
    this.checkAfter(rest);
  }

  /** To be called when the editor may show something of a file that it was not told here. */
  forget(uri: string): void {
    this.shown.forget(uri);
  }

  /** Takes back what was pushed about a file. */
  takeBack(uri: string): void {
    const report = this.shown.isShown(uri) && this.shown.reportOf(uri, []);
    if (report) this.pushing.send(report);
  }

  /**
   * Answers an editor that has some reports. With `progress`, what changes is sent until the editor cancels or asks again;
   * without, what has changed is the answer.
   */
  reportAll(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    if (!this.isAsked) for (const uri of this.shown.uris()) this.takeBack(uri);
    this.isAsked = true;
    this.end();
    this.shown.begin(previous);
    return new Promise((resolve) => {
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const end = (): void => {
        if (this.outlet === own) this.outlet = undefined;
        resolve({ items });
      };
      const own: Outlet = progress
        ? { send: (report) => progress.report({ items: [report] }), complete: () => {}, end }
        : { send: (report) => items.push(report), complete: end, end };
      this.outlet = own;
      token.onCancellationRequested(end);
      this.checkAfter(0);
    });
  }

  /** Answers what is unanswered: the connection ends. */
  end(): void {
    this.outlet?.end();
  }

  private checkAfter(delay: number): void {
    this.latest++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => runInBackground(this.editor.log, () => this.check()), delay);
  }

  private async check(): Promise<void> {
    const { files, askedFor, diagnosticsOf, loaded } = this.editor;
    const own = this.latest;
    const seen = new Set<string>();
    let began = performance.now();
    if (!this.outlet) return;
    for await (const uri of files.list()) {
      if (own !== this.latest) return;
      seen.add(uri);
      // An editor that asks for all files may stop asking for one that is open.
      if (!this.isAsked && askedFor.includes(uri)) continue;
      const items = await diagnosticsOf(uri);
      if (own !== this.latest) return;
      this.tell(uri, items);
      if (performance.now() - began < slice) continue;
      await yieldToOthers();
      began = performance.now();
    }
    if (own !== this.latest) return;
    for (const uri of this.shown.uris()) if (!seen.has(uri)) this.tell(uri, []);
    this.outlet?.complete();
    if (files.hasLoaded()) loaded();
  }

  private tell(uri: string, items: Diagnostic[]): void {
    const { askedFor } = this.editor;
    if (askedFor.includes(uri) && askedFor.has(uri, items)) return;
    const report = this.shown.reportOf(uri, items);
    if (!report) return;
    if (this.isAsked) askedFor.forget(uri);
    this.outlet?.send(report);
  }
}

// What an editor shows of each file, as far as it was told without asking for that file.

/** Starts with an editor that shows nothing. */
function createShownFindings(): ShownFindings {
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
