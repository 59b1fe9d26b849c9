// Hovers.
import { type Hover, MarkupKind, type TextDocumentPositionParams } from "vscode-languageserver";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The documentation of what is at a position. */
export async function hover(session: Session, params: TextDocumentPositionParams): Promise<Hover | null> {
  const { documents, folders, service } = session;
  const { uri } = params.textDocument;
  await folders.loading(uri);
  const lines = documents.lines(uri);
  const found = lines && service.hover(uri, lines.offsetAt(params.position));
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeOf(lines, found.span) };
}
