// What can be done about the findings in a range.
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { codeActionOf } from "../convert/codeActionOf";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Session } from "../session";

/** The fixes of findings that are shown. */
export function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const { documents, service } = session;
  const { uri } = textDocument;
  const lines = documents.lines(uri);
  if (!lines || !wants(context.only)) return [];
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return service.fixes(uri, span).map((fix) => {
    const diagnostics = fix.findings.map((finding) => diagnosticOf(finding, lines, documents.lines));
    return codeActionOf(fix, uri, lines, diagnostics);
  });
}

function wants(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}
