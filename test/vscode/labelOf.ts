import type { CompletionItem } from "vscode";

/** What a suggestion is called. */
export function labelOf({ label }: CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}
