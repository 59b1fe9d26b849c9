// The definition of what is at a position.
import type { Location, LocationLink, TextDocumentPositionParams } from "vscode-languageserver";
import { rangeOf } from "../../convert/edits";
import type { Session } from "../../session/session";

/** Links for editors that take them, otherwise locations; null where nothing is referred to. */
export async function definition(
  { client, documents, folders, service }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Location[] | LocationLink[] | null> {
  await folders.ready(uri);
  const lines = documents.lines(uri);
  const found = lines && service.definition(uri, lines.offsetAt(position));
  if (!found) return null;
  const targets = found.targets.flatMap((target) => {
    const there = documents.lines(target.uri);
    return there ? [{ ...target, range: rangeOf(there, target.span), selected: rangeOf(there, target.selection) }] : [];
  });
  if (!client.definitionLinks) return targets.map(({ uri: at, selected }) => ({ uri: at, range: selected }));
  return targets.map(({ uri: targetUri, range, selected }) => ({
    originSelectionRange: rangeOf(lines, found.origin),
    targetUri,
    targetRange: range,
    targetSelectionRange: selected,
  }));
}
