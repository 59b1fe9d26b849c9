// Renames everywhere, or nowhere with a sentence that says why.
import type {
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Renaming } from "../../../features/renaming/renaming";
import { fileName } from "../../../model/index";
import { rangeOf } from "../../convert/edits";
import { renamingEditOf } from "../../convert/renamingEditOf";
import { RequestRefusal } from "../../guard";
import type { Session } from "../../session/session";
import { loadCallers } from "./loadCallers";

/** How often a rename starts again because files have changed on disk. */
const mostTries = 3;

/** The name to replace, or null if there is no name. */
export async function prepareRename(
  { documents, folders, service }: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<PrepareRenameResult | null> {
  await folders.ready(uri);
  const lines = documents.lines(uri);
  const found = lines && service.renamable(uri, lines.offsetAt(position));
  if (!found) return null;
  if ("refused" in found) throw new RequestRefusal(found.refused);
  return { range: rangeOf(lines, found.span), placeholder: found.name };
}

/** The edits, with the moved block where it is wanted. */
export async function handleRename(session: Session, params: RenameParams): Promise<WorkspaceEdit | null> {
  const { client, documents } = session;
  const { movedBlocks } = session.settings;
  const { uri } = params.textDocument;
  const offset = await loadCallers(session, params);
  if (offset === undefined) return null;
  const find = () => renamingOf(session, uri, offset, params.newName);
  let renaming = await find();
  if (!renaming) return null;
  let wanted = movedBlocks === "ask" && client.confirmsEdits ? "confirm" : movedBlocks;
  if (renaming.moved && movedBlocks === "ask" && client.asksAboutMoved) {
    const { from, to, title } = renaming.moved;
    const answer = await session.askAboutMoved({ from, to, title });
    if (answer === null) return {};
    wanted = answer === "add" ? "always" : "never";
    // An answer takes its time: files may have changed.
    renaming = await find();
    if (!renaming) return null;
  }
  const { moved, edits } = renaming;
  const isWanted = moved && (wanted === "confirm" || wanted === "always");
  const withMoved = isWanted ? { moved, asks: wanted === "confirm", isNamed: client.confirmsEdits } : undefined;
  return renamingEditOf(edits, withMoved, documents, client.versionedEdits);
}

/** The renaming, once the files that it changes are read as they are on disk now. */
async function renamingOf(session: Session, uri: string, offset: number, name: string): Promise<Renaming | undefined> {
  const { documents, folders, service } = session;
  for (let tries = 0; tries < mostTries; tries++) {
    const renaming = service.rename(uri, offset, name);
    if (!renaming) return undefined;
    if ("refused" in renaming) throw new RequestRefusal(renaming.refused);
    const uris = new Set([...renaming.edits.keys(), ...(renaming.moved ? [renaming.moved.uri] : [])]);
    const closed = [...uris].filter((one) => !documents.isOpen(one));
    const [readOnly, ...changed] = await Promise.all([
      readOnlyOf(session, [...uris]),
      ...closed.map((one) => folders.refresh(one)),
    ]);
    if (changed.includes(true)) continue;
    if (readOnly.length > 0)
      throw new RequestRefusal(
        `Nothing was renamed, since this has to be changed as well and is read-only: ${readOnly.join(", ")}.`,
      );
    return renaming;
  }
  throw new RequestRefusal("Files of the module keep changing on disk: rename again once they stay as they are.");
}

/** The names of those that cannot be written. */
async function readOnlyOf({ runtime }: Session, uris: readonly string[]): Promise<string[]> {
  const writable = await Promise.all(uris.map(async (uri) => (await runtime.isWritable?.(uri)) ?? true));
  return [...new Set(uris.filter((_, index) => !writable[index]).map(fileName))];
}
