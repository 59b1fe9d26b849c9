// The handlers of requests for navigation and renaming.
import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Connection,
  DefinitionParams,
  DocumentHighlightParams,
  DocumentLinkParams,
  DocumentSymbolParams,
  FoldingRangeParams,
  PrepareRenameParams,
  ReferenceParams,
  RenameParams,
  SelectionRangeParams,
  WorkspaceSymbolParams,
} from "vscode-languageserver";
import { guard } from "./guard";
import { incomingCalls, outgoingCalls, prepareCalls } from "./handlers/navigation/calls";
import { definition } from "./handlers/navigation/definition";
import { highlights, references } from "./handlers/navigation/references";
import { prepareRename, rename } from "./handlers/navigation/rename";
import { outline, typeLinks, workspaceSymbols } from "./handlers/navigation/symbols";
import { foldingRanges, selectionRanges } from "./handlers/structure";
import type { Log } from "./runtime";
import type { Session } from "./session/session";

/** Registers them. */
export function registerNavigation(connection: Connection, session: Session, log: Log): void {
  function on<P, R>(name: string, empty: R, answer: (session: Session, params: P) => R | Promise<R>) {
    return guard(log, name, empty, (params: P) => answer(session, params));
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
  connection.onPrepareRename(
    on("prepare rename", null, (_, params: PrepareRenameParams) => prepareRename(session, params)),
  );
  connection.onRenameRequest(on("rename", null, (_, params: RenameParams) => rename(session, params)));
  callHierarchy.onPrepare(on("calls", null, (_, params: CallHierarchyPrepareParams) => prepareCalls(session, params)));
  callHierarchy.onIncomingCalls(
    on("incoming calls", [], (_, params: CallHierarchyIncomingCallsParams) => incomingCalls(session, params)),
  );
  callHierarchy.onOutgoingCalls(
    on("outgoing calls", [], (_, params: CallHierarchyOutgoingCallsParams) => outgoingCalls(session, params)),
  );
}
