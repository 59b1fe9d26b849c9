// What a module takes and gives is mentioned by the modules that call it, which need not be open.
import type { TextDocumentPositionParams } from "vscode-languageserver";
import type { Session } from "../../session/session";

/** Loads those where they may mention what stands at a position. The position's offset, or undefined in an unknown document. */
export async function loadCallers(
  { documents, elsewhere, folders, service }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<number | undefined> {
  await folders.ready(uri);
  const offset = documents.offset(uri, position);
  const folder = offset === undefined ? undefined : service.seenByCallers(uri, offset);
  if (folder === undefined) return offset;
  await elsewhere.loadCallers(folder);
  // Somebody may have typed meanwhile.
  return documents.offset(uri, position);
}
