// Problems that are shown beside those of the language server: what was found in a text once, until that is another one.
import { type Diagnostic, DiagnosticSeverity, Disposable, languages, type Uri, workspace } from "vscode";

/** The severities of the server's findings, as VS Code has them. */
export const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Shows nothing yet. What was found in a text goes with the first edit of it. */
export function createProblems(name: string) {
  const collection = languages.createDiagnosticCollection(name);
  const edits = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    // Each deletion is told to the editor, also of nothing: people type in documents without problems most of the time.
    if (contentChanges.length > 0 && collection.has(document.uri)) collection.delete(document.uri);
  });
  return {
    /** Shows these, and nothing of before. A file may be there several times. */
    show(files: readonly (readonly [Uri, readonly Diagnostic[]])[]): void {
      collection.clear();
      collection.set(files.map(([uri, problems]) => [uri, problems]));
    },
    clear: () => collection.clear(),
    dispose: () => Disposable.from(collection, edits).dispose(),
  };
}

/** The diagnostics that `createProblems` creates. */
export type Problems = ReturnType<typeof createProblems>;
