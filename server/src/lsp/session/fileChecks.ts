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
import { createShownFindings } from "./shownFindings";

/** The checks. */
export interface FileChecks {
  /** Whether the editor has asked for the findings of all files: then it does so again and again, and nothing is pushed. */
  readonly arePulled: boolean;
  /** To be called after each change of anything that findings depend on. */
  changed(): void;
  /** To be called when the editor may show something of a file that it was not told here. */
  forget(uri: string): void;
  /** Takes back what was pushed about a file. */
  takeBack(uri: string): void;
  /**
   * Answers an editor that has some reports. With `progress`, what changes is sent until the editor cancels or asks again;
   * without, what has changed is the answer.
   */
  reportAll(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport>;
  /** Answers what is unanswered: the connection ends. */
  end(): void;
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

/** `of` gives the diagnostics of a file; `loaded` is called when files were loaded that others may depend on. */
export function createFileChecks(
  connection: Connection,
  files: CheckedFiles,
  of: (uri: string) => Promise<Diagnostic[]>,
  askedFor: AskedFor,
  loaded: () => void,
  log: Log,
): FileChecks {
  const shown = createShownFindings();
  const pushing: Outlet = {
    send: (report) => {
      if (report.kind === "full") {
        runInBackground(log, () => connection.sendDiagnostics({ uri: report.uri, diagnostics: report.items }));
      }
    },
    complete: () => {},
    end: () => {},
  };
  /** Undefined between two questions of an editor that asks. */
  let outlet: Outlet | undefined = pushing;
  let arePulled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the latest change: work for an earlier one is given up. */
  let latest = 0;

  function checkAfter(delay: number): void {
    latest++;
    clearTimeout(timer);
    timer = setTimeout(() => runInBackground(log, check), delay);
  }

  async function check(): Promise<void> {
    const own = latest;
    const seen = new Set<string>();
    let began = performance.now();
    if (!outlet) return;
    for await (const uri of files.list()) {
      if (own !== latest) return;
      seen.add(uri);
      // An editor that asks for all files may stop asking for one that is open.
      if (!arePulled && askedFor.includes(uri)) continue;
      const items = await of(uri);
      if (own !== latest) return;
      tell(uri, items);
      if (performance.now() - began < slice) continue;
      await yieldToOthers();
      began = performance.now();
    }
    if (own !== latest) return;
    for (const uri of shown.uris()) if (!seen.has(uri)) tell(uri, []);
    outlet?.complete();
    if (files.hasLoaded()) loaded();
  }

  function tell(uri: string, items: Diagnostic[]): void {
    if (askedFor.includes(uri) && askedFor.has(uri, items)) return;
    const report = shown.reportOf(uri, items);
    if (!report) return;
    if (arePulled) askedFor.forget(uri);
    outlet?.send(report);
  }

  function takeBack(uri: string): void {
    const report = shown.isTold(uri) && shown.reportOf(uri, []);
    if (report) pushing.send(report);
  }

  return {
    get arePulled() {
      return arePulled;
    },
    changed: () => checkAfter(rest),
    forget: shown.forget,
    takeBack,
    reportAll(previous, token, progress) {
      if (!arePulled) for (const uri of shown.uris()) takeBack(uri);
      arePulled = true;
      outlet?.end();
      shown.begin(previous);
      return new Promise((resolve) => {
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        const end = (): void => {
          if (outlet === own) outlet = undefined;
          resolve({ items });
        };
        const own: Outlet = progress
          ? { send: (report) => progress.report({ items: [report] }), complete: () => {}, end }
          : { send: (report) => items.push(report), complete: end, end };
        outlet = own;
        token.onCancellationRequested(end);
        checkAfter(0);
      });
    },
    end: () => outlet?.end(),
  };
}
