// What is shown in and around the text of a document: lenses, problems, fixes, the names of tabs. It escapes what they say.
import {
  CodeAction,
  CodeActionKind,
  CodeLens,
  type Command,
  commands,
  Diagnostic,
  type DiagnosticSeverity,
  type Range,
  type Uri,
} from "vscode";
import { escapeLabel, plain } from "../../../server/src/text/index";

/** A code lens that runs a command, with its title escaped. */
export function lens(range: Range, command: Command): CodeLens {
  return new CodeLens(range, {
    ...command,
    title: escapeLabel(command.title),
    ...(command.tooltip !== undefined && { tooltip: plain(command.tooltip) }),
  });
}

/** A diagnostic with its message escaped. */
export function problem(range: Range, message: string, severity: DiagnosticSeverity, source: string): Diagnostic {
  const made = new Diagnostic(range, plain(message), severity);
  made.source = plain(source);
  return made;
}

/** A quick fix with its title escaped. */
export function quickFix(title: string): CodeAction {
  return new CodeAction(plain(title), CodeActionKind.QuickFix);
}

/** What writes code in another way. */
export function rewriting(title: string): CodeAction {
  return new CodeAction(plain(title), CodeActionKind.RefactorRewrite);
}

/** Shows two texts side by side, in a tab that closes when another is looked at. */
export function showBeside(left: Uri, right: Uri, title: string): Thenable<unknown> {
  return commands.executeCommand("vscode.diff", left, right, escapeLabel(title), { preview: true });
}

/** Shows Markdown as the page that it makes; where nothing makes pages, VS Code shows it as text. */
export function showPage(uri: Uri): Thenable<unknown> {
  return commands.executeCommand("vscode.openWith", uri, "vscode.markdown.preview.editor", { preview: true });
}
