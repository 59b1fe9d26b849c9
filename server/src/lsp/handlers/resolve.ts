// The documentation of the completion item that is selected; the list itself goes without, to be small.
import { type CompletionItem, MarkupKind } from "vscode-languageserver";
import type { ItemData } from "../convert/completionItemOf";
import { isObject } from "../isObject";
import type { Session } from "../session/session";

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
