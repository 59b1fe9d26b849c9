import type { DocumentEdits, Edit } from "../../text/edit";
import type { Asked } from "./refactoringContext";

/** Edits by document, each document once, and those of the document at hand with what keeps it laid out. */
export function merged({ document, write }: Asked, all: readonly DocumentEdits[]): DocumentEdits[] {
  const byUri = new Map<string, Edit[]>();
  for (const { uri, edits } of all) if (edits.length > 0) byUri.set(uri, [...(byUri.get(uri) ?? []), ...edits]);
  return [...byUri].map(([uri, edits]) => ({
    uri,
    edits: uri === document.uri ? write.tidied(document, edits) : edits,
  }));
}
