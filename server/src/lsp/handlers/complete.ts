// The completion list, and the documentation of its items.
import { type CompletionItem, type CompletionList, type CompletionParams, MarkupKind } from "vscode-languageserver";
import type { Suggestions } from "../../features/completion/completion";
import { isObject, type Lines, ownProperty } from "../../text/index";
import { completionItemOf, type ItemData } from "../convert/completionItemOf";
import type { Session } from "../session/session";

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** The suggestions at the cursor. */
export async function handleCompletion(session: Session, params: CompletionParams): Promise<CompletionList> {
  const { client, documents, folders, service, completionTrigger, unopenedModules } = session;
  const { uri } = params.textDocument;
  const trigger = completionTrigger(params.context);
  await folders.loading(uri);
  const asked = documents.lines(uri);
  if (!asked) return nothing;
  const before = asked.lineText(params.position.line).slice(0, params.position.character);
  if (!opensCompletion(params.context?.triggerCharacter, before)) return nothing;
  const suggested = service.complete(uri, asked.offsetAt(params.position), trigger, client.narrowsLists);
  if (!suggested.areModules) return listOf(suggested, asked);
  service.setModuleFolders(await unopenedModules.folders());
  // Somebody may have typed meanwhile.
  const lines = documents.lines(uri);
  return lines
    ? listOf(service.complete(uri, lines.offsetAt(params.position), trigger, client.narrowsLists), lines)
    : nothing;

  function listOf({ items, isIncomplete }: Suggestions, lines: Lines): CompletionList {
    return {
      isIncomplete,
      items: items.map((suggestion) => completionItemOf(suggestion, uri, lines, client, documents.lines)),
    };
  }
}

// Where a typed character may open the completion list. Most spaces and braces are only layout, most apostrophes prose: a
// list that opened there would take the Enter key from somebody who wants a new line.

const textBefore: Readonly<Record<string, RegExp>> = {
  " ": /[=:?] $/,
  "{": /[$%]\{$/,
  // A list may go on in the next line; an index does not.
  "[": /[\w"\])]\[$/,
  "'": /[=:,([]\s*'$/,
  "`": /[=:,([]\s*`$/,
  // In a line of its own, and not in front of what was broken off.
  "\n": /^\s*$/,
};

/** Whether to suggest anything after `trigger` was typed; `before` is the line up to the cursor. Always true without a trigger. */
function opensCompletion(trigger: string | undefined, before: string): boolean {
  return trigger === undefined || (ownProperty(textBefore, trigger)?.test(before) ?? true);
}

/** The item with its documentation, which the list goes without so that it stays small. */
export function resolveCompletion({ client, service }: Session, item: CompletionItem): CompletionItem {
  const data: unknown = item.data;
  if (!isItemData(data)) return item;
  const value = service.document(data.uri, data);
  if (value === undefined) return item;
  return { ...item, documentation: { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}

function isItemData(data: unknown): data is ItemData {
  return isObject(data) && typeof data.uri === "string" && typeof data.key === "string";
}
