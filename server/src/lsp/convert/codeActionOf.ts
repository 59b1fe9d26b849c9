// Fixes as LSP's code actions, with their edits in them.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { AppliedFix } from "../../service";
import type { Lines } from "../../text/lines";
import { textEditsOf } from "./textEditsOf";

/** `diagnostics` are what the fix mends, as the editor knows them; `linesOf` gives the lines of other documents. */
export function codeActionOf(
  fix: AppliedFix,
  uri: string,
  linesOf: (uri: string) => Lines | undefined,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const all = [{ uri, edits: fix.edits }, ...fix.elsewhere].flatMap((one) => {
    const lines = linesOf(one.uri);
    return lines && one.edits.length > 0 ? [[one.uri, textEditsOf(one.edits, lines)] as const] : [];
  });
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: { changes: Object.fromEntries(all) },
    ...(fix.preferred && { isPreferred: true }),
  };
}
