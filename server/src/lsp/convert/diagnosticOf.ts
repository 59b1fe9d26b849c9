// Findings as LSP's diagnostics.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import { sideTable } from "../../memo/index";
import type { Finding, Severity } from "../../model/index";
import { type Lines, plain } from "../../text/index";
import { isSameRange, rangeOf } from "./edits";
import { ruleHref } from "./ruleHref";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** What was made of a finding last: after a keystroke nearly all findings are where they were. */
const last = sideTable<Finding, Diagnostic>("diagnostic");

/** A finding as a diagnostic. `linesOf` gives the lines of other documents, for related places. */
export function diagnosticOf(finding: Finding, lines: Lines, linesOf: (uri: string) => Lines | undefined): Diagnostic {
  const range = rangeOf(lines, finding.span);
  const previous = last.get(finding);
  if (previous && isSameRange(previous.range, range) && areWhereTheyWere(finding, previous, linesOf)) return previous;
  const made = diagnosticAt(range, finding, linesOf);
  last.set(finding, made);
  return made;
}

/** Whether what a finding points at, in whatever document, is where the diagnostic has it. */
function areWhereTheyWere(
  { related = [] }: Finding,
  { relatedInformation = [] }: Diagnostic,
  linesOf: (uri: string) => Lines | undefined,
): boolean {
  return (
    related.length === relatedInformation.length &&
    related.every(({ uri, span }, index) => {
      const there = linesOf(uri);
      return there !== undefined && isSameRange(relatedInformation[index]!.location.range, rangeOf(there, span));
    })
  );
}

function diagnosticAt(range: Range, finding: Finding, linesOf: (uri: string) => Lines | undefined): Diagnostic {
  const related = finding.related?.flatMap(({ uri, span, message }) => {
    const there = linesOf(uri);
    return there ? [{ message: plain(message), location: { uri, range: rangeOf(there, span) } }] : [];
  });
  const href = ruleHref(finding.rule);
  return {
    range,
    severity: severities[finding.severity],
    ...(finding.source === undefined
      ? { source: "azureml-terraform", code: finding.rule, ...(href && { codeDescription: { href } }) }
      : { source: plain(finding.source) }),
    message: plain(finding.message),
    ...(finding.tags && { tags: finding.tags.map((tag) => tags[tag]) }),
    ...(related?.length && { relatedInformation: related }),
  };
}
