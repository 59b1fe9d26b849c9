// Fixes as LSP's code actions, with their edits in them.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { AppliedFix } from "../../service";
import type { Lines } from "../../text/lines";
import { textEditsOf } from "./textEditsOf";

/** `diagnostics` are what the fix mends, as the editor knows them. */
export function codeActionOf(
  fix: AppliedFix,
  uri: string,
  lines: Lines,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: { changes: { [uri]: textEditsOf(fix.edits, lines) } },
    ...(fix.preferred && { isPreferred: true }),
  };
}
