// What the server says of what Azure has told: what may be imported, as what, and which assets it refers to.
import { l10n, workspace } from "vscode";
import { type OfferFoundParams, type OfferFoundResult, offerFoundRequest } from "../../../../server/src/protocol/index";
import { assetIdsIn, isAssetType, keyOfId } from "../../../../server/src/resourceIds/index";
import type { Collected } from "../../azure/index";
import type { ImportContext } from "../context";
import { askWithProgress } from "../loadResponses";
import type { ImportFile } from "../questions/target";
import { shownName } from "../shownName";
import type { Offered } from "./askForResources";

/** Asks the server how the resources that were found can be imported. */
export type Offer = (found: readonly unknown[], foundAs: OfferFoundParams["foundAs"]) => Promise<OfferFoundResult>;

/** The `Offer` for a file: the server knows its module and its providers. */
export async function offerIn({ server }: ImportContext, { uri, isNew }: ImportFile): Promise<Offer> {
  const text = isNew ? undefined : (await workspace.openTextDocument(uri)).getText();
  return (found, foundAs) => {
    const about = { uri: uri.toString(), ...(text !== undefined && { text }) };
    const params: OfferFoundParams = { ...about, found, foundAs };
    return server.request<OfferFoundResult>(offerFoundRequest, params);
  };
}

/** So many assets are asked for before anybody wants them: of more, nothing is said. */
const mostAsked = 50;

/** Assets that answers refer to, and sentences about those that are gone. */
interface ReferredAssets {
  readonly referred: readonly Offered[];
  readonly gone: readonly string[];
}

/**
 * The assets that answers refer to. Those that Azure no longer has are left out, with a sentence each. Undefined if it
 * was canceled or failed; the user has seen why.
 */
export async function referredThere(
  { view }: ImportContext,
  answers: readonly unknown[],
  offer: Offer,
): Promise<ReferredAssets | undefined> {
  const all = await referredAssets(answers, offer);
  if (all.length === 0) return { referred: [], gone: [] };
  const gone = await askWithProgress(l10n.t("Looking for what is referred to"), (signal) =>
    view.azure().goneOf(all.slice(0, mostAsked), signal),
  );
  if (!gone) return undefined;
  const isGone = new Set(gone);
  return {
    referred: all.filter(({ id }) => !isGone.has(id)),
    gone: gone.map((id) =>
      l10n.t(
        "{0} is no longer in Azure, and {1} still refers to it: its id stays in the code.",
        shownName(id),
        referrerOf(id, answers),
      ),
    ),
  };
}

/** The first that refers to it. */
function referrerOf(id: string, answers: readonly unknown[]): string {
  const key = keyOfId(id);
  const first = answers.find((one) => assetIdsIn(one).some((each) => keyOfId(each) === key));
  return shownName(idIn(first));
}

/** Models, environments and other assets that answers refer to, are not about, and the module has not: nobody has read them yet. */
async function referredAssets(answers: readonly unknown[], offer: Offer): Promise<readonly Offered[]> {
  const known = new Set(answers.map((one) => keyOfId(idIn(one))));
  const rows = assetIdsIn(answers).flatMap((id) => (known.has(keyOfId(id)) ? [] : [{ id }]));
  return rows.length === 0 ? [] : (await offer(rows, "rows")).filter(({ left }) => !left);
}

/** Reads the chosen ones. Undefined if it was canceled or failed; the user has seen why. */
export async function readAssets(
  { view }: ImportContext,
  chosen: readonly Offered[],
  offer: Offer,
): Promise<Collected | undefined> {
  if (chosen.length === 0) return { responses: [], read: [], left: [], notes: [] };
  const rows = chosen.map(({ id }) => ({ id }));
  return askWithProgress(l10n.t("Reading what is referred to"), (signal) =>
    view.azure().collect(rows, { offer, inside: false }, signal),
  );
}

/** Whether a resource is a versioned asset of Azure ML, such as a model. */
export function isAsset({ azureType }: Offered): boolean {
  return isAssetType(azureType);
}

/** The id in an answer, empty where it has none. */
export function idIn(answer: unknown): string {
  return String((answer as { readonly id?: unknown }).id ?? "");
}
