// Fixes as LSP's code actions, with their edits in them.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { plain } from "../../escape";
import type { AppliedFix } from "../../service";
import type { Lines } from "../../text/lines";
import { workspaceEditOf } from "./workspaceEditOf";

/** `diagnostics` are what the fix mends, as the editor knows them; `linesOf` gives the lines of other documents. */
export function codeActionOf(
  fix: AppliedFix,
  uri: string,
  linesOf: (uri: string) => Lines | undefined,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  return {
    title: plain(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: workspaceEditOf([{ uri, edits: fix.edits }, ...fix.elsewhere], linesOf),
    ...(fix.preferred && { isPreferred: true }),
  };
}
