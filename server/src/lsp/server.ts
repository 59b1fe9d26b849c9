// The language server: which message is answered by what, one line each. It knows no Terraform and no file system: the
// service that `runtime` brings knows the one, the runtime itself the other.
import type {
  CodeAction,
  CodeActionParams,
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
} from "vscode-languageserver";
import { version as ourVersion } from "../../../package.json";
import { redact } from "../redact/redact";
import { capabilitiesFor } from "./editor/capabilities";
import { clientOf } from "./editor/client";
import { registerWith } from "./editor/registrations";
import { guard } from "./guard";
import { codeActions } from "./handlers/codeActions";
import { complete, resolve } from "./handlers/complete";
import { format } from "./handlers/format";
import { hover } from "./handlers/hover";
import { resolveQuickFix } from "./handlers/quickFixes";
import { resolveRefactoring } from "./handlers/refactorings";
import { serveNavigation } from "./navigation";
import { serveOwnRequests } from "./ownRequests";
import type { Log, Runtime } from "./runtime";
import { inBatches } from "./session/inBatches";
import { createSession, type Session } from "./session/session";

/** Serves one editor over `connection` until it says goodbye. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log: Log = (message) => {
    try {
      connection.console.error(redact(message));
    } catch {
      // The editor has gone, and the log with it.
    }
  };
  connection.onInitialize((params) => {
    const client = clientOf(params);
    serve(connection, createSession(connection, runtime, client, log), log);
    return capabilitiesFor(client, ourVersion);
  });
  connection.listen();
}

function serve(connection: Connection, session: Session, log: Log): void {
  const { documents, elsewhere, folders, diagnostics, past, versions } = session;

  function on<P, R>(name: string, empty: R, handler: (params: P) => R | Promise<R>) {
    return guard(log, name, empty, handler);
  }

  connection.onInitialized(on("initialized", undefined, () => start(connection, session)));
  connection.onDidChangeConfiguration(
    on("settings", undefined, (params: DidChangeConfigurationParams) => session.readSettings(params.settings)),
  );
  const follow = inBatches((changes: readonly FileEvent[]) => {
    past.again();
    return folders.follow(changes);
  });
  connection.onDidChangeWatchedFiles(
    on("files", undefined, (params: DidChangeWatchedFilesParams) => {
      // Of what is deleted most is none of our business.
      const changes = params.changes.filter(folders.concerns);
      if (changes.length === 0) return undefined;
      elsewhere.forget();
      return follow(changes);
    }),
  );
  connection.onDidOpenTextDocument(
    on("open", undefined, ({ textDocument: { uri, text, version } }: DidOpenTextDocumentParams) => {
      documents.open(uri, text, version);
      folders.enter(uri);
      past.follow(uri);
      diagnostics.update(false);
    }),
  );
  connection.onDidChangeTextDocument(
    on("change", undefined, ({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams) => {
      documents.change(uri, contentChanges, version);
      diagnostics.update(false);
      folders.edited(uri);
      versions.edited(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    on("close", undefined, ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
      documents.close(uri);
      past.leave(uri);
      diagnostics.clear(uri);
      return folders.leave(uri);
    }),
  );
  connection.onCompletion(on("completion", nothing, (params: CompletionParams) => complete(session, params)));
  connection.onHover(on("hover", null, (params: HoverParams) => hover(session, params)));
  connection.onCodeAction(on("code action", [], (params: CodeActionParams) => codeActions(session, params)));
  connection.onCodeActionResolve((action: CodeAction) =>
    on(
      "code action resolve",
      action,
      () => resolveQuickFix(session, action) ?? resolveRefactoring(session, action),
    )(action),
  );
  connection.onDocumentFormatting(on("formatting", [], (params: DocumentFormattingParams) => format(session, params)));
  connection.onDocumentRangeFormatting(
    on("range formatting", [], (params: DocumentRangeFormattingParams) => format(session, params)),
  );
  serveNavigation(connection, session, log);
  connection.languages.diagnostics.on(
    on("diagnostic", none, ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams) =>
      diagnostics.reportOf(uri, previousResultId),
    ),
  );
  serveOwnRequests(connection, session, log);
  // Where it fails, the item itself is the answer.
  connection.onCompletionResolve((item: CompletionItem) => on("resolve", item, () => resolve(session, item))(item));
}

const nothing: CompletionList = { isIncomplete: false, items: [] };
const none = { kind: "full", items: [] } satisfies DocumentDiagnosticReport;

async function start(connection: Connection, session: Session): Promise<void> {
  await registerWith(connection, session.client, session.watched);
  await session.readSettings(undefined);
}
