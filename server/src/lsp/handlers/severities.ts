// How severe the findings of a rule are, to be set from one of them, where the editor has a command for it.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Lines, Span } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import type { Session } from "../session/session";

/** One action for each rule with a finding in a span, behind all that mends it. */
export function severityActions(session: Session, uri: string, span: Span, lines: Lines): CodeAction[] {
  const { client, documents, service } = session;
  const { severityCommand: command } = client;
  if (command === undefined) return [];
  return service.findingsByRule(uri, span).flatMap((finding): CodeAction[] => {
    const { rule, severity } = finding;
    // What cannot be read is no opinion.
    if (rule === "syntax") return [];
    const title = `Set the severity of ${rule}…`;
    const diagnostics = [diagnosticOf(finding, lines, documents.lines)];
    const run = { title, command, arguments: [uri, rule, severity] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: run }];
  });
}
