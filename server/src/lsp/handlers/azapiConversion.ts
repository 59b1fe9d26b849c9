// Resources in files as azapi's, or as azurerm's again: what would be written. Nothing is: the client does that.
import type { ProvenOptions } from "../../features/azapiConversion/azapiConversion";
import type { ConvertedResources, ConvertResourcesParams } from "../../protocol/index";
import type { InstalledPackage } from "../../providerValidation/index";
import { appendTo, applyEdits, Lines, plain } from "../../text/index";
import { allCallers } from "../allCallers";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { ProvableConversion } from "../installedProviders";
import type { Session } from "../session/session";
import { splitUri } from "../uris";
import { openIn } from "./upgrade";

/** Files by the paths that they were named by, where they were. */
export async function handleConvertResources(
  session: Session,
  { to, files, addresses, takeOver = "moved", namesTriggers = false, confirmed = [] }: ConvertResourcesParams,
): Promise<ConvertedResources> {
  const { service, documents } = session;
  const opened = await openIn(session, files);
  const paths = new Map(opened.map(({ uri, path }) => [uri, path]));
  const pathOf = (uri: string) => paths.get(uri) ?? uri;
  const uris = opened.map(({ uri }) => uri);
  await openCallers(session, uris);
  const how = { takeOver, namesTriggers };
  const said = to === "azapi" ? await proofs(session, uris, { addresses, how, confirmed }) : noProofs;
  const { edits, converted, refused, notes } =
    to === "azapi"
      ? service.convertToAzapi(uris, addresses, { ...how, byModule: said.byModule })
      : service.convertToAzurerm(uris, addresses);
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
    untrusted: said.untrusted,
    failures: said.failures.map(plain),
  };
}

/** What the installed providers say, by the folder of each module. */
interface ProviderProofs extends Pick<ConvertedResources, "untrusted" | "failures"> {
  readonly byModule: ReadonlyMap<string, ProvenOptions>;
}

const noProofs: ProviderProofs = { byModule: new Map(), untrusted: [], failures: [] };

/** Asks the azurerm of each module that has something to convert. */
async function proofs(
  { service, installed }: Session,
  all: readonly string[],
  {
    addresses,
    how,
    confirmed,
  }: Pick<ProvableConversion, "addresses" | "how"> & { readonly confirmed: readonly string[] },
): Promise<ProviderProofs> {
  const modules = new Map<string, string[]>();
  for (const uri of all) appendTo(modules, splitUri(uri).folder, uri);
  const byModule = new Map<string, ProvenOptions>();
  const untrusted = new Map<string, InstalledPackage>();
  const failures = new Set<string>();
  for (const [folder, uris] of modules) {
    const { converted, refused } = service.convertToAzapi(uris, addresses, how);
    if (converted.length + refused.length === 0) continue;
    const said = await installed.proveConversion(folder, { uris, addresses, how, service }, confirmed);
    if (said?.proven) byModule.set(folder, said.proven);
    if (said?.untrusted) untrusted.set(said.untrusted.path, said.untrusted);
    for (const sentence of said?.failures ?? []) failures.add(sentence);
  }
  return { byModule, untrusted: [...untrusted.values()], failures: [...failures] };
}

/** Loads the modules that call those of documents, themselves or through others: what they read changes with them. */
async function openCallers({ unopenedModules }: Session, uris: readonly string[]): Promise<void> {
  const folders = uris.map((uri) => splitUri(uri).folder);
  await allCallers(folders, async (called) =>
    (await unopenedModules.loadCallers(called)).map((folder) => ({ folder })),
  );
}
