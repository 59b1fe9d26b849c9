// Suggestions as LSP's completion items, as far as the connected editor supports them.
import { type CompletionItem, CompletionItemKind, CompletionItemTag, InsertTextFormat } from "vscode-languageserver";
import type { Suggestion } from "../../features/completion/completion";
import { type Lines, plain, withoutTabStops } from "../../text/index";
import type { Client } from "../editor/client";
import { rangeOf, textEditsOf, workspaceEditOf } from "./edits";

const kinds: Record<Suggestion["kind"], CompletionItemKind> = {
  type: CompletionItemKind.Class,
  block: CompletionItemKind.Struct,
  argument: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  function: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
};

/** What a completion item carries for the request that resolves it. */
export interface ItemData {
  readonly uri: string;
  readonly key: string;
}

/** The item of one suggestion for the document `uri`. */
export function completionItemOf(
  suggestion: Suggestion,
  uri: string,
  lines: Lines,
  client: Client,
  linesOf: (uri: string) => Lines | undefined,
): CompletionItem {
  const { label, detail, key, deprecated } = suggestion;
  const isSnippet = suggestion.isSnippet && client.snippets;
  const newText = suggestion.isSnippet && !client.snippets ? withoutTabStops(suggestion.insert) : suggestion.insert;
  return {
    label: plain(label),
    kind: kinds[suggestion.kind],
    textEdit: { range: rangeOf(lines, suggestion.replace), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // One is in front of those of rank 0.
    sortText: String(Math.max(0, Math.round(suggestion.rank) + 1)).padStart(6, "0"),
    ...(suggestion.also?.length && { additionalTextEdits: textEditsOf(suggestion.also, lines) }),
    ...(suggestion.filter !== undefined && { filterText: suggestion.filter }),
    ...(detail !== undefined &&
      (client.labelDetails ? { labelDetails: { description: plain(detail) } } : { detail: plain(detail) })),
    ...(deprecated && (client.itemTags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated })),
    ...commandOf(suggestion, client, linesOf),
    ...(key !== undefined && { data: { uri, key } satisfies ItemData }),
  };
}

/** What happens once it is accepted: edits of other documents, the next list, or what a function takes. */
function commandOf(
  { elsewhere, retrigger, kind, isSnippet }: Suggestion,
  { editCommand, suggestCommand, hintsCommand }: Client,
  linesOf: (uri: string) => Lines | undefined,
): Pick<CompletionItem, "command"> {
  if (elsewhere && editCommand !== undefined)
    return { command: { title: "", command: editCommand, arguments: [workspaceEditOf(elsewhere, linesOf)] } };
  if (kind === "function" && isSnippet && hintsCommand !== undefined)
    return { command: { title: "", command: hintsCommand } };
  return retrigger && suggestCommand !== undefined ? { command: { title: "", command: suggestCommand } } : {};
}
