// Comments that suppress findings as code actions; where the editor can, the reason is what is typed next.
import { type CodeAction, CodeActionKind, type SnippetTextEdit } from "vscode-languageserver";
import type { Suppression } from "../../features/codeActions/codeActions";
import type { Lines, Span } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** Those for a span. They come last: to mend something is better. */
export function suppressions(session: Session, uri: string, span: Span, lines: Lines): CodeAction[] {
  const { client, documents, service } = session;
  return service.suppressions(uri, span).map((one): CodeAction => {
    const edit = client.snippetEdits
      ? {
          documentChanges: [{ textDocument: { uri, version: documents.version(uri) }, edits: [snippetOf(one, lines)] }],
        }
      : { changes: { [uri]: textEditsOf([one.edit], lines) } };
    const diagnostics = [diagnosticOf(one.finding, lines, documents.lines)];
    return { title: one.title, kind: CodeActionKind.QuickFix, diagnostics, edit };
  });
}

function snippetOf({ edit, reason }: Suppression, lines: Lines): SnippetTextEdit {
  const value = edit.text.replace(reason, `\${1:${reason}}`);
  return { range: rangeOf(lines, edit.span), snippet: { kind: "snippet", value } };
}
