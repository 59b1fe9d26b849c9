// Variables and outputs of a module are mentioned in the modules that call it, which need not be open.
import type { TextDocumentPositionParams } from "vscode-languageserver";
import type { Session } from "../../session/session";

/** Loads the callers if they may mention what is at a position. Returns the position's offset, or undefined in an unknown document. */
export async function loadCallers(
  { documents, unopenedModules, folders, service }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<number | undefined> {
  await folders.ready(uri);
  const offset = documents.offset(uri, position);
  const folder = offset === undefined ? undefined : service.seenByCallers(uri, offset);
  if (folder === undefined) return offset;
  await unopenedModules.loadCallers(folder);
  // Somebody may have typed meanwhile.
  return documents.offset(uri, position);
}
