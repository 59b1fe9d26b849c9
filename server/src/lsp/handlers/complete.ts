// The completion list.
import type { CompletionList, CompletionParams } from "vscode-languageserver";
import { completionItemOf } from "../convert/completionItemOf";
import type { Session } from "../session/session";
import { isWorthAsking } from "./isWorthAsking";

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
