// The moved block that a block with a new name still lacks.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { textEditsOf } from "../convert/textEditsOf";
import type { Session } from "../session/session";

/** An action for each name that it may have had before. */
export function movedBlockActions({ documents, service }: Session, uri: string, offset: number): CodeAction[] {
  return service.movedBlocks(uri, offset).flatMap((moved) => {
    const lines = documents.lines(moved.uri);
    if (!lines) return [];
    const edit = { changes: { [moved.uri]: textEditsOf([moved.edit], lines) } };
    return [{ title: moved.title, kind: CodeActionKind.RefactorRewrite, edit }];
  });
}
