// Resources of azurerm's in files as resources of azapi's: what would be written. Nothing is: the client does that.
import type { ConvertedToAzapi, ConvertToAzapiParams } from "../../protocol";
import { applyEdits, Lines, plain } from "../../text/index";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";
import { openIn } from "./upgrade";

/** Files by the paths that they were named by, where they were. */
export async function handleConvertToAzapi(
  session: Session,
  { files, addresses }: ConvertToAzapiParams,
): Promise<ConvertedToAzapi> {
  const { service, documents } = session;
  const opened = await openIn(session, files);
  const paths = new Map(opened.map(({ uri, path }) => [uri, path]));
  const pathOf = (uri: string) => paths.get(uri) ?? uri;
  const uris = opened.map(({ uri }) => uri);
  const { edits, converted, refused } = service.convertToAzapi(uris, addresses);
  const linesOf = (uri: string) => documents.lines(uri) ?? new Lines("");
  return {
    files: edits.map(({ uri, edits: own }) => ({
      uri: pathOf(uri),
      edits: textEditsOf(own, linesOf(uri)),
      after: applyEdits(service.text(uri) ?? "", own),
    })),
    count: converted.length,
    refused: refused.map(({ uri, address, span, because }) => ({
      uri: pathOf(uri),
      range: rangeOf(linesOf(uri), span),
      message: plain(`${address} stays as it is. ${because.join(" ")}`),
    })),
  };
}
