// References to what is at a position.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { rangeOf } from "../../convert/edits";
import type { Session } from "../../session/session";
import { loadCallers } from "./loadCallers";

/** In all files of its module, and in the modules that call that one. */
export async function references(session: Session, params: ReferenceParams): Promise<Location[]> {
  const { documents, service } = session;
  const { uri } = params.textDocument;
  const offset = await loadCallers(session, params);
  if (offset === undefined) return [];
  return service.references(uri, offset, params.context.includeDeclaration).flatMap((place) => {
    const lines = documents.lines(place.uri);
    return lines ? [{ uri: place.uri, range: rangeOf(lines, place.span) }] : [];
  });
}

/** The occurrences of a name in its document. */
export function highlights(session: Session, params: TextDocumentPositionParams): DocumentHighlight[] {
  const { documents, service } = session;
  const { uri } = params.textDocument;
  const lines = documents.lines(uri);
  if (!lines) return [];
  return service.highlights(uri, lines.offsetAt(params.position)).map(({ span, isDeclaration }) => ({
    range: rangeOf(lines, span),
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
