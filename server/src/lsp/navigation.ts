// The handlers of requests for navigation and renaming.
import {
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Connection,
  type DefinitionParams,
  type DocumentHighlightParams,
  type DocumentLinkParams,
  type DocumentSymbolParams,
  type FoldingRangeParams,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type SelectionRangeParams,
  type SemanticTokensDeltaParams,
  SemanticTokensDeltaRequest,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import type { Failures } from "./failures";
import { guard } from "./guard";
import { incomingCalls, outgoingCalls, prepareCalls } from "./handlers/navigation/calls";
import { definition } from "./handlers/navigation/definition";
import { highlights, references } from "./handlers/navigation/references";
import { handleRename, prepareRename } from "./handlers/navigation/rename";
import { outline, typeLinks, workspaceSymbols } from "./handlers/navigation/symbols";
import { foldingRanges, selectionRanges } from "./handlers/ranges";
import { allTokens, tokensDelta, tokensInRange } from "./handlers/semanticTokens";
import type { Session } from "./session/session";

/** Registers them. */
export function registerNavigation(connection: Connection, session: Session, failures: Failures): void {
  function on<P, R>(name: string, empty: R, answer: (session: Session, params: P) => R | Promise<R>) {
    return guard(failures, name, empty, (params: P) => answer(session, params));
  }

  const { callHierarchy } = connection.languages;
  connection.onDefinition(on<DefinitionParams, Awaited<ReturnType<typeof definition>>>("definition", null, definition));
  connection.onReferences(on("references", [], (_, params: ReferenceParams) => references(session, params)));
  connection.onDocumentHighlight(
    on("highlight", [], (_, params: DocumentHighlightParams) => highlights(session, params)),
  );
  connection.onDocumentSymbol(on("symbols", [], (_, params: DocumentSymbolParams) => outline(session, params)));
  connection.onWorkspaceSymbol(
    on("all symbols", [], (_, params: WorkspaceSymbolParams) => workspaceSymbols(session, params)),
  );
  connection.onDocumentLinks(on("links", [], (_, params: DocumentLinkParams) => typeLinks(session, params)));
  connection.onFoldingRanges(on("folding", null, (_, params: FoldingRangeParams) => foldingRanges(session, params)));
  connection.onSelectionRanges(
    on("selection", null, (_, params: SelectionRangeParams) => selectionRanges(session, params)),
  );
  // By their types, since the functions for them take no null, with which VS Code asks the next extension.
  connection.onRequest(
    SemanticTokensRequest.type,
    on("tokens", null, (_, params: SemanticTokensParams) => allTokens(session, params)),
  );
  connection.onRequest(
    SemanticTokensDeltaRequest.type,
    on("changed tokens", null, (_, params: SemanticTokensDeltaParams) => tokensDelta(session, params)),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    on("tokens in a range", null, (_, params: SemanticTokensRangeParams) => tokensInRange(session, params)),
  );
  connection.onPrepareRename(
    on("prepare rename", null, (_, params: PrepareRenameParams) => prepareRename(session, params)),
  );
  connection.onRenameRequest(on("rename", null, (_, params: RenameParams) => handleRename(session, params)));
  callHierarchy.onPrepare(on("calls", null, (_, params: CallHierarchyPrepareParams) => prepareCalls(session, params)));
  callHierarchy.onIncomingCalls(
    on("incoming calls", [], (_, params: CallHierarchyIncomingCallsParams) => incomingCalls(session, params)),
  );
  callHierarchy.onOutgoingCalls(
    on("outgoing calls", [], (_, params: CallHierarchyOutgoingCallsParams) => outgoingCalls(session, params)),
  );
}
