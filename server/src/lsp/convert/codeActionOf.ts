// Fixes as LSP's code actions, with their edits in them.
import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from "vscode-languageserver";
import type { AppliedFix } from "../../service";
import type { Lines } from "../../text/lines";
import { rangeOf } from "./rangeOf";

/** `diagnostics` are what the fix mends, as the editor knows them. */
export function codeActionOf(
  fix: AppliedFix,
  uri: string,
  lines: Lines,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const edits: TextEdit[] = fix.edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: { changes: { [uri]: edits } },
    ...(fix.preferred && { isPreferred: true }),
  };
}
