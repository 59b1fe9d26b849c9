// Findings as LSP's diagnostics.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Finding, Severity } from "../../rules/finding";
import { plain } from "../../text/escape";
import type { Lines } from "../../text/lines";
import { rangeOf } from "./edits";
import { ruleHref } from "./ruleHref";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** `linesOf` gives the lines of other documents that the finding points at. */
export function diagnosticOf(finding: Finding, lines: Lines, linesOf: (uri: string) => Lines | undefined): Diagnostic {
  const related = finding.related?.flatMap(({ uri, span, message }) => {
    const there = linesOf(uri);
    return there ? [{ message: plain(message), location: { uri, range: rangeOf(there, span) } }] : [];
  });
  const href = ruleHref(finding.rule);
  return {
    range: rangeOf(lines, finding.span),
    severity: severities[finding.severity],
    ...(finding.source === undefined
      ? { source: "azureml-terraform", code: finding.rule, ...(href && { codeDescription: { href } }) }
      : { source: plain(finding.source) }),
    message: plain(finding.message),
    ...(finding.tags && { tags: finding.tags.map((tag) => tags[tag]) }),
    ...(related?.length && { relatedInformation: related }),
  };
}
