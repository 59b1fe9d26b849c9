// Resources in files as azapi's, or as azurerm's again: what would be written. Nothing is: the client does that.
import type { ConvertedResources, ConvertResourcesParams } from "../../protocol/index";
import { applyEdits, Lines, plain } from "../../text/index";
import { allCallers } from "../allCallers";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";
import { splitUri } from "../uris";
import { openIn } from "./upgrade";

/** Files by the paths that they were named by, where they were. */
export async function handleConvertResources(
  session: Session,
  { to, files, addresses, takeOver = "moved" }: ConvertResourcesParams,
): Promise<ConvertedResources> {
  const { service, documents } = session;
  const opened = await openIn(session, files);
  const paths = new Map(opened.map(({ uri, path }) => [uri, path]));
  const pathOf = (uri: string) => paths.get(uri) ?? uri;
  const uris = opened.map(({ uri }) => uri);
  await openCallers(session, uris);
  const { edits, converted, refused, notes } =
    to === "azapi" ? service.convertToAzapi(uris, addresses, { takeOver }) : service.convertToAzurerm(uris, addresses);
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
    notes: notes.map(({ uri, address, span, text }) => ({
      uri: pathOf(uri),
      range: rangeOf(linesOf(uri), span),
      message: plain(`${address}: ${text}`),
    })),
  };
}

/** Loads the modules that call those of documents, themselves or through others: what they read changes with them. */
async function openCallers({ unopenedModules }: Session, uris: readonly string[]): Promise<void> {
  const folders = uris.map((uri) => splitUri(uri).folder);
  await allCallers(folders, async (called) =>
    (await unopenedModules.loadCallers(called)).map((folder) => ({ folder })),
  );
}
