// The language server: the handler of each message, one line each. It knows no Terraform and no file system: the
// service that `runtime` brings knows the one, the runtime itself the other.
import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  FileEvent,
  HoverParams,
  InlayHintParams,
  SignatureHelpParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { version as ourVersion } from "../../../package.json";
import { redact } from "../core";
import { registerCustomRequests } from "./customRequests";
import { capabilitiesFor } from "./editor/capabilities";
import { clientOf } from "./editor/client";
import { registerWith } from "./editor/registrations";
import { createFailures, type Failures } from "./failures";
import { guard } from "./guard";
import { codeActions } from "./handlers/codeActions";
import { codeLenses, resolveLens } from "./handlers/codeLens";
import { handleCompletion, resolveCompletion } from "./handlers/complete";
import { handleFormat } from "./handlers/format";
import { hover } from "./handlers/hover";
import { inlayHints } from "./handlers/inlayHints";
import { resolveQuickFix } from "./handlers/quickFixes";
import { resolveRefactoring } from "./handlers/refactorings";
import { signatureHelp } from "./handlers/signatureHelp";
import { registerNavigation } from "./navigation";
import { yieldToOthers } from "./runInBackground";
import type { Log, Runtime } from "./runtime";
import { inBatches } from "./session/inBatches";
import { Session } from "./session/session";

/** Serves one editor over `connection` until it disconnects. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log: Log = (message) => {
    try {
      connection.console.error(redact(message));
    } catch {
      // The editor has disconnected, so nobody can read the log.
    }
  };
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const failures = createFailures(log);
    serve(connection, new Session(connection, runtime, client, failures, log), failures);
    return capabilitiesFor(client, ourVersion);
  });
  connection.listen();
}

/** `guard`, which tells of failures. */
type Guarded = <P, R>(name: string, empty: R, handler: (params: P) => R | Promise<R>) => ReturnType<typeof guard<P, R>>;

function serve(connection: Connection, session: Session, failures: Failures): void {
  const on: Guarded = (name, empty, handler) => guard(failures, name, empty, handler);
  connection.onInitialized(on("initialized", undefined, () => start(connection, session)));
  connection.onDidChangeConfiguration(
    on("settings", undefined, (params: DidChangeConfigurationParams) => session.readSettings(params.settings)),
  );
  followFiles(connection, session, on);
  followDocuments(connection, session, on);
  answerAboutDocuments(connection, session, on);
  answerDiagnostics(connection, session, on);
  registerNavigation(connection, session, failures);
  registerCustomRequests(connection, session, failures);
  connection.onShutdown(async () => {
    session.diagnostics.end();
    // After this answer nothing more is read.
    await yieldToOthers();
  });
}

function followFiles(connection: Connection, { folders, previousVersions, unopenedModules }: Session, on: Guarded) {
  const follow = inBatches((changes: readonly FileEvent[]) => {
    previousVersions.refresh();
    return folders.follow(changes);
  });
  connection.onDidChangeWatchedFiles(
    on("files", undefined, (params: DidChangeWatchedFilesParams) => {
      // We watch all deletions, and most are of files that do not matter.
      const changes = params.changes.filter((event) => folders.concerns(event));
      if (changes.length === 0) return undefined;
      unopenedModules.forget();
      return follow(changes);
    }),
  );
}

function followDocuments(connection: Connection, session: Session, on: Guarded): void {
  const { documents, folders, diagnostics, learning, plannedReplacements, previousVersions } = session;
  connection.onDidOpenTextDocument(
    on("open", undefined, ({ textDocument: { uri, text, version } }: DidOpenTextDocumentParams) => {
      documents.open(uri, text, version);
      diagnostics.opened(uri);
      folders.enter(uri);
      previousVersions.follow(uri);
      diagnostics.edited();
    }),
  );
  connection.onDidChangeTextDocument(
    on("change", undefined, ({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
      learning.edited();
      documents.change(uri, contentChanges, version);
      diagnostics.edited();
      folders.edited(uri);
      session.statusWatch.edited(uri);
      plannedReplacements.edited(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    on("close", undefined, ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
      documents.close(uri);
      session.sentTokens.forget(uri);
      previousVersions.leave(uri);
      plannedReplacements.leave(uri);
      diagnostics.closed(uri);
      return folders.leave(uri);
    }),
  );
}

function answerAboutDocuments(connection: Connection, session: Session, on: Guarded): void {
  connection.onCompletion(on("completion", nothing, (params: CompletionParams) => handleCompletion(session, params)));
  // If it fails, the response is the item as it was.
  connection.onCompletionResolve((item: CompletionItem) =>
    on("resolve", item, () => resolveCompletion(session, item))(item),
  );
  connection.onHover(on("hover", null, (params: HoverParams) => hover(session, params)));
  connection.onSignatureHelp(on("signature", null, (params: SignatureHelpParams) => signatureHelp(session, params)));
  connection.languages.inlayHint.on(on("inlay hints", [], (params: InlayHintParams) => inlayHints(session, params)));
  connection.onCodeLens(on("lenses", [], (params: CodeLensParams) => codeLenses(session, params)));
  connection.onCodeLensResolve((lens: CodeLens) => on("lens", lens, () => resolveLens(session, lens))(lens));
  connection.onCodeAction(on("code action", [], (params: CodeActionParams) => codeActions(session, params)));
  connection.onCodeActionResolve((action: CodeAction) =>
    on(
      "code action resolve",
      action,
      () => resolveQuickFix(session, action) ?? resolveRefactoring(session, action),
    )(action),
  );
  connection.onDocumentFormatting(
    on("formatting", [], (params: DocumentFormattingParams) => handleFormat(session, params)),
  );
  connection.onDocumentRangeFormatting(
    on("range formatting", [], (params: DocumentRangeFormattingParams) => handleFormat(session, params)),
  );
}

function answerDiagnostics({ languages }: Connection, { diagnostics }: Session, on: Guarded): void {
  languages.diagnostics.on(
    on("diagnostic", none, ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams) =>
      diagnostics.reportOf(uri, previousResultId),
    ),
  );
  languages.diagnostics.onWorkspace((params, token, _, progress) =>
    on("workspace diagnostic", noItems, () => diagnostics.reportAll(params.previousResultIds, token, progress))(
      params,
      token,
    ),
  );
}

const nothing: CompletionList = { isIncomplete: false, items: [] };
const noItems: WorkspaceDiagnosticReport = { items: [] };
const none = { kind: "full", items: [] } satisfies DocumentDiagnosticReport;

async function start(connection: Connection, session: Session): Promise<void> {
  await registerWith(connection, session.client, session.watched);
  await session.readSettings(undefined);
}
