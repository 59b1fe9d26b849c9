import type { TextDocumentChangeEvent } from "vscode";

/** The whole lines that an edit has touched, because a mark may appear letter by letter. */
export function editedLines({ document, contentChanges }: TextDocumentChangeEvent): string {
  const lines = contentChanges.flatMap(({ range, text }) => {
    const first = Math.min(range.start.line, document.lineCount - 1);
    const last = Math.min(first + text.split("\n").length, document.lineCount);
    return Array.from({ length: last - first }, (_, index) => document.lineAt(first + index).text);
  });
  return lines.join("\n");
}
