// What people look for in their own words, and what of it they write.
import type { BeginParams, BeginResult, SearchParams, SearchResult } from "../../protocol/index";
import { Lines } from "../../text/index";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** More arguments than these hide the types. */
const mostArguments = 5;
const mostTypes = 50;

/** A document that nobody has: its module holds nothing, and the newest releases count. */
const nowhere = "untitled:search.tf";

/** The types that fit, and the arguments of the block at the cursor that do. */
export async function search(session: Session, { uri, position, words }: SearchParams): Promise<SearchResult> {
  const { documents, folders, service } = session;
  if (uri !== undefined) await folders.loading(uri);
  const lines = uri === undefined ? undefined : documents.lines(uri);
  const offset = position && lines?.offsetAt(position);
  return {
    types: service.search(uri ?? nowhere, words).slice(0, mostTypes),
    arguments:
      uri !== undefined && offset !== undefined ? service.searchBlock(uri, words, offset).slice(0, mostArguments) : [],
  };
}

/** The edits that begin a chosen type or argument at the cursor. */
export async function begin(session: Session, { uri, position, chosen }: BeginParams): Promise<BeginResult> {
  await session.folders.loading(uri);
  const { documents, service } = session;
  const lines = documents.lines(uri);
  const begun = lines && service.begin(uri, lines.offsetAt(position), chosen);
  if (!begun) return null;
  const { block, edits, elsewhere } = begun;
  return {
    ...(block && { block: { range: rangeOf(lines, block.span), snippet: block.snippet } }),
    edits: textEditsOf(edits, lines),
    elsewhere: elsewhere.map((one) => ({
      uri: one.uri,
      edits: textEditsOf(one.edits, new Lines(service.text(one.uri) ?? "")),
    })),
  };
}
