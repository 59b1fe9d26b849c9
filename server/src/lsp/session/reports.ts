// Reports for pulled diagnostics: an editor asks after every keystroke, and most of the time nothing has changed.
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { sameItems } from "../../memo/index";
import { isSameRange } from "../convert/edits";

/** The last report about each document. */
interface Reports {
  /** The diagnostics of a document, or "unchanged" where they are those of the report with the id `previous`. */
  reportOf(uri: string, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport;
  /** Whether the last report about a document has these diagnostics. */
  has(uri: string, items: readonly Diagnostic[]): boolean;
  /** Forgets a document: it was closed. */
  forget(uri: string): void;
}

/** Creates the reports, empty at first. */
export function createReports(): Reports {
  const last = new Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  let count = 0;

  function has(uri: string, items: readonly Diagnostic[]): boolean {
    const previous = last.get(uri);
    return previous !== undefined && isSame(previous.items, items);
  }

  return {
    has,
    reportOf(uri, items, previous) {
      if (previous !== undefined && last.get(uri)?.resultId === previous && has(uri, items)) {
        return { kind: "unchanged", resultId: previous };
      }
      const resultId = String(++count);
      last.set(uri, { resultId, items });
      return { kind: "full", resultId, items };
    },
    forget: (uri) => last.delete(uri),
  };
}

function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, index) => isSameDiagnostic(one, others[index]!));
}

/** Compares what the editor shows; all other fields follow from the code. */
function isSameDiagnostic(one: Diagnostic, other: Diagnostic): boolean {
  if (one === other) return true;
  return (
    isSameRange(one.range, other.range) &&
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    sameItems(one.tags ?? [], other.tags ?? []) &&
    isSameRelated(one.relatedInformation, other.relatedInformation)
  );
}

function isSameRelated(some: Diagnostic["relatedInformation"], others: Diagnostic["relatedInformation"]): boolean {
  return some === others || JSON.stringify(some) === JSON.stringify(others);
}
