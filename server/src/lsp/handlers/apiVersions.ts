// Another API version for a block of azapi's: which there are, what they change, and the edits of one.
import type { ApiVersionsResult, PlaceParams, RewrittenResult, UseApiVersionParams } from "../../protocol/index";
import { applyEdits } from "../../text/index";
import { textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The API versions that the block at a position can have. */
export async function apiVersions(session: Session, { uri, position }: PlaceParams): Promise<ApiVersionsResult> {
  await session.folders.loading(uri);
  const lines = session.documents.lines(uri);
  const found = lines && session.service.apiVersions(uri, lines.offsetAt(position));
  if (!found) return null;
  const { type, version, offered } = found;
  return { type, version, offered };
}

/** Changes the API version of the block at a position: the edits, and the text after them. */
export async function useApiVersion(
  session: Session,
  { uri, position, version }: UseApiVersionParams,
): Promise<RewrittenResult | null> {
  await session.folders.loading(uri);
  const { documents, service } = session;
  const [lines, text] = [documents.lines(uri), service.text(uri)];
  if (!lines || text === undefined) return null;
  const edits = service.useApiVersion(uri, lines.offsetAt(position), version);
  return { edits: textEditsOf(edits, lines), after: applyEdits(text, edits) };
}
