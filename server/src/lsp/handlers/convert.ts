// Converting a part of a document into another language.
import type { ConvertParams, ConvertResult } from "../../protocol/index";
import type { Session } from "../session/session";

/** The converted code, or null where there is nothing to convert. */
export async function handleConversion(session: Session, { uri, range, to }: ConvertParams): Promise<ConvertResult> {
  const { documents, folders, service } = session;
  await folders.loading(uri);
  const lines = documents.lines(uri);
  if (!lines) return null;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return service.convert(uri, span, to) ?? null;
}
