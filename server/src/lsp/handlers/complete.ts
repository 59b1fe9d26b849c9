// The completion list.
import { type CompletionItem, type CompletionList, type CompletionParams, MarkupKind } from "vscode-languageserver";
import { ownProperty } from "../../text/ownProperty";
import { completionItemOf, type ItemData } from "../convert/completionItemOf";
import { isObject } from "../isObject";
import type { Session } from "../session/session";

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** What can be written where the cursor stands. */
export async function complete(session: Session, params: CompletionParams): Promise<CompletionList> {
  const { client, documents, folders, service, openedBy } = session;
  const { uri } = params.textDocument;
  const trigger = openedBy(params.context);
  await folders.loading(uri);
  const lines = documents.lines(uri);
  if (!lines) return nothing;
  const before = lines.lineText(params.position.line).slice(0, params.position.character);
  if (!isWorthAsking(params.context?.triggerCharacter, before)) return nothing;
  const { items, isIncomplete } = service.complete(uri, lines.offsetAt(params.position), trigger);
  return { isIncomplete, items: items.map((suggestion) => completionItemOf(suggestion, uri, lines, client)) };
}

// Which typed characters may open the completion list. Most spaces and braces are only layout, most apostrophes prose: a
// list that opens on them would take the Enter key away from whoever wants a new line.

const after: Readonly<Record<string, RegExp>> = {
  " ": /[=:] $/,
  "{": /[$%]\{$/,
  "'": /[=:,([]\s*'$/,
  "`": /[=:,([]\s*`$/,
};

/** Whether to suggest anything where the cursor stands behind `before`, after `trigger` was typed. */
export function isWorthAsking(trigger: string | undefined, before: string): boolean {
  return trigger === undefined || (ownProperty(after, trigger)?.test(before) ?? true);
}

/** The item with its documentation, where it has any. */
export function resolve({ client, service }: Session, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isItemData(data)) return item;
  const value = service.document(data.uri, data);
  if (value === undefined) return item;
  return { ...item, documentation: { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}

function isItemData(data: unknown): data is ItemData {
  return isObject(data) && typeof data.uri === "string" && typeof data.key === "string";
}
