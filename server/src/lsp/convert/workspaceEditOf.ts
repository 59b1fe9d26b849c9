// Edits of several documents as LSP's.
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../../text/edit";
import type { Lines } from "../../text/lines";
import { textEditsOf } from "./textEditsOf";

/** Without documents that nothing is to be done about, or whose lines are not known. */
export function workspaceEditOf(
  all: readonly { readonly uri: string; readonly edits: readonly Edit[] }[],
  linesOf: (uri: string) => Lines | undefined,
): WorkspaceEdit {
  const changes = all.flatMap(({ uri, edits }) => {
    const lines = linesOf(uri);
    return lines && edits.length > 0 ? [[uri, textEditsOf(edits, lines)] as const] : [];
  });
  return { changes: Object.fromEntries(changes) };
}
