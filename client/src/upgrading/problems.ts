// What a newer version changes, among the problems that VS Code shows.
import { type Diagnostic, DiagnosticSeverity, languages, Uri } from "vscode";
import type { UpgradedFile, UpgradeFinding } from "../../../server/src/protocol";
import { rangeOf } from "../rangeOf";
import { problem } from "../shown/inEditor";

const severities: Record<UpgradeFinding["severity"], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shows nothing yet. */
export function createProblems() {
  const collection = languages.createDiagnosticCollection("azuremlTerraform.upgrade");
  return {
    /** Shows these, and nothing of before. */
    show(files: readonly UpgradedFile[], version: string): void {
      collection.clear();
      for (const { uri, findings } of files)
        collection.set(
          Uri.parse(uri),
          findings.map((finding) => problemOf(finding, version)),
        );
    },
    /** What was found in a text does not count for another. */
    forget: (uri: Uri) => collection.delete(uri),
    clear: () => collection.clear(),
    dispose: () => collection.dispose(),
  };
}

/** What `createProblems` gives. */
export type Problems = ReturnType<typeof createProblems>;

function problemOf({ range, severity, message, rule, href }: UpgradeFinding, version: string): Diagnostic {
  const shown = problem(rangeOf(range), message, severities[severity], `azurerm ${version}`);
  shown.code = { value: rule, target: Uri.parse(href) };
  return shown;
}
