// A renaming as LSP's edit of the workspace.
import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { MovedBlock } from "../../features/moved/moved";
import { type Edit, escapeLabel } from "../../text/index";
import type { OpenDocuments } from "../session/documents";
import { textEditsOf } from "./edits";

/** The moved block of a renaming. */
interface WithMoved {
  readonly moved: MovedBlock;
  /** Whether to ask before it is added: editors leave out what has to be confirmed until somebody ticks it. */
  readonly asks: boolean;
  /** Whether the editor can show what it is for, where it shows the edits. */
  readonly isNamed: boolean;
}

/** Edits by document; for the versions that documents have now, where the editor takes that. */
export function renamingEditOf(
  edits: ReadonlyMap<string, readonly Edit[]>,
  withMoved: WithMoved | undefined,
  documents: OpenDocuments,
  isVersioned: boolean,
): WorkspaceEdit {
  const byDocument = new Map<string, (TextEdit | AnnotatedTextEdit)[]>();
  for (const [uri, some] of edits) {
    const lines = documents.lines(uri);
    if (lines) byDocument.set(uri, textEditsOf(some, lines));
  }
  if (withMoved) add(withMoved);
  if (!isVersioned) return { changes: Object.fromEntries(byDocument) };
  const documentChanges = [...byDocument].map(
    ([uri, some]): TextDocumentEdit => ({ textDocument: { uri, version: documents.version(uri) }, edits: some }),
  );
  return { documentChanges, ...(withMoved?.isNamed && { changeAnnotations: { moved: annotation(withMoved) } }) };

  function add({ moved: { uri, edit }, isNamed }: WithMoved): void {
    const lines = documents.lines(uri);
    const written = lines ? textEditsOf([edit], lines) : [];
    const own = byDocument.get(uri) ?? [];
    byDocument.set(uri, [
      ...own,
      ...written.map((one) => (isNamed && isVersioned ? { ...one, annotationId: "moved" } : one)),
    ]);
  }
}

function annotation({ moved: { from, to, title }, asks }: WithMoved) {
  return {
    label: escapeLabel(title),
    description: escapeLabel(
      `So that Terraform keeps what it has made as ${from}, instead of destroying it and making ${to}.`,
    ),
    needsConfirmation: asks,
  };
}
